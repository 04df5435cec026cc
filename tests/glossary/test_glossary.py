"""The glossary as readers meet it, and the words of a page explained below it."""

import re

import pytest
from django.core.cache import cache

from bench.queries import described, statements
from blog.models import BlogPostPage
from glossary.explained import explained_in, text_of
from home.models import StandardPage
from translation.models import Term

CONTENT = 14  # queries a content page may ask


def letters_of(answer):
    return [group.letter for group in answer.context["groups"]]


def words_of(answer):
    return [entry.words for group in answer.context["groups"] for entry in group.entries]


def with_body(home, html, title="An article"):
    page = StandardPage(title=title, live=True)
    stream = [{"type": "text", "value": html, "id": "1"}]
    page.body = StandardPage._meta.get_field("body").to_python(stream)
    return home.add_child(instance=page)


def test_terms_stand_in_the_alphabet_of_each_language(client, welsh_glossary, glossary, terms):
    english = client.get(glossary.url_path)
    assert letters_of(english) == ["C", "F", "L", "M", "W"]
    assert words_of(english)[:2] == ["carer", "co-production"]
    welsh = client.get(welsh_glossary.url_path)
    # Ch is a letter of its own after C, and Ll after L.
    assert letters_of(welsh) == ["A", "C", "Ch", "G", "Ll"]
    assert words_of(welsh)[1:4] == ["cydgynhyrchu", "cyfarfod", "chwarae teg"]


def test_each_term_says_what_it_means_and_what_it_is_called_in_the_other_language(
    client, welsh_glossary, terms
):
    html = client.get(welsh_glossary.url_path).text
    anchor = f'id="term-{terms["carer"].pk}"'
    entry = re.search(rf"<div[^>]*{anchor}.*?</div>", html, re.DOTALL)[0]
    assert "gofalwr" in entry
    assert "Ystyr gofalwr." in entry
    assert re.search(r'lang="en">carer<', entry)


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("CARER", ["carer"]),
        ("gofalwr", ["carer"]),
        ("ofalwr", ["carer"]),
        ("nghydgynhyrchu", ["co-production"]),
        ("What meeting", ["meeting"]),
        ("ynys", []),
        ("", ["carer", "co-production", "fair play", "local authority", "meeting", "well-being"]),
        ("a" * 3000, []),
        ("%00 <script>", []),
    ],
)
def test_a_reader_looks_for_a_term_without_scripts(client, glossary, terms, sought, found):
    answer = client.get(glossary.url_path, {"q": sought})
    assert words_of(answer) == found
    assert ("found." in answer.text) is bool(sought)


def test_what_was_looked_for_is_for_readers_not_for_search_engines(client, glossary, terms):
    assert "noindex" in client.get(glossary.url_path, {"q": "x"}).text
    assert "noindex" not in client.get(glossary.url_path).text


def test_only_agreed_terms_of_the_glossary_are_shown(client, glossary, make_term):
    make_term("carer", "gofalwr", status=Term.Status.DRAFT)
    make_term("board", "bwrdd", in_glossary=False)
    make_term("client", "cleient", status=Term.Status.RETIRED)
    answer = client.get(glossary.url_path)
    assert words_of(answer) == []
    assert "There are no terms here yet." in answer.text


def test_a_glossary_of_any_length_costs_the_same(client, glossary, make_term):
    make_term("a", "b")
    client.get(glossary.url_path)
    few = statements(glossary.url_path, 200)
    for number in range(60):
        make_term(f"a{number}", f"b{number}")
    client.get(glossary.url_path)
    many = statements(glossary.url_path, 200)
    assert len(many) == len(few), "\n".join(described(many))
    assert len(many) <= CONTENT


def test_the_words_of_a_page_are_explained_below_it(client, glossary, english_home, terms):
    page = with_body(english_home, "<p>On <b>co</b>-production with carers; co-production.</p>")
    html = client.get(page.url_path).text
    [below] = re.findall(r"<details class=\"explained.*?</details>", html, re.DOTALL)
    assert "<details" in below and " open" not in below
    links = re.findall(r'href="([^"]*)">([^<]*)<', below)
    path = glossary.url_path
    assert links == [
        (f"{path}#term-{terms['carer'].pk}", "carer"),
        (f"{path}#term-{terms['co-production'].pk}", "co-production"),
    ]
    assert 'lang="cy">cydgynhyrchu<' in below
    assert "What co-production means." in below


def test_welsh_pages_are_explained_in_welsh_in_any_mutation(
    client, welsh_glossary, welsh_home, terms
):
    page = with_body(welsh_home, "<p>Am gydgynhyrchu â gofalwr yn y Gymraeg.</p>", "Erthygl")
    html = client.get(page.url_path).text
    assert "Ystyr cydgynhyrchu." in html
    assert 'lang="en">co-production<' in html


def test_nothing_is_added_without_a_glossary_or_without_terms(
    client, english_home, terms, welsh_glossary, glossary
):
    bare = with_body(english_home, "<p>Nothing to explain.</p>")
    assert 'class="explained' not in client.get(bare.url_path).text
    page = with_body(english_home, "<p>co-production</p>", "Another")
    assert 'class="explained' in client.get(page.url_path).text
    glossary.unpublish()
    assert 'class="explained' not in client.get(page.url_path).text
    # Neither a list nor the home page is an article.
    assert 'class="explained' not in client.get(english_home.url_path).text


def test_explaining_asks_one_query_more_at_most(client, glossary, english_home, terms):
    page = with_body(english_home, "<p>co-production and carers</p>")
    client.get(page.url_path)
    warm = statements(page.url_path, 200)
    assert not [one for one in warm if "translation_term" in one], "\n".join(described(warm))
    cache.delete("carthen:terms:stamp")
    colder = statements(page.url_path, 200)
    assert len(colder) <= len(warm) + 1


def test_a_changed_term_is_explained_anew(client, glossary, english_home, terms):
    page = with_body(english_home, "<p>co-production</p>")
    client.get(page.url_path)
    term = terms["co-production"]
    term.definition_en = "Working as equals."
    term.save()
    assert "Working as equals." in client.get(page.url_path).text


def test_a_post_is_explained_too(client, glossary, english_index, terms, make_post):
    post = make_post(english_index)
    post.body = BlogPostPage._meta.get_field("body").to_python(
        [{"type": "text", "value": "<p>Of well-being</p>", "id": "1"}]
    )
    post.save()
    assert "What well-being means." in client.get(post.url_path).text


def test_text_is_read_as_a_reader_sees_it(glossary, terms):
    words = text_of("<p>a<b>b</b> &amp; c</p><!-- x --><style>d</style>")
    assert " ".join(words.split()) == "¶ ab & c ¶ ¶ ¶"
    assert [entry.words for entry in explained_in("<h2>well</h2><p>-being</p>")] == []
