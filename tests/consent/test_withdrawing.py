"""Withdrawing takes words and pictures off every page, in both languages, at once and for good."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from blog.models import BlogPostPage
from consent.models import Consent
from consent.signals import withdrawn
from consent.withdrawing import withdraw
from core.changes import state_of_site
from core.consents.affected import affected_by
from core.images import SiteImage, SiteRendition
from people.models import Person
from tests.consent.conftest import QUOTE, said
from translation.going_live import decisions

pytestmark = pytest.mark.django_db

TAKEN_DOWN = "These words were taken down"


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def picture(make_image, consent):
    return make_image(shows_person=True, consent=consent)


@pytest.fixture
def halves(make_draft, publish_pair, consent, picture):
    """A live post in both languages with a quotation, a picture in the text and one above it."""
    figure = {"image": picture, "caption": "Mair with her sister"}
    post = make_draft([said(consent), ("image", figure)], picture=picture)
    post.body[1].value["image"].contextual_alt_text = "Mair at the table"
    post.body[1].value["image"].decorative = False
    return publish_pair(post)


def seen(client, page):
    return client.get(page.url_path).content.decode()


def test_the_words_and_the_picture_are_on_both_pages_before(client, halves, picture):
    english, welsh = halves
    assert QUOTE in seen(client, english)
    for page in halves:
        text = seen(client, page)
        assert "/media/images/" in text
        assert TAKEN_DOWN not in text
    assert "Cyfieithiad" in seen(client, welsh)


def test_the_words_and_the_picture_are_gone_from_both_pages_at_once(client, halves, consent):
    for page in halves:
        seen(client, page)
    welsh_words = next(iter(halves[1].body)).value["text"]
    assert welsh_words in seen(client, halves[1])
    withdraw(consent)
    for page in halves:
        text = seen(client, page)
        assert QUOTE not in text
        assert welsh_words not in text
        assert "Mair" not in text
        assert "/media/images/" not in text
    assert TAKEN_DOWN in seen(client, halves[0])


def test_lists_and_the_home_page_show_no_picture_of_the_person(client, halves, consent):
    indexes = [half.get_parent() for half in halves]
    for index in indexes:
        assert "/media/images/" in seen(client, index)
    withdraw(consent)
    for index in indexes:
        assert "/media/images/" not in seen(client, index)


def test_what_a_search_engine_is_told_holds_no_picture_of_the_person(client, halves, consent):
    withdraw(consent)
    head = seen(client, halves[0]).partition("</head>")[0]
    assert "/media/" not in head
    assert "taken-down" not in head


def test_nothing_is_found_by_the_words_any_more(client, halves, consent):
    address = f"{reverse('search')}?q=asked+plan"
    assert "A story" in client.get(address).content.decode()
    assert Page.objects.search("sister").count() == 1
    withdraw(consent)
    assert "A story" not in client.get(address).content.decode()
    assert Page.objects.search("sister").count() == 0
    assert Page.objects.search("story").count() == 1


def test_the_sizes_of_the_picture_are_deleted_with_their_files(
    client, halves, consent, picture, django_capture_on_commit_callbacks
):
    seen(client, halves[0])
    files = [one.file.name for one in SiteRendition.objects.filter(image=picture)]
    storage = picture.file.storage
    assert files
    assert all(storage.exists(name) for name in files)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(consent)
    assert not SiteRendition.objects.filter(image=picture).exists()
    assert not any(storage.exists(name) for name in files)
    seen(client, halves[0])
    assert not SiteRendition.objects.filter(image=picture).exists()


def test_an_earlier_draft_published_later_does_not_bring_the_words_back(
    client, halves, consent, approver
):
    earlier = halves[0].get_latest_revision()
    newer = halves[0].get_latest_revision_as_object()
    newer.body = [("text", "<p>Something else.</p>")]
    with decisions.alone("urgent"):
        newer.save_revision().publish(user=approver)
    withdraw(consent)
    with decisions.alone("urgent"):
        try:
            earlier.publish(user=approver)
        except Exception as refusal:
            assert "withdrawn" in str(refusal)
    text = seen(client, BlogPostPage.objects.get(pk=halves[0].pk))
    assert QUOTE not in text
    assert "/media/images/" not in text


def test_a_preview_shows_no_words_of_somebody_who_withdrew(client, approver, make_draft, consent):
    draft = make_draft([said(consent)])
    draft.save_revision()
    withdraw(consent)
    client.force_login(approver)
    text = client.get(reverse("wagtailadmin_pages:view_draft", args=[draft.pk])).content.decode()
    assert QUOTE not in text
    assert TAKEN_DOWN in text


def test_lists_kept_in_memory_are_told_of_the_change(halves, consent):
    before = state_of_site()
    withdraw(consent)
    assert state_of_site() != before


def test_a_withdrawal_that_fails_halfway_has_not_happened(client, halves, consent):
    def fail(**kwargs):
        raise RuntimeError

    withdrawn.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            withdraw(consent)
    finally:
        withdrawn.disconnect(fail)
    assert not Consent.objects.get(pk=consent.pk).is_withdrawn
    assert not SiteImage.objects.filter(taken_down=True).exists()
    assert QUOTE in seen(client, halves[0])


def test_what_is_affected_is_listed_in_both_languages_with_pictures_and_drafts(
    halves, consent, picture, make_draft, make_post, english_index
):
    never_live = make_draft([said(consent)])
    never_live.save_revision()
    live_without = make_post(english_index, title="Another story")
    draft = (
        live_without.get_latest_revision_as_object()
        if live_without.latest_revision
        else (BlogPostPage.objects.get(pk=live_without.pk))
    )
    draft.body = [said(consent)]
    draft.save_revision()
    untouched = make_post(english_index, title="Untouched", body=[said(text="Something else.")])
    found = affected_by(consent)
    assert [(one.title, one.language) for one in found if one.is_live] == sorted(
        [(half.title, half.language) for half in halves]
    )
    others = {one.title for one in found if not one.is_live}
    assert others == {never_live.title, "Another story", picture.title}
    assert untouched.title not in {one.title for one in found}


def test_what_waits_on_the_schedule_and_drafts_of_records_are_listed(
    consent, picture, make_post, english_index, english
):
    post = make_post(english_index, title="Not yet")
    coming, later = BlogPostPage.objects.get(pk=post.pk), BlogPostPage.objects.get(pk=post.pk)
    coming.body = [said(consent)]
    coming.save_revision(approved_go_live_at=timezone.now() + timedelta(days=1))
    later.summary = "Another beginning."
    later.save_revision()
    ann = Person.objects.create(name="Ann Rees", locale=english)
    ann.picture = picture
    ann.save_revision()
    assert {one.title for one in affected_by(consent)} == {"Not yet", "Ann Rees", picture.title}


def test_no_credit_stands_under_a_picture_that_was_taken_down(client, halves, consent, picture):
    SiteImage.objects.filter(pk=picture.pk).update(credit="Taken by her sister")
    assert "Taken by her sister" in seen(client, halves[0])
    withdraw(consent)
    for page in halves:
        assert "Taken by her sister" not in seen(client, page)


def test_withdrawing_twice_keeps_the_first_day(consent):
    assert withdraw(consent)
    first = Consent.objects.get(pk=consent.pk).withdrawn_at
    assert not withdraw(Consent.objects.get(pk=consent.pk))
    assert Consent.objects.get(pk=consent.pk).withdrawn_at == first


def test_a_picture_that_gets_a_withdrawn_consent_is_taken_down(make_image, consent):
    withdraw(consent)
    picture = make_image(consent=consent)
    assert picture.taken_down
    picture.consent = None
    picture.save()
    assert SiteImage.objects.get(pk=picture.pk).taken_down


def test_a_page_without_consents_costs_no_query_more(
    client, make_post, english_index, consent, django_assert_num_queries
):
    plain = make_post(english_index, slug="plain", body=[said(text="A word.")])
    with_consents = make_post(
        english_index, slug="with", body=[said(consent), said(consent), said(text="Other")]
    )
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for page in (plain, with_consents):
        seen(client, page)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            seen(client, page)
        counts.append(len(queries))
    assert counts[1] == counts[0] + 1


def test_the_file_of_the_picture_is_private_again_at_its_own_address(
    client, halves, consent, picture
):
    original = picture.file.url
    size = picture.get_rendition("fill-1280x640|format-webp").url
    for address in (original, size):
        assert client.get(address).status_code == 200, address
    withdraw(consent)
    for address in (original, size):
        assert client.get(address).status_code in (403, 404), address


def test_a_person_s_card_shows_no_picture_that_was_taken_down(
    client, english, make_post, english_index, consent, picture
):
    person = Person.objects.create(name="Ann Rees", locale=english, live=True, picture=picture)
    post = make_post(
        english_index, body=[("people", {"heading": "Who", "people": [person]})], slug="people"
    )
    assert "/media/images/" in seen(client, post)
    withdraw(consent)
    text = seen(client, post)
    assert "/media/images/" not in text
    assert "Ann Rees" in text
