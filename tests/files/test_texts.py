"""What is written in files is read by a process that no file can hurt."""

import time
from io import BytesIO

import pytest

from core.files.texts import running
from core.files.texts.reader import MOST_SIGNS, cleaned
from core.files.texts.running import read_text
from tests.files import making, writing


def text_of(content, kind="docx", **limits):
    return read_text(BytesIO(content), kind, **limits)


def test_the_words_of_each_page_of_a_pdf_are_read():
    text = text_of(writing.pdf_saying("Gweithio fel un", "Cydgynhyrchu â phobl"), "pdf")
    assert text.words.split("\n") == ["Gweithio fel un", "Cydgynhyrchu â phobl"]
    assert text.is_whole


def test_the_words_of_a_word_file_and_its_notes_are_read():
    note = f"<w:footnotes {writing.W}>{writing.paragraph('Gweler y tŷ')}</w:footnotes>"
    content = writing.word_saying("Croeso", "i’r adroddiad", **{"word/footnotes.xml": note})
    text = text_of(content)
    assert text.words.split("\n") == ["Croeso", "i’r adroddiad", "Gweler y tŷ"]
    assert text.is_whole


def test_what_was_struck_out_hidden_or_stands_twice_in_a_word_file_is_not_read():
    raw = (
        "<w:p><w:del><w:r><w:delText>dileu</w:delText><w:t>wedi</w:t></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>cudd</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<mc:AlternateContent><mc:Choice><w:r><w:t>unwaith</w:t></w:r></mc:Choice>"
        "<mc:Fallback><w:r><w:t>unwaith</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert text_of(writing.word_saying(raw=raw)).words == "unwaith"


def test_words_parted_at_the_end_of_a_line_and_signs_nobody_sees_are_made_whole():
    assert (
        cleaned("cyd-\ngynhyrchu\x00 a\u00adb e\ufb03ga\u200b  y  ") == "cyd-gynhyrchu ab effiga y"
    )


def test_only_so_much_of_a_long_file_is_read():
    text = text_of(writing.word_saying(*["gair hir " * 1000] * 60))
    assert MOST_SIGNS * 0.9 < len(text.words) <= MOST_SIGNS
    assert not text.is_whole


@pytest.mark.parametrize(
    ("kind", "make"),
    {
        "encrypted pdf": ("pdf", lambda: writing.pdf_saying("cyfrinach", password="clo")),
        "cut pdf": ("pdf", lambda: writing.pdf_saying("geiriau")[:80]),
        "endless pages": ("pdf", writing.endless_pages),
        "no pdf at all": ("pdf", lambda: b"MZ\x90\x00" * 1000),
        "encrypted word": ("docx", lambda: making.OLE + b"\0" * 600),
        "cut word": ("docx", lambda: writing.word_saying("geiriau")[:-40]),
        "word without text": ("docx", lambda: making.archive({"a": "b"})),
        "bomb": ("docx", writing.bomb_of_words),
        "entities": ("docx", writing.laughing),
        "file of the server": ("docx", writing.peeking),
    }.values(),
)
def test_a_hostile_or_damaged_file_has_no_text_and_harms_nobody(kind, make):
    content = make()
    began = time.monotonic()
    text = text_of(content, kind)
    assert (text.words, text.is_whole) == ("", False)
    assert time.monotonic() - began < running.MOST_SECONDS


def test_a_file_larger_than_any_that_is_taken_is_not_read(settings):
    settings.MAX_DOCUMENT_SIZE = 100
    assert text_of(writing.word_saying("geiriau")).words == ""


def test_a_file_that_takes_too_long_is_given_up():
    text = text_of(writing.word_saying("geiriau"), seconds=0.01)
    assert not text.is_whole


def test_the_reader_of_files_knows_no_secret_of_the_site(monkeypatch):
    seen = {}
    monkeypatch.setenv("SECRET_KEY", "cyfrinach")
    real = running.subprocess.run
    monkeypatch.setattr(
        running.subprocess, "run", lambda *args, **said: seen.update(said) or real(*args, **said)
    )
    assert text_of(writing.word_saying("geiriau")).words == "geiriau"
    assert set(seen["env"]) == {"PYTHONUTF8"}
