"""Fixtures every test may use: the people, and the homes in both languages."""

import os
from contextlib import ExitStack, contextmanager

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test.utils import setup_databases, teardown_databases
from wagtail.models import Locale, Page

from blog.models import BlogIndexPage, BlogPostPage
from home.models import HomePage
from tests import indexing, prepared
from tests.demo_site import demo_loaded
from tests.remembering import forget_everything

PASSWORD = "a long enough password"

prepared.keep_what_is_loaded()
indexing.take_over()

# Playwright leaves an event loop running in the process it was used in; the tests that follow
# there use the database as ever, from one thread.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


# Modules of these folders take longest, in this order.
LONGEST = ("demo", "browser", "public", "translation")

# What could come out differently on SQLite: queries in the words of a database, transactions and
# locks, odd input, sizes and orders; `make soak` runs everything on both.
ON_SQLITE_TOO = (
    "files",
    "lists",
    "mail",
    "operations/test_addresses.py",
    "operations/test_backup.py",
    "operations/test_health.py",
    "participation/test_bad_writing.py",
    "participation/test_counting_together.py",
    "participation/test_erasures.py",
    "search",
    "terms",
    "translation/memory",
    "translation/jobs/test_killed_jobs.py",
    "events/test_calendar.py",
    "events/test_list.py",
    "public/test_bad_input.py",
    "resources/test_library_list.py",
    "translation/test_bulk_publishing.py",
    "translation/test_counting.py",
    "translation/test_doors.py",
    "translation/test_drafts.py",
    "translation/test_gate_at_every_door.py",
    "translation/test_guards.py",
    "translation/test_killed.py",
    "translation/test_long_numbers.py",
    "translation/test_lost.py",
    "translation/test_nothing_is_lost.py",
    "translation/test_publishing.py",
    "translation/test_random_operations.py",
    "translation/test_random_operations_too.py",
    "translation/test_rebuilding.py",
    "translation/test_segment_at_once.py",
    "translation/test_snapshot.py",
    "translation/test_waits.py",
)
# Whose home is SQLite; the browser walks the same demonstration on PostgreSQL.
ON_SQLITE = ("demo",)


# Who asks for none of these, nor has the mark for a database, is kept from one by pytest-django.
DATABASE = {"db", "transactional_db", "live_server", "django_db_setup", "demo_site", "standing"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark what meets no database, and what runs on which, before marks are looked at.

    Begin with what takes longest, so that no process waits for another at the end.
    """
    for item in items:
        if not (item.get_closest_marker("django_db") or DATABASE & set(item.fixturenames)):
            item.add_marker(pytest.mark.anywhere)
        if _is_in(item, ON_SQLITE + ON_SQLITE_TOO):
            item.add_marker(pytest.mark.on_sqlite)
        if not _is_in(item, ON_SQLITE):
            item.add_marker(pytest.mark.on_postgresql)
    items.sort(key=lambda item: _rank(_place(item)))


def _place(item):
    return item.path.relative_to(item.config.rootpath / "tests")


def _is_in(item, places):
    return any(_place(item).is_relative_to(place) for place in places)


def _rank(path):
    return LONGEST.index(path.parts[0]) if path.parts[0] in LONGEST else len(LONGEST)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment, django_db_modify_db_settings, django_db_blocker, tmp_path_factory
):
    """The migrated database: a copy of the one prepared for this run, or one made now.

    Also where no test has the mark for it, but only fixtures that copy it.
    """
    ready = prepared.of_this_run()
    with ExitStack() as stack:
        with django_db_blocker.unblock():
            if ready:
                stack.enter_context(ready.lent(tmp_path_factory.mktemp("tests")))
            else:
                made = setup_databases(verbosity=0, interactive=False)
                stack.callback(teardown_databases, made, verbosity=0)
        yield
        with django_db_blocker.unblock():
            stack.close()


@pytest.fixture(autouse=True)
def _nothing_remembered():
    """What a test undoes in the database is undone in the cache too, and in the lists."""
    forget_everything()


@pytest.fixture(autouse=True)
def _indexed_when_read():
    """What a test saves is in the indexes of Wagtail when somebody looks, not before."""
    with indexing.indexed_when_read():
        yield


@pytest.fixture(scope="session")
def demo_site(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demonstration in a database of its own, loaded once."""
    with django_db_blocker.unblock(), demo_loaded(tmp_path_factory.mktemp("demo")) as site:
        yield site


@pytest.fixture(scope="session")
def standing(django_db_setup, django_db_blocker):
    """Let what is made within stand for every test of a module; it is undone at the end.

    A test that changes it takes a copy, as Django's own test cases do.
    """

    @contextmanager
    def stand():
        with django_db_blocker.unblock(), transaction.atomic():
            forget_everything()
            yield
            transaction.set_rollback(True)
        forget_everything()

    return stand


@pytest.fixture
def english(db):
    return Locale.objects.get(language_code="en")


@pytest.fixture
def welsh(db):
    return Locale.objects.get(language_code="cy")


@pytest.fixture
def english_home(english):
    return HomePage.objects.get(locale=english)


@pytest.fixture
def welsh_home(welsh):
    return HomePage.objects.get(locale=welsh)


@pytest.fixture
def english_index(english):
    return BlogIndexPage.objects.get(locale=english)


@pytest.fixture
def welsh_index(welsh):
    return BlogIndexPage.objects.get(locale=welsh)


@pytest.fixture
def make_user(db, django_user_model):
    def make(name, *groups):
        user = django_user_model.objects.create_user(
            username=name, email=f"{name}@example.org", password=PASSWORD
        )
        user.groups.set(Group.objects.filter(name__in=groups))
        return user

    return make


@pytest.fixture
def editor(make_user):
    return make_user("editor", "Editors")


@pytest.fixture
def translator(make_user):
    return make_user("translator", "Translators")


@pytest.fixture
def approver(make_user):
    return make_user("approver", "Approvers")


@pytest.fixture
def administrator(make_user):
    return make_user("administrator", "Administrators")


@pytest.fixture
def make_post(db):
    """Add a post under an index page; live unless told otherwise."""

    def make(index: Page, title: str = "A frozen river", **fields) -> BlogPostPage:
        fields = {"summary": "What we heard, and what we will do.", "live": True, **fields}
        return index.add_child(instance=BlogPostPage(title=title, **fields))

    return make
