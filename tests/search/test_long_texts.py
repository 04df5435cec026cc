"""The keys of a long text are worked out once."""

import pytest
from django.core.cache import cache

from search import fields
from search.fields import indexed
from search.long_texts import LONG

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(monkeypatch):
    """Which texts were read."""
    texts = []

    def indexed_anew(text, reader):
        texts.append(text)
        return f"keys {len(texts)}"

    cache.clear()
    monkeypatch.setattr(fields, "_indexed", indexed_anew)
    return texts


def test_a_long_text_is_read_once_in_each_language(read):
    text = "Cydgynhyrchu. " * LONG
    assert indexed(text, "cy") == indexed(text, "cy") == "keys 1"
    assert indexed(text, "en") == "keys 2"
    assert indexed(f"{text} Newydd.", "cy") == "keys 3"


def test_a_short_text_is_not_kept(read):
    indexed("Cydgynhyrchu", "cy")
    indexed("Cydgynhyrchu", "cy")
    assert len(read) == 2


def test_a_long_text_is_read_anew_when_search_was_taught_a_word(read, teach):
    text = "Cydgynhyrchu. " * LONG
    indexed(text, "cy")
    teach("tregolion", "brechdan")
    cache.delete("carthen:taught:stamp")
    indexed(text, "cy")
    assert len(read) == 2
