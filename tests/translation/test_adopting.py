"""Taking over a translation that was made by hand, many texts at once."""

import json
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import StringSegment, StringTranslation

from translation.models import SegmentChange
from translation.sources import adoption, sending
from translation.sources.keeping import keep_all

pytestmark = pytest.mark.django_db

COLUMNS = (
    "translation_of", "context", "locale", "data", "translation_type", "tool_name",
    "last_translated_by", "has_error", "field_error",
)  # fmt: skip


def paragraphs(count, words):
    return json.dumps(
        [
            {"type": "text", "id": str(uuid4()), "value": f"<p>{words} {number}.</p>"}
            for number in range(count)
        ]
    )


@pytest.fixture
def by_hand(english_index, welsh_index, make_post, welsh):
    """A page in both languages, each written by hand, with so many paragraphs."""

    def make(count):
        post = make_post(english_index, f"Page of {count}", body=paragraphs(count, "The river"))
        make_post(
            welsh_index,
            f"Tudalen o {count}",
            body=paragraphs(count, "Yr afon"),
            locale=welsh,
            translation_key=post.translation_key,
        )
        return post

    return make


def test_taking_over_costs_no_more_for_more_texts(by_hand, editor, make_post, english_index):
    sending.send(make_post(english_index, "Warm"), editor)
    costs = []
    for count in (5, 60):
        post = by_hand(count)
        with CaptureQueriesContext(connection) as statements:
            (sent,) = sending.send(post, editor)
        assert (sent.adoption.adopted, sent.adoption.left) == (count + 3, [])
        costs.append(len(statements))
    # The history is written a hundred lines at a time, on SQLite fewer.
    assert costs[1] - costs[0] <= 2, costs


def test_each_text_taken_over_is_in_the_history(by_hand, editor):
    post = by_hand(2)
    sending.send(post, editor)
    lines = SegmentChange.objects.filter(pair=post.translation_key)
    told = lines.values_list("source", "before", "after", "help", "user")
    assert ("Page of 2", "", "Tudalen o 2", "by_hand", editor.pk) in told
    assert lines.count() == 5


def test_texts_kept_at_once_are_as_if_each_had_been_saved_alone(by_hand, editor, welsh):
    (sent,) = sending.send(by_hand(3), editor)
    rows = list(
        StringSegment.objects.filter(source=sent.translation.source)
        .select_related("context", "string")
        .order_by("order")
    )
    given = [
        "Teitl",
        "teitl",
        "Crynodeb",
        "Un <b>gair</b>",
        "<script>na</script>",
        '<a id="a9">x</a>',
    ]
    texts = list(zip(rows, given, strict=True))
    first = StringTranslation.objects.filter(context=rows[0].context)
    first.delete()
    for row, data in texts:
        adoption.store(sent.translation, row, data, editor)
    alone = _kept()
    StringTranslation.objects.filter(context__in=[row.context for row in rows[3:]]).delete()
    StringTranslation.objects.update(data="Hen", has_error=True, field_error="Hen")
    sent.target.refresh_from_db()
    keep_all(sent.translation, texts, editor)
    assert _kept() == alone
    assert sum(has_error for *_rest, has_error, _error in alone) == 2
    sent.target.refresh_from_db()
    assert sent.target.draft_title == "Teitl"


def _kept():
    return sorted(StringTranslation.objects.values_list(*COLUMNS))


def test_only_what_is_another_text_now_is_told(by_hand, editor):
    (sent,) = sending.send(by_hand(1), editor)
    row = StringSegment.objects.select_related("context", "string").get(
        source=sent.translation.source, context__path="title"
    )
    assert keep_all(sent.translation, [(row, "Tudalen o 1")], editor) == []
    assert keep_all(sent.translation, [(row, "Arall")], editor) == [(row, "Tudalen o 1", "Arall")]
