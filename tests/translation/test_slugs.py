"""Each language has its own part of the address, and renaming one leaves a way to it."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from translation.desk import drafts, pieces, segments, writing
from translation.going_live import decisions

pytestmark = pytest.mark.django_db


@pytest.fixture
def rename(approver, django_capture_on_commit_callbacks):
    """Publish a page below another part of its address."""

    def rename_now(page, slug):
        page = type(page).objects.get(pk=page.pk)
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True), decisions.alone("late"):
            page.save_revision(user=approver).publish(user=approver)
        return type(page).objects.get(pk=page.pk)

    return rename_now


@pytest.fixture
def rename_at_the_desk(translator, approver, django_capture_on_commit_callbacks):
    """Translate the address anew and publish that."""

    def rename_now(twin, slug):
        translation = segments.translation_of(twin)
        (key,) = (one.key for one in pieces.entries(translation) if one.place.is_slug)
        writing.write(translation, translator, {key: slug})
        with django_capture_on_commit_callbacks(execute=True):
            drafts.publish(translation, approver)
        return type(twin).objects.get(pk=twin.pk)

    return rename_now


def test_a_twin_keeps_its_address_when_the_source_gets_another(
    post, live_twin, rename, send, approver
):
    rename(post, "ice-on-the-river")
    translation = send(type(post).objects.get(pk=post.pk))
    by_path = {entry.path: entry for entry in pieces.entries(translation)}
    assert (by_path["slug"].source, by_path["slug"].text) == ("ice-on-the-river", live_twin.slug)
    drafts.publish(translation, approver)
    assert type(live_twin).objects.get(pk=live_twin.pk).slug == live_twin.slug


def test_the_first_address_of_a_twin_is_left_to_the_translator(post, send):
    by_path = {entry.path: entry for entry in pieces.entries(send(post))}
    assert by_path["slug"].text == ""


def test_another_address_is_no_news_for_the_twin(post, live_twin, rename):
    rename(post, "ice-on-the-river")
    pair = post.pair
    pair.refresh_from_db()
    assert (pair.readers_state, pair.work_state) == ("live", "ready")


def test_renaming_the_english_leads_its_old_address_to_the_new_one(post, live_twin, rename, client):
    before, welsh = post.url, live_twin.url
    after = rename(post, "ice-on-the-river").url
    assert before.startswith("/en/")
    response = client.get(before)
    assert (response.status_code, response.url) == (301, after)
    assert client.get(after).status_code == 200
    assert client.get(welsh).status_code == 200
    assert type(live_twin).objects.get(pk=live_twin.pk).url == welsh


def test_renaming_the_welsh_leads_its_old_address_to_the_new_one(
    post, live_twin, rename_at_the_desk, client
):
    before, english = live_twin.url, post.url
    after = rename_at_the_desk(live_twin, "rhew-ar-yr-afon").url
    assert (before.startswith("/cy/"), after.endswith("/rhew-ar-yr-afon/")) == (True, True)
    response = client.get(before)
    assert (response.status_code, response.url) == (301, after)
    assert client.get(english).status_code == 200


def test_renaming_a_section_keeps_the_ways_to_the_pages_below(
    english_index, make_post, rename, client
):
    post = make_post(english_index)
    before = post.url
    rename(english_index, "what-is-new")
    response = client.get(before)
    assert (response.status_code, response.url) == (301, type(post).objects.get(pk=post.pk).url)


def test_a_page_that_takes_an_old_address_over_is_what_readers_get(
    post, live_twin, rename, english_index, make_post, client
):
    before = post.url
    rename(post, "ice-on-the-river")
    assert Redirect.objects.exists()
    make_post(english_index, "Another", slug=post.slug)
    assert "Another" in client.get(before).content.decode()
