"""Looking for words in a list: everything that has them, the best match first."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.models import BlogPostPage
from core.lists.searching import keys_with

pytestmark = pytest.mark.django_db


def test_whatever_has_the_words_is_found_without_reading_its_texts(english_index, make_post):
    posts = [make_post(english_index, "Rivers"), make_post(english_index, "Rivers and rivers")]
    make_post(english_index, "Roads")
    with CaptureQueriesContext(connection) as asked:
        assert set(keys_with(BlogPostPage, "en", "rivers")) == {post.pk for post in posts}
    sentence = asked.captured_queries[-1]["sql"]
    assert sentence.endswith("DESC")  # And no limit after the order.
    assert '"blog_blogpostpage"."summary"' not in sentence
