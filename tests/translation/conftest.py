"""A post in English, sent for translation, and ways to fill and publish its twin."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import GroupPagePermission

from core.models import SiteDocument, SiteImage
from home.models import HomePage
from people.models import Organisation, Person
from tests.translation.random_site import People
from translation.desk import drafts, pieces, writing
from translation.going_live import decisions
from translation.sources import sending

WORDS = "Cyfieithiad"


@pytest.fixture
def settings_with_gate(settings):
    gate = "translation.middleware.GateMiddleware"
    if gate not in settings.MIDDLEWARE:
        settings.MIDDLEWARE = [*settings.MIDDLEWARE, gate]
    return settings


@pytest.fixture
def post(english_index, make_post):
    """A live English post with a summary and one paragraph."""
    return make_post(
        english_index,
        body=[("text", '<p>The river froze. <a href="https://example.org/">Read</a></p>')],
    )


@pytest.fixture
def send(editor):
    """Send a page or record; the translation of the record itself comes back."""

    def send_now(record, **options):
        sent = sending.send(record, editor, **options)
        return next(
            one.translation
            for one in sent
            if one.translation.source.object_id == record.translation_key
        )

    return send_now


@pytest.fixture
def fill(translator):
    """Translate every segment of a translation that has no text yet."""

    def fill_now(translation, **given):
        texts = {}
        for entry in pieces.entries(translation):
            path = entry.path
            if entry.is_settled:
                continue
            if entry.place.is_slug:
                texts[entry.key] = given.get("slug", f"cyfieithiad-{translation.pk}")
            elif entry.place.is_marked:
                texts[entry.key] = entry.source.replace("river", "afon").replace("Read", "Darllen")
            else:
                # Another sum of money would stand against handing it in.
                has_money = "£" in entry.source
                words = f"{entry.source if has_money else WORDS} {entry.number}"
                texts[entry.key] = given.get(path, words)
        assert writing.write(translation, translator, texts).is_clean
        return translation

    return fill_now


@pytest.fixture
def translated(post, send, fill):
    """The complete translation of the post, no draft saved yet."""
    return fill(send(post))


@pytest.fixture
def live_twin(translated, approver):
    """The Welsh post, live."""
    return drafts.publish(translated, approver)


@pytest.fixture
def organisation(english):
    return Organisation.objects.create(name="Common Ground", locale=english)


@pytest.fixture
def person(english, organisation):
    person = Person(name="Ann Rees", role="Chair", organisation=organisation, locale=english)
    person.save()
    return person


@pytest.fixture
def image():
    return SiteImage.objects.create(title="Ice", file=get_test_image_file())


@pytest.fixture
def document():
    return SiteDocument.objects.create(title="Report", file=ContentFile(b"x", name="report.txt"))


@pytest.fixture
def choices(image, document, person, organisation, english_home):
    """What the choosers of a sample choose."""
    return [image, document, person, organisation, english_home]


@pytest.fixture
def page_with(english_home, post):
    """A page whose StreamField holds the given blocks, saved and read again."""

    def make(where, blocks):
        page, field = (english_home, "body") if where == "home" else (post, where)
        setattr(page, field, blocks)
        page.save()
        return type(page).objects.get(pk=page.pk), field

    return make


@pytest.fixture
def site_people(editor, translator, approver, make_user, settings):
    """Who works on a site of random operations. Nothing is indexed: that would take the longest."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    english_only = make_user("english_approver")
    group = Group.objects.create(name="English approvers")
    home = HomePage.objects.get(locale__language_code="en")
    for codename in ("add_page", "change_page", "publish_page"):
        permission = Permission.objects.get(
            codename=codename, content_type__app_label="wagtailcore"
        )
        GroupPagePermission.objects.create(group=group, page=home, permission=permission)
    english_only.groups.add(group)
    return People(editor, translator, approver, english_only)


@pytest.fixture
def publish_alone(approver):
    """Publish a new version of one half, late in the other language."""

    def publish(record, **values):
        record = type(record).objects.get(pk=record.pk)
        for name, value in values.items():
            setattr(record, name, value)
        with decisions.alone("late"):
            record.save_revision(user=approver).publish(user=approver)
        return type(record).objects.get(pk=record.pk)

    return publish
