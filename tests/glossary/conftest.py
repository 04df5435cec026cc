"""A glossary in both languages, and terms for it."""

import pytest

from glossary.models import GlossaryPage
from translation.models import Term


@pytest.fixture
def glossary(english_home):
    page = GlossaryPage(title="Glossary", slug="glossary", live=True)
    return english_home.add_child(instance=page)


@pytest.fixture
def welsh_glossary(glossary, welsh_home, welsh):
    page = GlossaryPage(
        title="Geirfa",
        slug="geirfa",
        locale=welsh,
        translation_key=glossary.translation_key,
        live=True,
    )
    return welsh_home.add_child(instance=page)


@pytest.fixture
def make_term(db):
    """Save a term of the glossary."""

    def make(en, cy, **fields):
        term = Term(
            en=en,
            cy=cy,
            **{
                "status": Term.Status.AGREED,
                "in_glossary": True,
                "definition_en": f"What {en} means.",
                "definition_cy": f"Ystyr {cy}.",
                **fields,
            },
        )
        term.full_clean()
        term.save()
        return term

    return make


@pytest.fixture
def terms(make_term):
    pairs = [
        ("co-production", "cydgynhyrchu"),
        ("carer", "gofalwr"),
        ("meeting", "cyfarfod"),
        ("fair play", "chwarae teg"),
        ("well-being", "llesiant"),
        ("local authority", "awdurdod lleol"),
    ]
    return {en: make_term(en, cy) for en, cy in pairs}
