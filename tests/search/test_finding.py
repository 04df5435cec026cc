"""What readers find: the same on every database."""

import pytest
from django.db import connection
from django.utils.translation import gettext
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from modelsearch.query import PlainText
from wagtail.models import Page, PageViewRestriction

from blog.models import BlogPostPage
from case_studies.models import CaseStudyPage
from home.search.labelled import having
from labels.models import Area, Topic
from people.models import Organisation
from search.asking import ask
from search.fields import KeySearchField
from search.finding import Found, Narrowed
from search.matching import ELSEWHERE, KEYS_IN_TITLE, PHRASE_IN_TITLE, WORDS_IN_TITLE
from search.models import Findable
from translation.models import Term

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("tŷ", {"Tai i bawb", "Cymunedau Cymru"}),
        ("ty", {"Tai i bawb", "Cymunedau Cymru"}),
        ("dai", {"Tai i bawb", "Cymunedau Cymru"}),
        ("cymuned", {"Llais y gymuned", "Cymunedau Cymru", "Mor agos"}),
        ("gymunedau", {"Llais y gymuned", "Cymunedau Cymru", "Mor agos"}),
        ("cydgynhyrchu", {"Llais y gymuned", "Cymunedau Cymru"}),
        ("nghydgynhyrchu", {"Llais y gymuned", "Cymunedau Cymru"}),
        ("cyd-gynhyrchu", {"Llais y gymuned", "Cymunedau Cymru"}),
        ("Caerdydd", {"Llais y gymuned"}),
        ("gwasanaeth", {"Tai i bawb", "Llais y gymuned"}),
        ("gofalwr gwasanaeth", {"Llais y gymuned"}),
        ("môr", {"Ar lan y môr"}),
        ("mor", {"Ar lan y môr", "Mor agos"}),
        ("merch", {"Ar lan y môr"}),
        ("cymuned -agos", {"Llais y gymuned", "Cymunedau Cymru"}),
        ('"y gymuned"', {"Llais y gymuned", "Mor agos"}),
        ('"gymuned y"', set()),
        ("pysgodyn", set()),
        ("service", set()),
    ],
)
def test_welsh_is_found_in_every_form(find, query, titles):
    assert set(find(query)) == titles


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("services", {"Housing for everyone", "The service we wanted", "What we learnt"}),
        ("co-production", {"Co-production in Conwy"}),
        ("coproduction", {"Co-production in Conwy"}),
        ("co production", {"Co-production in Conwy"}),
        ("carer councils", {"The service we wanted"}),
        ("who we are", {"Who we are"}),
        ("the", {"The service we wanted"}),
        ("tŷ", set()),
    ],
)
def test_english_is_found_by_its_stems(find, query, titles):
    assert set(find(query, "en")) == titles


def test_a_term_of_the_other_language_finds_what_it_is_called_in_this_one(find):
    Term.objects.create(en="co-production", cy="cydgynhyrchu", status=Term.Status.AGREED)
    assert set(find("co-production")) == {"Llais y gymuned", "Cymunedau Cymru"}
    assert find("cydgynhyrchu", "en") == ["Co-production in Conwy"]


def test_a_form_of_a_term_that_is_not_to_be_used_finds_what_the_term_finds(find):
    Term.objects.create(
        en="co-production", cy="cydgynhyrchu", avoid_en="joint working", status=Term.Status.AGREED
    )
    assert set(find("joint working")) == {"Llais y gymuned", "Cymunedau Cymru"}


def test_what_was_typed_comes_first_then_other_forms_then_what_is_not_in_the_title(find):
    hits = Found(ask("cymunedau", "cy")).hits(0, 9)
    assert [(hit.title, hit.tier) for hit in hits] == [
        ("Cymunedau Cymru", PHRASE_IN_TITLE),
        ("Llais y gymuned", KEYS_IN_TITLE),
        ("Mor agos", ELSEWHERE),
    ]
    (first, *_rest) = Found(ask("cymru cymunedau", "cy")).hits(0, 9)
    assert (first.title, first.tier) == ("Cymunedau Cymru", WORDS_IN_TITLE)


def test_a_mutated_word_alone_is_looked_for_in_titles_without_its_mutation_too(site):
    for typed in ("gymunedau", "nghymunedau"):
        first = Found(ask(typed, "cy")).hits(0, 1)[0]
        assert (first.title, first.tier) == ("Cymunedau Cymru", PHRASE_IN_TITLE)
    (first, *_rest) = Found(ask("gymuned", "cy")).hits(0, 9)
    assert (first.title, first.tier) == ("Llais y gymuned", PHRASE_IN_TITLE)


def test_of_equals_the_newer_comes_first_and_pages_do_not_overlap(english_index, make_post):
    posts = [make_post(english_index, "A river", date=f"2025-01-0{day}") for day in (2, 9, 5)]
    found = Found(ask("river", "en"))
    newest_first = [posts[1].pk, posts[2].pk, posts[0].pk]
    assert [hit.object_id for hit in found.hits(0, 3)] == newest_first
    assert [
        hit.object_id for place in range(3) for hit in found.hits(place, place + 1)
    ] == newest_first
    assert found.count == 3


def test_nothing_is_found_that_a_reader_may_not_read(site, find, english_index):
    def page(title):
        return Page.objects.get(title=title)

    page("Who we are").unpublish()
    PageViewRestriction.objects.create(
        page=page("What we learnt"), restriction_type=PageViewRestriction.LOGIN
    )
    assert find("network", "en") == ["Co-production in Conwy"]
    assert find("learnt", "en") == []
    english_index.unpublish()
    assert find("network", "en") == []


def test_what_is_deleted_or_renamed_is_not_found_any_more(site, find):
    page = Page.objects.get(title="Who we are").specific
    page.title = "About us"
    page.save()
    assert find("about us", "en") == ["About us"]
    assert "Who we are" not in find("network", "en")
    page.delete()
    assert find("about us", "en") == []
    assert not Findable.objects.filter(title="About us").exists()


def test_a_choice_is_found_by_its_name_in_the_language_of_the_page(site, monkeypatch):
    called = property(lambda post: gettext("Search"))
    monkeypatch.setattr(BlogPostPage, "chosen", called, raising=False)
    field = KeySearchField("chosen")
    said = {post.language: field.text(post) for post in BlogPostPage.objects.all()}
    assert said == {"en": "Search", "cy": "Chwilio"}


def test_kinds_are_counted_whichever_is_chosen(site, kept):
    kind = kept("Who we are").content_type_id
    narrowed = Found(ask("network", "en"), Narrowed(kinds=frozenset([kind])))
    nothing = Found(ask("network", "en"), Narrowed(kinds=frozenset([0])))
    assert (narrowed.count, narrowed.by_kind) == (2, {kind: 2})
    assert (nothing.count, nothing.by_kind, nothing.hits(0, 9)) == (0, {kind: 2}, [])


@pytest.fixture
def labelled(english_index, english_home):
    """A case study about an area and a topic, and an organisation of the same name."""
    topic = Topic.objects.create(name_en="Homes", name_cy="Cartrefi", slug_en="homes", slug_cy="c")
    region = Area.objects.create(
        name_en="Upper", name_cy="Uchaf", slug_en="upper", slug_cy="uchaf", kind=Area.Kind.REGION
    )
    place = Area.objects.create(
        name_en="Dale", name_cy="Dyffryn", slug_en="dale", slug_cy="dyffryn", region=region
    )
    page = english_home.add_child(
        instance=CaseStudyPage(
            title="A weir", summary="Water.", started="2013", stage="informing", live=True
        )
    )
    page.topics, page.areas = [topic], [place]
    page.save()
    english = english_home.locale
    Organisation.objects.create(name="Weir society", slug="weir-society", locale=english, live=True)
    return topic, region, place


def test_labels_narrow_what_is_found_and_what_has_none_drops_out(
    labelled, english_index, make_post
):
    topic, region, place = labelled
    make_post(english_index, "Another weir")
    question = ask("weir", "en")
    assert Found(question).count == 3
    for condition in (
        having("topics", topic.pk),
        having("areas", place.pk),
        having("areas", region.pk),
        having("topics", topic.pk) & having("areas", place.pk),
    ):
        found = Found(question, Narrowed(labelled=condition))
        assert [hit.title for hit in found.hits(0, 9)] == ["A weir"]
        assert found.count == found.total == 1
    assert Found(question, Narrowed(labelled=having("areas", 0))).count == 0


def test_kinds_and_years_are_counted_for_each_other(english_index, make_post, kept):
    for year in (2013, 2025, 2025):
        make_post(english_index, "A river", date=f"{year}-05-01")
    kind = Findable.objects.filter(title="A river")[0].content_type_id
    found = Found(ask("river", "en"), Narrowed(frozenset([kind]), 2013))
    assert (found.count, found.total, found.by_kind) == (1, 3, {kind: 1})
    assert found.by_year == {2013: 1, 2025: 2}
    assert len(found.hits(0, 9)) == 1


def test_it_costs_four_queries_whatever_there_is(
    site, english_index, make_post, django_assert_num_queries
):
    def look():
        found = Found(ask("network -carer", "en"))
        return found.count, found.hits(0, 10)

    look()
    with django_assert_num_queries(4):
        look()
    for number in range(15):
        make_post(english_index, f"Network {number}")
    look()
    with django_assert_num_queries(4):
        look()


def test_a_question_is_what_was_typed_without_what_nobody_types():
    question = ask("  gofal\x00 \u202e“heb  derfyn ", "cy")
    assert question.typed == "gofal “heb derfyn"
    assert len(question.wanted) == 2
    long = ask("gair " * 3000, "cy")
    assert len(long.typed) <= 200
    assert long.left_out
    assert not ask("", "cy")
    assert not ask('… !? -- "" \'', "cy")


HOSTILE = st.text(
    alphabet=st.sampled_from("aŷw0 -\"'“”*:()&|!<>%_\\{}^~؀ש\u0301😀\x00\u202e;"), max_size=60
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=st.one_of(HOSTILE, st.text(max_size=80)))
def test_whatever_is_typed_has_an_answer(site, query):
    for language in ("en", "cy"):
        found = Found(ask(query, language))
        assert len(found.hits(0, 10)) == min(found.count, 10)
    list(Page.objects.search(query))
    list(Page.objects.autocomplete(query))


@pytest.mark.parametrize("query", ["gymunedau", "cymunedau", "CYMUNED", "nghymuned"])
def test_the_admin_finds_a_page_by_any_form_of_a_word(site, client, administrator, query):
    client.force_login(administrator)
    answer = client.get("/admin/pages/search/", {"q": query})
    titles = {page.title for page in answer.context["pages"]}
    assert {"Llais y gymuned", "Cymunedau Cymru"} <= titles


def test_the_admin_finds_a_page_while_a_mutated_word_is_typed(site):
    found = {page.title for page in Page.objects.autocomplete("gymun")}
    assert {"Llais y gymuned", "Cymunedau Cymru"} <= found
    assert [page.title for page in Page.objects.search(PlainText("Conwy"))] == [
        "Co-production in Conwy"
    ]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="asks PostgreSQL’s parser")
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(key=st.from_regex(r"[a-z0-9]{1,24}", fullmatch=True))
@example(key="6e078mp")  # two words to PostgreSQL: a number with its power of ten, and mp
def test_postgresql_reads_a_key_alike_in_texts_and_questions(db, key):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT to_tsvector('simple', %s) @@ to_tsquery('simple', %s)", [key, f"'{key}'"]
        )
        assert cursor.fetchone()[0]
