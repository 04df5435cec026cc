"""What a body says does not depend on how it happens to be stored."""

import json

import pytest

from home.models import StandardPage
from translation.state import contents

pytestmark = pytest.mark.django_db

KEY = "06352597-b283-5e6d-ba4b-5e931074d6c6"


def said(value, kind="quotation"):
    page = StandardPage(
        title="A page", body=json.dumps([{"type": kind, "id": KEY, "value": value}])
    )
    return contents.items_of(page)


def test_a_part_that_a_kind_of_block_is_given_later_is_no_change():
    before = {"text": "Nothing about us without us.", "speaker": "Somebody"}
    after = {**before, "role": "", "source_title": "", "consent": None, "needs_consent": False}
    assert said(before) == said(after)


def test_an_item_added_to_a_list_is_a_change():
    item = {"type": "item", "id": f"1{KEY[1:]}", "value": {"text": "Trust takes time."}}
    other = {"type": "item", "id": f"2{KEY[1:]}", "value": {"text": ""}}
    one, two = {"heading": "", "items": [item]}, {"heading": "", "items": [item, other]}
    assert said(one, "key_points") != said(two, "key_points")


def test_paragraphs_the_editor_has_numbered_anew_are_not_read_again(monkeypatch):
    before = said('<p data-block-key="a1b2c">Nothing about us without us.</p>', "text")
    monkeypatch.setattr(contents, "StreamFieldSegmentExtractor", None)
    assert said('<p data-block-key="x9y8z">Nothing about us without us.</p>', "text") == before
