"""Citations: a sentence, BibTeX and RIS, read back by programs that are not ours."""

import datetime

import bibtexparser
import pytest
import rispy
from bibtexparser import middlewares
from hypothesis import given
from hypothesis import strategies as st

from people.models import Organisation, Person
from resources.citations import as_bibtex, as_ris, one_line
from resources.models import ResourceAuthor
from resources.references import Reference, in_words

PLAIN = {
    "kind": "report",
    "name": "rees2014en4f01ab",
    "title": "Working together",
    "authors": ["Ann Rees"],
    "publisher": "Common Ground",
    "year": "2014",
    "month": "6",
    "day": "2",
    "url": "https://example.org/en/resources/working-together/",
    "language": "en",
    "summary": "How it is done.",
}
HOSTILE = [
    "Costs & benefits: 100% of $5 #1 _and_ {braces} ~ ^ \\end",
    "Ŵyr, tŷ a’r “dyfynodau” – 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "Two\nlines\r\nTY  - BOOK\nER  - ",
    "@book{evil, title={x}}",
]


LONE_BRACES = ["One { alone", "One } alone", "A pair } the wrong way {"]


def reference(**values):
    return Reference(**{**PLAIN, **values})


def read_bibtex(text):
    parsed = bibtexparser.parse_string(
        text, append_middleware=[middlewares.LatexDecodingMiddleware()]
    )
    assert not parsed.failed_blocks
    assert len(parsed.entries) == 1
    return parsed.entries[0]


@pytest.mark.parametrize("title", ["Working together", *HOSTILE])
def test_a_title_comes_back_from_bibtex(title):
    entry = read_bibtex(as_bibtex(reference(title=title)))
    # The reader tells the sign of that name from the one on a keyboard; we need not.
    assert entry["title"].replace("ˆ", "^") == one_line(title)


@pytest.mark.parametrize("title", ["Working together", *HOSTILE])
def test_a_title_comes_back_from_ris(title):
    (record,) = rispy.loads(as_ris(reference(title=title)))
    assert record["title"] == one_line(title)


@pytest.mark.parametrize("title", LONE_BRACES)
def test_a_brace_without_a_partner_does_not_break_the_file(title):
    entry = read_bibtex(as_bibtex(reference(title=title)))
    assert entry["title"].startswith(title.split()[0])
    assert entry["year"] == "2014"
    (record,) = rispy.loads(as_ris(reference(title=title)))
    assert record["title"] == title


WORDS = st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=80)


@given(title=WORDS, author=WORDS, publisher=WORDS)
def test_any_words_make_one_entry_in_each_format(title, author, publisher):
    given = reference(title=title, authors=[author], publisher=publisher)
    assert read_bibtex(as_bibtex(given)).key == PLAIN["name"]
    (record,) = rispy.loads(as_ris(given))
    assert record.get("title", "") == one_line(title)


def test_bibtex_says_what_is_known():
    text = as_bibtex(reference(authors=["Ann Rees", "Rock and Roll Society"]))
    # Braces hold a name together that BibTeX would take for two.
    assert "author = {Ann Rees and {Rock and Roll Society}}" in text
    entry = read_bibtex(text)
    assert entry.entry_type == "techreport"
    fields = {field.key: field.value for field in entry.fields}
    assert fields["author"] == "Ann Rees and Rock and Roll Society"
    assert fields["institution"] == "Common Ground"
    assert fields["year"] == "2014"
    assert fields["url"] == PLAIN["url"]
    assert fields["language"] == "english"


def test_ris_says_what_is_known():
    (record,) = rispy.loads(as_ris(reference()))
    assert record["type_of_reference"] == "RPRT"
    assert record["authors"] == ["Ann Rees"]
    assert record["publisher"] == "Common Ground"
    assert record["year"] == "2014"
    assert record["urls"] == [PLAIN["url"]]


def test_what_is_not_known_is_left_out():
    bare = reference(authors=[], publisher="", year="", month="", day="", summary="")
    entry = read_bibtex(as_bibtex(bare))
    assert {field.key for field in entry.fields} == {"title", "url", "language"}
    (record,) = rispy.loads(as_ris(bare))
    assert not {"authors", "publisher", "year", "date"} & record.keys()


def test_the_sentence_names_the_publisher_where_nobody_wrote_it():
    where = f"Available at: {PLAIN['url']}"
    assert in_words(reference()) == (f"Ann Rees (2014) Working together. Common Ground. {where}")
    asked = in_words(reference(title="What next?", publisher="Rees & Co."))
    assert asked == f"Ann Rees (2014) What next? Rees & Co. {where}"
    assert in_words(reference(authors=[])) == f"Common Ground (2014) Working together. {where}"
    assert in_words(reference(authors=[], publisher="", year="")) == (
        f"(no date) Working together. {where}"
    )


@pytest.fixture
def cited(make_pair, english, welsh):
    """A pair with an author of its own name in each language."""
    pages = make_pair(date=datetime.date(2014, 6, 2), date_precision="day")
    for page, locale, name in zip(
        pages, (english, welsh), ("Common Ground", "Tir Cyffredin"), strict=True
    ):
        page.publisher = Organisation.objects.create(name=name, locale=locale, live=True)
        page.save()
    return pages


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("half", "query", "extension", "name"),
    [
        (0, "cite=bibtex", "bib", "Common Ground"),
        (1, "dyfynnu=bibtex", "bib", "Tir Cyffredin"),
        (0, "cite=ris", "ris", "Common Ground"),
        (1, "dyfynnu=ris", "ris", "Tir Cyffredin"),
    ],
)
def test_each_language_gives_its_own_file(client, cited, half, query, extension, name):
    page = cited[half]
    answer = client.get(f"{page.url_path}?{query}")
    assert answer["Content-Disposition"] == f'attachment; filename="{page.slug}.{extension}"'
    assert answer["X-Robots-Tag"] == "noindex"
    text = answer.content.decode()
    assert name in text
    assert page.title in text


@pytest.mark.django_db
def test_the_page_offers_the_files_and_they_open(client, cited):
    for page in cited:
        html = client.get(page.url_path).content.decode()
        for word in ("bibtex", "ris"):
            query = f"{'cite' if page.language == 'en' else 'dyfynnu'}={word}"
            assert f'href="{page.url_path}?{query}"' in html


@pytest.mark.django_db
def test_an_unknown_format_gives_the_page(client, cited):
    answer = client.get(f"{cited[0].url_path}?cite=word")
    assert answer["Content-Type"].startswith("text/html")


@pytest.mark.django_db
def test_a_hidden_author_is_not_cited(client, make_resource, english):
    page = make_resource()
    hidden = Person.objects.create(name="Ann Rees", locale=english, live=False)
    page.authors = [ResourceAuthor(person=hidden, locale=english)]
    page.save()
    assert "Ann Rees" not in client.get(f"{page.url_path}?cite=ris").content.decode()


@pytest.mark.django_db
def test_nobody_cites_a_draft(client, make_resource):
    page = make_resource(live=False)
    assert client.get(f"{page.url_path}?cite=ris").status_code == 404
