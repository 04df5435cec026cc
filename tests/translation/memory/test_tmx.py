"""The memory travels to other tools and back."""

from io import BytesIO

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from translation.memory import importing, keeping, tmx
from translation.memory.importing import TooManyError
from translation.memory.keeping import Both
from translation.memory.tmx import NotTMXError
from translation.models import MemoryUnit

HEAD = '<tmx version="1.4"><header srclang="en"/><body>'
TAIL = "</body></tmx>"


def unit(english, welsh):
    first = f'<tuv xml:lang="en-GB"><seg>{english}</seg></tuv>'
    return f'<tu>{first}<tuv xml:lang="{{}}"><seg>{welsh}</seg></tuv></tu>'


def read(text):
    data = text if isinstance(text, bytes) else text.encode()
    return list(tmx.read(BytesIO(data)))


def written(*units):
    return "".join(tmx.written(units, version="1"))


def row(english, welsh, **given):
    from django.utils import timezone

    return MemoryUnit(pk=1, english=english, welsh=welsh, at=timezone.now(), **given)


words = (
    st.text(
        st.one_of(
            st.sampled_from("aŵŷ &<>\"'’\n ⟦"), st.characters(exclude_categories=["Cs", "Cc", "Cn"])
        ),
        min_size=1,
    )
    .map(str.strip)
    .filter(bool)
)
marked = st.lists(
    st.one_of(words, st.sampled_from(["⟦b⟧", "⟦/b⟧", "⟦a1⟧", "⟦/a1⟧", "⟦lang-cy⟧", "⟦/lang-cy⟧"])),
    min_size=1,
).map("".join)


@given(marked, marked)
def test_what_is_written_is_read_again(english, welsh):
    (back,) = read(written(row(english, welsh, written_in="cy", label="Afon & môr")))
    assert back == Both(english.strip(), welsh.strip(), "cy", "Afon & môr")


def test_codes_travel_as_elements_that_other_tools_protect():
    root = fromstring(written(row("Read ⟦a1⟧the ⟦b⟧report⟦/b⟧⟦/a1⟧", "Darllen")))
    segment = root.find(".//seg")
    assert [(one.tag, one.get("i"), one.get("type")) for one in segment] == [
        ("bpt", "1", "link"),
        ("bpt", "2", "bold"),
        ("ept", "2", None),
        ("ept", "1", None),
    ]
    assert segment.text == "Read "


@pytest.mark.parametrize("language", ["cy", "CY", "cy-GB", "cy_GB", "CY-gb"])
def test_welsh_is_known_however_a_tool_writes_it(language):
    (back,) = read(HEAD + unit("River", "Afon").format(language) + TAIL)
    assert back == Both("River", "Afon")


def test_codes_of_other_tools_are_left_out_and_their_words_kept():
    english = 'The <bpt i="1">&lt;b&gt;</bpt>river<ept i="1">&lt;/b&gt;</ept> <hi>froze</hi><ph/>'
    (back,) = read(HEAD + unit(english, "Rhewodd").format("cy") + TAIL)
    assert back.english == "The river froze"


def test_a_unit_without_one_of_the_languages_is_said_to_be_left_out():
    assert read(HEAD + unit("River", "Fleuve").format("fr") + TAIL) == [None]


def test_a_file_in_another_encoding_is_read():
    text = f'<?xml version="1.0" encoding="utf-16"?>{HEAD}{unit("Water", "Dŵr").format("cy")}{TAIL}'
    (back,) = read(text.encode("utf-16"))
    assert back.welsh == "Dŵr"


BOMB = "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefg", "bcdefgh", strict=True)
)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Not XML",
        b"\x00\xff\xfe",
        b"<html><body>A page</body></html>",
        HEAD.encode(),
        (HEAD + unit("River", "Afon").format("cy")).encode(),
        f'<!DOCTYPE tmx [<!ENTITY a "x">{BOMB}]>{HEAD}'.encode()
        + f"{unit('&h;', 'Afon').format('cy')}{TAIL}".encode(),
        b'<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        + f"{HEAD}{unit('&a;', 'Afon').format('cy')}{TAIL}".encode(),
        b'<?xml version="1.0" encoding="nonsense"?><tmx/>',
    ],
    ids=["empty", "words", "noise", "html", "cut", "cut-unit", "bomb", "entity", "encoding"],
)
@pytest.mark.django_db
def test_what_is_no_tmx_is_refused_and_nothing_of_it_is_kept(data):
    with pytest.raises(NotTMXError):
        importing.take(BytesIO(data))
    assert not MemoryUnit.objects.exists()


def test_the_document_type_that_tools_write_is_no_danger():
    (back,) = read(
        f'<!DOCTYPE tmx SYSTEM "tmx14.dtd">{HEAD}{unit("River", "Afon").format("cy")}{TAIL}'
    )
    assert back.welsh == "Afon"


@pytest.mark.django_db
def test_a_file_is_taken_in_once():
    data = (
        HEAD + unit("River", "Afon").format("cy") + unit("Sea", "Meer").format("de") + TAIL
    ).encode()
    told = importing.take(BytesIO(data))
    assert (told.read, told.new, told.left_out) == (2, 1, 1)
    assert importing.take(BytesIO(data)).new == 0
    assert MemoryUnit.objects.get().origin == MemoryUnit.Origin.FILE


@pytest.mark.django_db
def test_a_file_with_too_many_texts_leaves_nothing(monkeypatch):
    monkeypatch.setattr(importing, "AT_ONCE", 1)
    data = (
        HEAD + "".join(unit(f"River {n}", f"Afon {n}").format("cy") for n in "abc") + TAIL
    ).encode()
    with pytest.raises(TooManyError):
        importing.take(BytesIO(data), most=2)
    assert not MemoryUnit.objects.exists()


@pytest.mark.django_db
def test_the_whole_memory_comes_back_from_its_own_file():
    texts = [
        Both("The ⟦b⟧river⟦/b⟧", "Yr ⟦b⟧afon⟦/b⟧", "en", "Afon"),
        Both("Sea & sky", "Môr ac awyr"),
    ]
    keeping.remember(texts, MemoryUnit.Origin.DESK)
    assert read(written(*MemoryUnit.objects.order_by("pk"))) == texts


def test_marks_within_marks_without_end_are_no_tmx():
    deep = "<hi>" * 5000 + "x" + "</hi>" * 5000
    with pytest.raises(NotTMXError):
        read(HEAD + unit(deep, "Rhew").format("cy-GB") + TAIL)
