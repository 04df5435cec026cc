"""Publishing many pages at once."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from blog.models import BlogPostPage
from home.models import StandardPage
from translation.desk import drafts
from translation.going_live.refusals import address_of_dialog

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]


@pytest.fixture
def publish(client, approver, english_home):
    """Publish pages in bulk; the screen that follows comes back."""
    client.force_login(approver)

    def publish_now(*pages, **data):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        back = reverse("wagtailadmin_explore", args=[english_home.pk])
        ids = "&".join(f"id={page.pk}" for page in pages)
        response = client.post(f"{address}?{ids}&next={back}", data, follow=True)
        return response.content.decode()

    return publish_now


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def test_one_page_that_is_not_ready_does_not_keep_back_the_others(
    publish, english_index, make_post, send, fill, editor
):
    alone = make_post(english_index, "Nobody translated this", live=False)
    ready = make_post(english_index, "Translated", live=False)
    drafts.save_draft(fill(send(ready)), editor)
    screen = publish(alone, ready)
    assert (is_live(alone), is_live(ready), ready.get_live_twin() is not None) == (
        False, True, True,
    )  # fmt: skip
    assert "1 page has been published." in screen
    assert f'href="{address_of_dialog(alone)}"' in screen
    assert "It has not been sent for translation." in screen


@pytest.mark.parametrize("welsh_first", [True, False])
def test_both_languages_of_a_pair_can_be_chosen_in_any_order(
    publish, english_index, make_post, send, fill, editor, welsh_first
):
    post = make_post(english_index, live=False)
    translation = fill(send(post))
    drafts.save_draft(translation, editor)
    pages = [translation.get_target_instance(), post]
    screen = publish(*(pages if welsh_first else pages[::-1]))
    assert [is_live(page) for page in pages] == [True, True]
    assert "2 pages have been published." in screen


def test_a_page_and_the_page_above_it_can_be_chosen_in_any_order(
    publish, english_home, send, fill, editor
):
    above = english_home.add_child(instance=StandardPage(title="Projects", live=False))
    below = above.add_child(instance=StandardPage(title="The path", live=False))
    for page in (above, below):
        drafts.save_draft(fill(send(page)), editor)
    publish(below, above)
    assert (is_live(below), is_live(above)) == (True, True)


def test_drafts_below_are_published_with_their_twins_where_that_is_asked(
    publish, english_index, make_post, send, fill, editor
):
    post = make_post(english_index, live=False)
    drafts.save_draft(fill(send(post)), editor)
    publish(english_index, include_descendants="on")
    assert BlogPostPage.objects.get(pk=post.pk).get_live_twin()


def test_a_page_that_only_one_may_not_publish_stays_as_it_is(
    client, editor, english_index, make_post
):
    post = make_post(english_index, live=False)
    client.force_login(editor)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={post.pk}")
    assert not is_live(post)
