"""A library in both languages, and ways to fill it without the translation room."""

import pytest
from django.core.files.base import ContentFile

from core.documents import SiteDocument
from labels.models import Format
from resources.models import (
    CollectionIndexPage,
    CollectionPage,
    CollectionStep,
    ResourceIndexPage,
    ResourcePage,
)

PDF = b"%PDF-1.4 one page"


@pytest.fixture
def library(english_home, welsh_home):
    """The list of resources in both languages, by language."""
    english = english_home.add_child(
        instance=ResourceIndexPage(title="Resources", slug="resources", live=True)
    )
    welsh = welsh_home.add_child(
        instance=ResourceIndexPage(
            title="Adnoddau", slug="adnoddau", live=True, translation_key=english.translation_key
        )
    )
    return {"en": english, "cy": welsh}


@pytest.fixture
def make_resource(library):
    """Add a resource in a language; live unless told otherwise."""

    def make(title="Working together", language="en", **fields):
        fields = {"summary": "How it is done.", "live": True, **fields}
        return library[language].add_child(instance=ResourcePage(title=title, **fields))

    return make


@pytest.fixture
def make_pair(make_resource):
    """Add a resource and its twin with the same facts; both live."""

    def make(english="Working together", welsh="Cydweithio", **facts):
        labels = {name: facts.pop(name) for name in ("topics", "areas") if name in facts}
        first = make_resource(english, **facts)
        second = make_resource(
            welsh,
            "cy",
            **{"summary": "Sut mae gwneud.", **facts},
            translation_key=first.translation_key,
        )
        for page in (first, second):
            for name, values in labels.items():
                getattr(page, name).set(values)
            page.save()
        return first, second

    return make


@pytest.fixture
def collections(library):
    """The list of collections in both languages, by language."""
    english = library["en"].add_child(
        instance=CollectionIndexPage(title="Collections", slug="collections", live=True)
    )
    welsh = library["cy"].add_child(
        instance=CollectionIndexPage(
            title="Casgliadau",
            slug="casgliadau",
            live=True,
            translation_key=english.translation_key,
        )
    )
    return {"en": english, "cy": welsh}


@pytest.fixture
def make_collection(collections):
    """Add a collection whose steps are given as fields of `CollectionStep`."""

    def make(title="First steps", language="en", steps=(), **fields):
        fields = {"summary": "Where to begin.", "live": True, **fields}
        page = CollectionPage(title=title, **fields)
        page.steps = [CollectionStep(sort_order=place, **step) for place, step in enumerate(steps)]
        return collections[language].add_child(instance=page)

    return make


@pytest.fixture
def make_document(settings, tmp_path):
    """Add a file; what it says of itself is given, not read."""
    settings.MEDIA_ROOT = tmp_path

    def make(title="The plan", language="en", **said):
        file = ContentFile(PDF, name="plan.pdf")
        document = SiteDocument.objects.create(title=title, file=file, language=language)
        SiteDocument.objects.filter(pk=document.pk).update(**said)
        document.refresh_from_db()
        return document

    return make


@pytest.fixture
def format_of(db):
    """A format among the labels every site starts with, by its address part in English."""
    return lambda slug: Format.objects.get(slug_en=slug)
