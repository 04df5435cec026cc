"""What the memory offers goes out with a file, and is no translation when it comes back."""

from dataclasses import replace

import pytest
from defusedxml.ElementTree import fromstring

from tests.translation.memory.texts import remember
from translation.desk import pieces
from translation.files import bundle, formats, outgoing
from translation.files.document import Known
from translation.memory import finding, together
from translation.models import MemoryUnit

pytestmark = pytest.mark.django_db
LONG = "The river froze in the winter of that year and nobody crossed it"


@pytest.fixture
def long_post(post):
    post.summary = LONG
    post.save_revision()
    return post


def known_of(document):
    return {line.unit.source: line.known for line in document.lines if line.known}


def test_the_best_two_go_out_with_what_is_still_to_be_translated(long_post, send):
    translation = send(long_post)
    remember(
        (LONG.replace("winter", "spring"), "gwanwyn"),
        (LONG.replace("nobody", "everybody"), "pawb"),
        (LONG.replace("year and nobody crossed it", "time and all crossed it"), "llai tebyg"),
    )
    document = outgoing.document_of(translation, with_memory=True)
    (offered,) = known_of(document).values()
    assert [(one.percent, one.target) for one in offered] == [(92, "pawb"), (92, "gwanwyn")]
    assert not known_of(outgoing.document_of(translation))


def test_what_is_translated_asks_for_nothing(translated):
    remember(*((entry.source, "Arall") for entry in pieces.entries(translated)))
    assert not known_of(outgoing.document_of(translated, with_memory=True))


@pytest.mark.parametrize(
    ("name", "tag", "quality"),
    [
        ("xliff1", "{urn:oasis:names:tc:xliff:document:1.2}alt-trans", ("match-quality", "92%")),
        ("xliff2", "{urn:oasis:names:tc:xliff:matches:2.0}match", ("matchQuality", "92")),
    ],
)
def test_each_has_its_percentage_and_is_never_taken_for_a_translation(
    name, tag, quality, long_post, send, editor
):
    translation = send(long_post)
    remember((LONG.replace("winter", "spring"), "gwanwyn"))
    data = bundle.file_of(translation, name, with_memory=True).content
    (match,) = fromstring(data).iter(tag)
    assert match.get(quality[0]) == quality[1]
    assert [child.text for child in match] == [LONG.replace("winter", "spring"), "gwanwyn"]
    (document,) = formats.read(data)
    without = outgoing.document_of(translation)
    assert [(unit.source, unit.target) for unit in document.units] == [
        (unit.source, unit.target) for unit in without.units
    ]


@pytest.mark.parametrize("name", ["xliff1", "omegat", "xliff2", "xlsx", "po"])
def test_a_file_says_the_same_with_and_without_it(name, sample):
    offered = tuple(
        replace(line, known=(Known(80, "⟦b⟧x⟦/b⟧ ⟦/i⟧", "y\x00\n"),)) for line in sample.lines
    )
    (with_it,) = formats.read(formats.FORMATS[name].write(replace(sample, lines=offered)))
    bare = tuple(replace(line, known=()) for line in sample.lines)
    (without,) = formats.read(formats.FORMATS[name].write(replace(sample, lines=bare)))
    assert with_it == without


def test_many_texts_are_looked_up_with_as_many_queries_as_one(django_assert_num_queries):
    remember(*((f"{LONG} number {number}", f"Rhif {number}") for number in range(60)))
    for count in (1, 60):
        with django_assert_num_queries(3):
            found = together.near_all([f"{LONG} number {n}" for n in range(count)], "en", 2)
        assert len(found) == count
        assert all(matches[0].percent == 100 for matches in found.values())


def test_together_finds_what_each_alone_finds():
    remember(
        ("The river froze over", "Rhewodd yr afon drosti"),
        ("The river thawed over", "Dadmerodd yr afon"),
        ("Cyfarfod", "Cyfarfod"),
    )
    texts = ["The river froze again", "the River FROZE over", "", "Nothing alike", "⟦b⟧⟦/b⟧"]
    found = together.near_all(texts, "en", 5)
    alone = {text: finding.near(text, "en") for text in texts}
    assert found == {text: matches for text, matches in alone.items() if matches}


def test_nothing_is_asked_of_an_empty_memory_but_its_words(django_assert_max_num_queries):
    assert not MemoryUnit.objects.exists()
    with django_assert_max_num_queries(3):
        assert together.near_all([LONG], "en", 2) == {}
    assert together.near_all([], "en", 2) == {}
