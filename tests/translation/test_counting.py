"""How many words a source has, and how many of them a translator has to write."""

import json
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from translation import bands, twins
from translation.memory.keeping import Both, remember
from translation.models import MemoryUnit, SegmentMark
from translation.sources import counting
from translation.sources.counting import Count, count_words

TEXTS = {
    "Mae’r cyd-gynhyrchu’n dechrau i’r gad.": 5,
    "Mae'r cyd-gynhyrchu'n dechrau i'r gad.": 5,
    "Aeth hi i’w thŷ ddydd Llun, 2il o Fawrth 2026": 10,
    "cydgynhyrchu, cyd\u00adgynhyrchu a chyd\u200bgynhyrchu": 4,
    "t\u0177 w\u0302yl": 2,
    "Don’t shut the mother-in-law’s well-lit door": 6,
    "twenty\u2011one": 1,
    "’Twas ‘quoted’ – “twice”": 3,
    "1,000,000 people gave £2.50 or 3% by 10:30 on 01/03/2026": 10,
    "The winters of 2024–25 and 2025-26": 6,
    "Read https://example.org/a/b?c=d&e=f#g or gov.wales, llyw.cymru/iaith": 5,
    "Write to ask.us+now@example.co.uk.": 3,
    "bread/bara": 2,
    "bread — bara": 2,
    "e.g. R&amp;D": 2,
    "H<sub>2</sub>O is <b>un</b>safe": 3,
    '<a id="a1">One link</a><br/>and more': 4,
    "<br>": 0,
    "– • … / & ___ 🙂": 0,
    "": 0,
    "a < b &lt;b&gt; c": 4,
}


@pytest.mark.parametrize(("text", "words"), TEXTS.items())
def test_what_is_a_word_in_welsh_and_english(text, words):
    assert count_words(text) == words


pytestmark = pytest.mark.django_db
BANDS = bands.read(bands.AT_FIRST)
NONE = (0, 0, 0)


def counted(near=NONE, **words):
    return Count(near=near, **words)


def count(record, seen=None):
    return counting.count(record, BANDS, seen)


def count_all(records, seen=None):
    return counting.count_all(records, BANDS, seen)


def known(*texts):
    """Let the memory know texts, with some Welsh of them."""
    remember([Both(text, f"{text} yn Gymraeg") for text in texts], MemoryUnit.Origin.FILE)


@pytest.fixture
def written(english_index, make_post):
    """A page of two words in its title, three in its summary, and one paragraph for each text."""

    def make(*texts, **fields):
        fields = {"title": "Two words", "summary": "Three more words", **fields}
        return make_post(english_index, body=body_of(texts), **fields)

    return make


def body_of(texts):
    return json.dumps([block(str(uuid4()), text) for text in texts])


def block(name, text):
    return {"type": "text", "id": name, "value": f"<p>{text}</p>"}


def said(page, *texts):
    """The page with other paragraphs in the blocks it has."""
    names = [child.id for child in page.body]
    page.body = json.dumps([block(*pair) for pair in zip(names, texts, strict=True)])
    page.save_revision()
    return twins.latest(page)


def test_a_page_nobody_has_translated_is_new_without_its_address(written):
    assert count(written("The river froze.")) == counted(new=2 + 3 + 3)


def test_a_sentence_said_again_on_a_page_is_repeated(written):
    assert count(written("The river froze.", "The river froze.")) == counted(new=8, repeated=3)


def test_a_sentence_of_another_page_of_the_job_is_repeated(written):
    first, second = written("The river froze."), written("The river froze.", summary="It thawed.")
    assert list(count_all([first, second])) == [counted(new=8), counted(new=2, repeated=2 + 3)]
    seen = set()
    assert [count(one, seen) for one in (first, second)] == list(count_all([first, second]))


def test_what_is_translated_is_unchanged(written, send, fill):
    there = written("The river froze.", "Nobody came.")
    fill(send(there))
    assert count(twins.latest(there)) == counted(unchanged=2 + 3 + 3 + 2)


def test_another_wording_where_one_was_translated_is_a_near_match_of_that(written, send, fill):
    there = written("The river froze.", "Nobody came.")
    fill(send(there))
    now = said(there, "The river froze over.", "Nobody came.")
    assert count(now) == counted((0, 0, 4), unchanged=2 + 3 + 2)
    send(there)
    assert count(now) == counted((0, 0, 4), unchanged=2 + 3 + 2)


def test_a_paragraph_added_where_others_stay_is_new(written, send, fill):
    there = written("The river froze.")
    fill(send(there))
    assert count(said(there, "The river froze.</p><p>It thawed.")).new == 2
    assert count(said(there, "It thawed.")) == counted(new=2, unchanged=5)


def test_a_text_that_comes_back_is_unchanged(written, send, fill):
    there = written("The river froze.")
    fill(send(there))
    send(said(there, "It thawed."))
    assert count(said(there, "The river froze.")) == counted(unchanged=8)


def test_what_is_translated_elsewhere_is_new_until_it_is_met(written, send, fill):
    fill(send(written("The river froze.")))
    other = written("The river froze.", title="Another title", summary="Another summary here")
    assert count(other) == counted(new=2 + 3 + 3)


def test_a_translation_of_the_other_direction_counts_for_nothing(written, send, fill, welsh):
    from wagtail_localize.models import StringTranslation

    there = written("The river froze.")
    fill(send(there))
    StringTranslation.objects.update(locale=there.locale)
    assert count(there) == counted(new=8)


def test_many_are_counted_in_one_query(written, send):
    pages = [written("The river froze.", f"And so {number}.") for number in range(5)]
    for one in pages:
        send(one)
    pages = [twins.latest(one) for one in pages]
    with CaptureQueriesContext(connection) as few:
        list(count_all(pages[:2]))
    with CaptureQueriesContext(connection) as many:
        list(count_all(pages))
    # What a page lists, its authors, is read where it is taken apart.
    assert len(many) - len(few) <= len(pages[2:])
    assert sum("stringtranslation" in query["sql"] for query in many.captured_queries) == 1


def test_the_words_of_a_count_add_up():
    found = Count(new=1, near=(2, 4), exact=8, repeated=16, unchanged=32)
    assert (found.to_translate, found.total) == (31, 63)


WORDS = "one two three four five six seven eight nine ten"


@pytest.mark.parametrize(
    ("text", "near"),
    [
        (WORDS.title(), (10, 0, 0)),
        (WORDS.replace("ten", "eleven"), (0, 10, 0)),
        (f"{WORDS} eleven twelve", (0, 0, 12)),
        (WORDS.replace("nine ten", "twelve"), (0, 0, 9)),
    ],
)
def test_a_text_like_one_in_the_memory_lies_in_the_band_of_its_likeness(written, text, near):
    known(WORDS)
    assert count(written(text)) == counted(near, new=2 + 3)


def test_what_lies_in_no_band_is_new(written):
    known(WORDS)
    text = WORDS.replace("ten", "eleven")
    for lines in ("", "95–99", "95–99\n75–84"):
        found = counting.count(written(text), bands.read(lines))
        assert (found.new, sum(found.near)) == (2 + 3 + 10, 0)


def test_what_the_memory_has_as_it_is_comes_from_the_memory_wherever_it_stands(written):
    known("The river froze.", "Two words")
    page = written("The river froze.", "The  river froze.", "It thawed.")
    assert count(page) == counted(new=3 + 2, exact=2 + 3 + 3)


def test_a_near_match_that_comes_again_is_repeated(written):
    known(WORDS)
    text = WORDS.replace("ten", "eleven")
    assert count(written(text, text)) == counted((0, 10, 0), new=5, repeated=10)


def test_welsh_sources_are_looked_for_among_the_welsh_texts(welsh_index, make_post):
    remember([Both("The frozen river", "Yr afon wedi rhewi")], MemoryUnit.Origin.FILE)
    page = make_post(welsh_index, title="Yr afon wedi rhewi", summary="The frozen river", body="[]")
    assert count(page) == counted(exact=4, new=3)


def test_marks_of_a_text_are_compared_as_the_memory_keeps_them(written):
    known("Read ⟦b⟧the report⟦/b⟧ of the winter.", "A report without marks.")
    page = written("Read <b>the report</b> of the winter.", "A <b>report</b> without marks.")
    assert count(page) == counted((4, 0, 0), exact=6, new=2 + 3)


def test_what_nobody_has_confirmed_is_not_unchanged(written, send, fill):
    there = written("The river froze.")
    translation = send(there)
    fill(translation)
    segment = translation.source.stringsegment_set.get(string__data="The river froze.")
    SegmentMark.objects.create(
        translation=translation,
        context_id=segment.context_id,
        string_id=segment.string_id,
        kind=SegmentMark.Kind.REMEMBERED,
    )
    assert count(there) == counted(new=3, unchanged=2 + 3)
    known("The river froze.")
    assert count(there) == counted(exact=3, unchanged=2 + 3)


def test_many_texts_like_others_cost_no_more_queries_than_few(written, django_assert_num_queries):
    known(*(f"{WORDS} {number}" for number in range(30)))

    def queries(number):
        page = twins.latest(written(*(f"{WORDS} {100 + text}" for text in range(number))))
        with CaptureQueriesContext(connection) as captured:
            found = count(page)
        assert sum(found.near) == 11 * number
        return len(captured)

    assert queries(30) == queries(3)
