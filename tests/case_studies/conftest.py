"""A list of case studies in both languages, and case studies in it."""

import pytest

from case_studies.models import CaseStudyIndexPage, CaseStudyPage
from labels.models import Area, Sector, Topic
from tests.consent.conftest import (  # noqa: F401
    consent,
    make_consent,
    make_image,
    publish_pair,
)
from tests.translation.conftest import fill, send, settings_with_gate  # noqa: F401

WORDS = "They asked me before they drew the plan."


@pytest.fixture
def english_list(english_home):
    page = CaseStudyIndexPage(title="Case studies", introduction="What people did.", live=True)
    return english_home.add_child(instance=page)


@pytest.fixture
def welsh_list(english_list, welsh_home, welsh):
    page = CaseStudyIndexPage(
        title="Astudiaethau achos",
        introduction="Beth wnaeth pobl.",
        locale=welsh,
        translation_key=english_list.translation_key,
        live=True,
    )
    return welsh_home.add_child(instance=page)


def voice(consent=None, text=WORDS, **values):  # noqa: F811
    """A voice as a case study holds it, every part of it filled or empty."""
    empty = dict.fromkeys(["speaker", "role", "original_language"], "")
    return ("voice", {**empty, "text": text, "consent": consent, **values})


@pytest.fixture
def make_study(english_list):
    """Add a case study with every part of the story; live unless told otherwise."""

    def make(index=None, title="The garden on the corner", voices=(), labels=None, **values):
        values = {
            "summary": "Neighbours and the council made a garden.",
            "stage": "co-designing",
            "challenge": "<p>Nobody used the corner.</p>",
            "involved": "<p>Fourteen neighbours and two officers.</p>",
            "decisions": "<p>The group chose; the council signed.</p>",
            "approach": "<p>Six evenings in the hall.</p>",
            "change": "<p>People meet there.</p>",
            "difficulty": "<p>The lease took a year.</p>",
            "contact": "<p>Ask at the hall.</p>",
            "started": "2014-05",
            "ended": "2016",
            "cost": "£4,000 for tools",
            "time_needed": "A day a week",
            "live": True,
            **values,
        }
        study = CaseStudyPage(title=title, voices=list(voices), **values)
        (index or english_list).add_child(instance=study)
        for field, chosen in (labels or {}).items():
            setattr(study, field, chosen)
        if labels:
            study.save()
        return CaseStudyPage.objects.get(pk=study.pk)

    return make


@pytest.fixture
def labels(db):
    return {
        "topics": [Topic.objects.create(name_en="Gardens", name_cy="Gerddi",
                                        slug_en="gardens", slug_cy="gerddi")],
        "sectors": [Sector.objects.first()],
        "areas": [Area.objects.get(name_en="Gwynedd")],
    }  # fmt: skip
