"""Consents, and pages with the words and pictures of those who gave them."""

import datetime
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from blog.models import BlogPostPage
from consent.models import Consent
from core.images import SiteImage
from tests.translation.conftest import fill, send, settings_with_gate  # noqa: F401

QUOTE = "They asked me before they drew the plan."


@pytest.fixture
def make_consent(db):
    """Write a consent down: for words and photographs, for two years, unless told otherwise."""

    def make(shown_name="Mair", **values):
        values = {
            "person_name": "Mair Tudur", "covers_words": True, "covers_photograph": True,
            "way": "form", "language": "cy", "given_on": datetime.date(2026, 1, 10),
            "review_on": timezone.localdate() + datetime.timedelta(days=730),
            **values,
        }  # fmt: skip
        return Consent.objects.create(shown_name=shown_name, **values)

    return make


@pytest.fixture
def consent(make_consent):
    return make_consent()


@pytest.fixture
def make_image(db):
    """A small picture in the storage."""

    def make(title="At the table", **values):
        buffer = BytesIO()
        Image.new("RGB", (80, 50), "green").save(buffer, "JPEG")
        file = ContentFile(buffer.getvalue(), name="table.jpg")
        words = {"alt_en": "Two people at a table", "alt_cy": "Dau berson wrth fwrdd"}
        return SiteImage.objects.create(title=title, file=file, **words, **values)

    return make


def said(consent=None, text=QUOTE, **values):
    """A quotation as a body holds it, every part of it filled or empty."""
    empty = dict.fromkeys(
        ["speaker", "role", "source_title", "source_url", "original_language"], ""
    )
    parts = {**empty, "consent_needed": False, "text": text, "consent": consent, **values}
    return ("quotation", parts)


@pytest.fixture
def publish_pair(send, fill, approver):  # noqa: F811
    """Publish a draft in both languages; the two pages come back, the given one first."""

    def publish(draft):
        draft.save_revision()
        fill(send(draft))
        from translation.desk import drafts, segments

        twin = draft.get_twin()
        drafts.save_draft(segments.translation_of(twin), approver)
        draft.get_latest_revision().publish(user=approver)
        halves = [type(draft).objects.get(pk=one.pk) for one in (draft, twin)]
        assert [half.live for half in halves] == [True, True]
        return halves

    return publish


@pytest.fixture
def make_draft(english_index):
    """A draft post with a body."""

    def make(body=(), index=None, **values):
        post = BlogPostPage(
            title="A story", summary="What we heard.", body=list(body), live=False, **values
        )
        draft = (index or english_index).add_child(instance=post)
        return BlogPostPage.objects.get(pk=draft.pk)

    return make
