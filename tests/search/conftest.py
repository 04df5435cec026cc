"""What search is taught, and what it knows of the site, in tests."""

import pytest

from search.models import TaughtWord
from search.vocabulary import count_anew


@pytest.fixture
def teach(db):
    """Teach search a form."""

    def teach(form, lemma):
        return TaughtWord.objects.create(form=form, lemma=lemma)

    return teach


@pytest.fixture
def count(db):
    """Count the words of some Welsh and English texts, as those of a site."""

    def count(*welsh, english=()):
        count_anew([*(("cy", text) for text in welsh), *(("en", text) for text in english)])

    return count
