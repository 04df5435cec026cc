"""A small site to search, the same on every database."""

import pytest

from search.asking import ask
from search.finding import Found
from search.models import Findable, TaughtWord
from search.vocabulary import count_anew

ENGLISH = {
    "Housing for everyone": "People who rent their homes designed the service.",
    "The service we wanted": "Carers and the council planned it together, in Cardiff.",
    "Co-production in Conwy": "A network of citizens.",
    "What we learnt": "Housing is a right. Services change when people do.",
    "Who we are": "A network.",
}
WELSH = {
    "Tai i bawb": "Cynlluniodd tenantiaid y gwasanaeth eu hunain.",
    "Llais y gymuned": "Bu gofalwyr yn cydgynhyrchu gwasanaethau yng Nghaerdydd.",
    "Cymunedau Cymru": "Mae cyd-gynhyrchu’n newid pethau. Aeth dwy i’r dai newydd.",
    "Ar lan y môr": "Hanes merched y glannau a’u plant.",
    "Mor agos": "Y gymuned nesaf.",
}


@pytest.fixture
def site(english_index, welsh_index, make_post):
    """Posts in both languages."""
    for index, texts in ((english_index, ENGLISH), (welsh_index, WELSH)):
        for title, text in texts.items():
            make_post(index, title, summary=text)


@pytest.fixture
def find(site):
    """The titles a question finds, in their order."""

    def titles(query, language="cy"):
        return [hit.title for hit in Found(ask(query, language)).hits(0, 20)]

    return titles


@pytest.fixture
def kept():
    """What can be found, by title."""
    return lambda title: Findable.objects.get(title=title)


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
