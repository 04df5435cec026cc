"""A pair of posts, made without the translation room: readers do not care how it came to be."""

import pytest


@pytest.fixture
def pair(english_index, welsh_index, make_post):
    """A live English post and its live Welsh twin."""
    english = make_post(english_index, "A frozen river", kind="opinion")
    welsh = make_post(
        welsh_index,
        "Afon dan rew",
        kind="opinion",
        summary="Beth glywsom ni.",
        translation_key=english.translation_key,
    )
    return english, welsh


@pytest.fixture
def lonely(english_index, make_post):
    """A live English post without a twin."""
    return make_post(english_index, "Ideas from elsewhere", kind="news")
