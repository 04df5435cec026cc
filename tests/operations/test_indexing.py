"""Tests that read an index find in it what the site would have put there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex
from wagtail.search.models import IndexEntry

from blog.models import BlogPostPage

pytestmark = pytest.mark.django_db


def statements_on(table, captured):
    return [one["sql"] for one in captured.captured_queries if table in one["sql"]]


def test_what_was_saved_is_found_and_no_longer_when_it_is_gone(english_index, make_post):
    post = make_post(english_index, "Glaciers")
    assert [page.pk for page in BlogPostPage.objects.search("Glaciers")] == [post.pk]
    post.title = "Icebergs"
    post.save()
    assert list(BlogPostPage.objects.search("Glaciers")) == []
    post.delete()
    assert list(BlogPostPage.objects.search("Icebergs")) == []


def test_what_a_page_shows_knows_of_it(english_index, welsh_index, make_post):
    shown = make_post(english_index)
    body = [("text", f'<p><a linktype="page" id="{shown.pk}">Read</a></p>')]
    page = make_post(english_index, "Another", body=body)
    assert [str(one) for one, _where in ReferenceIndex.get_grouped_references_to(shown)] == [
        str(page)
    ]


def test_an_index_that_is_caught_up_with_is_no_part_of_what_a_reader_costs(
    english_index, make_post
):
    make_post(english_index, "Glaciers")
    with CaptureQueriesContext(connection) as captured:
        assert IndexEntry.objects.count()
    assert len(captured) == 1


def test_saving_costs_what_it_costs_on_the_site(english_index, make_post):
    with CaptureQueriesContext(connection) as captured:
        make_post(english_index, "Glaciers")
    assert statements_on(IndexEntry._meta.db_table, captured)
    assert statements_on(ReferenceIndex._meta.db_table, captured)
