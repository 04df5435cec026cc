"""The demonstration's files and days, worked out by code."""

import datetime
import io
import zipfile

import pytest
from pypdf import PdfReader

from demo.files import WRITERS, write_file
from demo.moments import settled
from demo.reading import read_file, read_pages

FILES = read_file("files.toml")["file"]


def of(kind):
    return [item for item in FILES if item["write"] == kind]


def test_every_way_of_writing_is_used_and_every_file_can_be_written():
    assert {item["write"] for item in FILES} == set(WRITERS)


@pytest.mark.parametrize("item", FILES, ids=[item["key"] for item in FILES])
def test_a_file_is_small_and_the_same_each_time(item):
    name, content = write_file(item)
    assert write_file(item) == (name, content)
    assert len(content) < 100_000


@pytest.mark.parametrize("item", of("pdf") + of("large-pdf"), ids=lambda item: item["key"])
def test_a_pdf_reads_as_it_was_written_and_names_its_language(item):
    reader = PdfReader(io.BytesIO(write_file(item)[1]))
    text = " ".join(reader.pages[0].extract_text().split())
    for line in item["lines"]:
        assert line.removeprefix("- ") in text
    assert reader.trailer["/Root"]["/Lang"] in ("en-GB", "cy-GB")
    tags = reader.trailer["/Root"]["/StructTreeRoot"]["/K"]["/K"]
    assert len(tags) == len(item["lines"]) + 1


@pytest.mark.parametrize("item", of("docx"), ids=lambda item: item["key"])
def test_a_word_file_has_every_line(item):
    package = zipfile.ZipFile(io.BytesIO(write_file(item)[1]))
    assert package.testzip() is None
    words = package.read("word/document.xml").decode()
    assert all(line.removeprefix("- ") in words for line in item["lines"])


def test_each_file_is_used_by_a_page():
    pages = str(list(read_pages()))
    assert all(f"'{item['key']}'" in pages for item in FILES)


def test_days_told_from_today_become_dates():
    monday = datetime.date(2026, 11, 23)
    item = {
        "shared": {"starts_in": 1, "weekday": 2, "ends_after": 1, "closes_before": 5},
        "programme": [{"block": "session", "s": {"after": 1}}],
        "changed_dates": [{"block": "not_on", "s": {"after": 7}}],
    }
    found = settled(item, monday)
    wednesday = datetime.date(2026, 11, 25)
    assert found["shared"] == {
        "start_date": wednesday,
        "end_date": datetime.date(2026, 11, 26),
        "booking_closes": datetime.date(2026, 11, 20),
    }
    assert found["programme"][0]["s"] == {"day": datetime.date(2026, 11, 26)}
    assert found["changed_dates"][0]["s"] == {"date": datetime.date(2026, 12, 2)}
    assert "starts_in" in item["shared"], "the file's own entry is left as it was"
