"""What strangers gave is where they agreed to it or somebody has the right to it, and nowhere else.

They send through every public form of the demonstration what stands nowhere else; the workers do
their work; then everything is searched.
"""

import logging
import re
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import translation

from blog.models import BlogPostPage
from campaigns.models import CampaignPage
from campaigns.states import CAN_BE_SIGNED
from home.models import ContactPage, FormPage
from participation import tokens
from participation.commenting import moderating
from participation.commenting.models import Comment
from participation.models import Complaint, FormEntry, Signature
from privacy.keeping import Group as Whose
from privacy.keeping import kinds
from site_project.logs import JsonFormatter
from tests.participation.crawling import content_of, crawl
from tests.participation.planting import MARK, NETWORK, Stranger, marks_in
from tests.remembering import forget_everything
from tools.databases import copied_database, moved_to

pytestmark = [pytest.mark.soak, pytest.mark.django_db]

# By what is in it: those who may see it.
NOTHING, FIRST, FULL, UNCONFIRMED, WITHDRAWN, GUILD = map(
    Stranger, ("aa", "ab", "ac", "ad", "ae", "af")
)
HELD, SHOWN, REFUSED, REMOVED, REPORTING, COMPLAINING = map(
    Stranger, ("ba", "bb", "bc", "bd", "be", "bf")
)
WRITING = [Stranger(f"c{letter}") for letter in "abcdefghijkl"]
SEARCHING = Stranger("da")
# What they agreed to show to everybody.
PUBLIC = marks_in(" ".join([FIRST.first, FULL.name, GUILD.organisation, SHOWN.name, SHOWN.words]))
MODERATORS = {
    *marks_in(" ".join(f"{one.name} {one.words}" for one in (HELD, SHOWN, REFUSED, REMOVED))),
    *marks_in(f"{REPORTING.words} {COMPLAINING.name} {COMPLAINING.words}"),
}
API = [f"/admin/api/main/{what}/" for what in ("pages", "images", "documents")]
COLLEAGUES = {
    "editor": ("Editors", set()),
    "translator": ("Translators", set()),
    "approver": ("Approvers", set()),
    "moderator": ("Moderators", MODERATORS),
}


class Finds(logging.Handler):
    """Keeps what of the strangers is in a record, as it is and as it is written.

    Attributes:
        found: by the name of the logger.
        number: how many records there were.
        mails: what the workers sent meanwhile.
    """

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.found, self.number, self.mails = {}, 0, []

    def emit(self, record):
        self.number += 1
        said = JsonFormatter().format(record)
        if not record.name.startswith(("django.db", "django.template")):
            said += f" {record.getMessage()} {record.exc_text}"
        if found := marks_in(said):
            self.found.setdefault(record.name, set()).update(found)


@pytest.fixture(scope="module")
def planted(demo_site, django_db_blocker, tmp_path_factory):
    """The demonstration after the strangers were there, and what was logged meanwhile."""
    folder = tmp_path_factory.mktemp("planted")
    log, root = Finds(), logging.getLogger()
    before = root.level
    with (
        django_db_blocker.unblock(),
        # A copy: what is sent is really committed, as the workers need it.
        copied_database(folder, "planted", demo_site.database) as name,
        moved_to(name),
        pytest.MonkeyPatch.context() as patch,
    ):
        shutil.copytree(demo_site.media, folder / "media")
        patch.setattr(settings, "MEDIA_ROOT", folder / "media")
        forget_everything()
        patch.setattr(tokens, "QUICKEST", 0)
        patch.setattr(settings, "ERASURE_LOG", folder / "log" / "erasures.jsonl")
        root.addHandler(log)
        root.setLevel(logging.DEBUG)
        try:
            plant()
            log.mails = list(mail.outbox)
            root.setLevel(logging.INFO)
            yield log
        finally:
            root.setLevel(before)
            root.removeHandler(log)


def plant():
    """Send something through every form, and let the workers work."""
    mail.outbox = []
    sign()
    comment()
    write()
    for language in ("en", "cy"):
        SEARCHING.client.get(f"/{language}/search/", {"q": SEARCHING.email})
    call_command("tick")


def sign():
    letters = [page for page in CampaignPage.objects.live() if page.state in CAN_BE_SIGNED]
    letter, twin = letters[0], letters[0].live_twin.specific
    levels = {NOTHING: "nothing", FIRST: "first-name", FULL: "full-name", GUILD: "nothing"}
    levels |= {UNCONFIRMED: "full-name", WITHDRAWN: "full-name"}
    for number, (one, level) in enumerate(levels.items()):
        signs_for = "on" if one is GUILD else None
        page = twin if number % 2 else letter
        one.send(page, name_shown=level, for_organisation=signs_for)
        if one is not UNCONFIRMED:
            one.follow(mail.outbox)
    WITHDRAWN.follow(mail.outbox, action="withdraw", withdraw="on")


def comment():
    page = BlogPostPage.objects.live().filter(takes_comments=True).first()
    for one in (HELD, SHOWN, REFUSED, REMOVED):
        one.send(page)
    moderator = get_user_model().objects.create_user("judge", password="a long enough password")
    decided = {SHOWN: ["approve"], REFUSED: ["refuse"], REMOVED: ["approve", "refuse"]}
    for one, decisions in decided.items():
        ids = list(Comment.objects.filter(email=one.email).values_list("pk", flat=True))
        for decision in decisions:
            assert moderating.decide(ids, decision, moderator, "abuse") == 1
    shown = Comment.objects.get(email=SHOWN.email).pk
    REPORTING.send(page, f"?report={shown}")
    COMPLAINING.send(page, f"?complain={shown}", may_be_named=None)


def write():
    pages = [*ContactPage.objects.live(), *FormPage.objects.live().exclude(form=None)]
    for number, page in enumerate(pages):
        WRITING[number % len(WRITING)].send(page)


@pytest.fixture
def colleague(planted):
    """Somebody who works here, by the name of their group, signed in; "" for every right."""

    def sign_in(group):
        user = get_user_model().objects.create_user(
            f"colleague-{group}", f"{group}@example.com", "a long enough password",
            is_superuser=group == "",
        )  # fmt: skip
        user.groups.set(Group.objects.filter(name=group))
        client = Client(raise_request_exception=False)
        client.force_login(user)
        return client

    return sign_in


def guarded_addresses():
    """The screens of what strangers gave, in every shape they can be taken away in."""
    lists = [reverse(f"{name}:index") for name in ("signatures", "form_entries", "retention_runs")]
    lists += [reverse("comments:queue"), reverse("participation_person")]
    things = {"signatures": Signature, "form_entries": FormEntry}
    for name, model in things.items():
        newest = model.objects.latest("pk").pk
        lists += [reverse(f"{name}:{do}", args=[newest]) for do in ("inspect", "delete")]
    lists.append(reverse("comments:complaint", args=[Complaint.objects.latest("pk").pk]))
    return [*lists, *(f"{path}?export={kind}" for path in lists for kind in ("csv", "xlsx"))]


def screens_of_planted_pages():
    """What Wagtail shows of the pages that things were sent through."""
    pages = [
        *CampaignPage.objects.live(),
        *BlogPostPage.objects.filter(takes_comments=True),
        *ContactPage.objects.live(),
        *FormPage.objects.live()[:2],
    ]
    return [
        reverse(f"wagtailadmin_pages:{name}", args=[page.pk])
        for page in pages
        for name in ("edit", "history", "usage", "delete", "unpublish")
    ]


def test_all_was_sent_and_kept_and_no_address_of_ours_says_anything(planted):
    pages = FormPage.objects.live().exclude(form=None).count()
    assert pages >= 10
    assert FormEntry.objects.filter(email__startswith="qvz").count() >= pages
    confirmed = Signature.objects.filter(state="confirmed", email__startswith="qvz")
    assert confirmed.count() == 4
    assert len(Stranger.sent) > 20
    assert marks_in(" ".join(Stranger.sent)) == set()


def test_readers_see_what_strangers_agreed_to_and_nothing_else(planted):
    starts = ["/", "/en/", "/cy/", "/sitemap.xml", "/robots.txt", "/en/qvz/", "/cy/qvz/"]
    seen, wrong, number = set(), {}, 0
    for path, response in crawl(Client(), starts, ("/en/", "/cy/", "/media/", "/documents/")):
        number += 1
        found = marks_in(content_of(response)) | marks_in(str(response.headers))
        seen |= found
        if found - PUBLIC:
            wrong[path] = found - PUBLIC
    assert wrong == {}
    assert seen == PUBLIC
    assert number > 300


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("name", ["search", "search_titles"])
def test_search_knows_nothing_of_anybody(planted, language, name):
    with translation.override(language):
        address = reverse(name)

    def answer(word):
        html = Client().get(address, {"q": word}).content.decode()
        return re.sub(re.escape(word).replace("@", "(?:@|%40)"), "…", html, flags=re.IGNORECASE)

    never_said = answer("qvzznobody")
    assert marks_in(answer("qvz")) == set()
    for word in (*PUBLIC, FULL.email, NOTHING.first, "qvzbawords", WRITING[0].last):
        assert answer(word) == never_said


@pytest.mark.parametrize("name", COLLEAGUES)
def test_colleagues_without_the_right_see_nothing_of_them(planted, colleague, name):
    group, allowed = COLLEAGUES[name]
    client, wrong, failed, number = colleague(group), {}, [], 0
    starts = ["/admin/", *guarded_addresses(), *screens_of_planted_pages(), *API]
    for path, response in crawl(client, starts, ("/admin/",), once_of_a_kind=True):
        number += 1
        failed += [path] if response.status_code >= 500 else []
        if found := marks_in(content_of(response)) - PUBLIC - allowed:
            wrong[path] = found
    assert wrong == {}
    assert failed == []
    assert number > 80


def test_somebody_with_every_right_does_find_them(planted, colleague):
    client, seen = colleague(""), set()
    for path in guarded_addresses():
        seen |= marks_in(content_of(client.get(path)))
    hidden = marks_in(f"{NOTHING.name} {NOTHING.email} {HELD.email} {COMPLAINING.words}")
    assert hidden <= seen


def test_no_line_of_the_log_says_anything_of_them(planted):
    assert planted.number > 100
    assert planted.found == {}


def test_no_mail_tells_one_stranger_of_another(planted):
    assert len(planted.mails) > 20
    for message in planted.mails:
        (to,) = message.to
        tag = to[:5] if to.startswith("qvz") else "qvz"
        # The writer of a comment is told of the complaint, without who complains.
        told = marks_in(COMPLAINING.words) if to == SHOWN.email else set()
        others = {one for one in marks_in(str(message.message())) if not one.startswith(tag)}
        assert others - told == set(), message.subject


def test_no_file_and_no_cache_holds_anything_of_them(planted):
    for folder in (
        Path(settings.MEDIA_ROOT),
        Path(settings.ERASURE_LOG).parent,
        *settings.STATICFILES_DIRS,
    ):
        for file in folder.rglob("*"):
            if file.is_file():
                assert marks_in(file.name) | marks_in(file.read_bytes()) == set(), file
    for cache in caches.all():
        for key, value in cache._cache.items():
            assert (marks_in(key) | marks_in(value)) - PUBLIC == set(), key


def test_no_table_holds_anything_of_them_but_those_the_privacy_page_tells_of(planted):
    told = {
        model._meta.db_table
        for kind in kinds()
        if kind.group is Whose.SENDING
        for model in kind.models
    }
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            for row in cursor.fetchall():
                if marks := set().union(*(marks_in(_text(value)) for value in row)):
                    found.setdefault(table, set()).update(marks)
    assert found.keys() <= told
    assert not any(NETWORK in marks for marks in found.values())
    assert found.keys() >= {"participation_signature", "participation_formentry", "mail_message"}
    assert MARK.search(FULL.email)


def _text(value):
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value)
