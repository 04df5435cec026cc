"""Who mistyped a word is asked whether they meant one that the site has."""

from datetime import timedelta
from random import Random
from time import perf_counter

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone

from search import vocabulary
from search.finding import count_words
from search.models import KnownWord, KnownWordsStamp
from search.spelling import suggestion
from search.vocabulary import count_anew


@pytest.fixture
def words_of_site(count):
    """The words of a small site."""
    count(
        "Y gymuned a’i chydgynhyrchu. Gwasanaethau Nghaerdydd, a’r tŷ. Dogfennau i ofalwyr.",
        "Gydgynhyrchu yn ein cymunedau. Ein gwasanaethau ni. Cyngor a chefnogaeth.",
        "Cyngor i ofalwyr. Ei dreialon ef.",
        english=[
            "Co-production with communities. Our services, and grants for carers.",
            "Grants and services. The council, a form from there.",
        ],
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gwasanaehtau", "gwasanaethau"),
        ("gwasanethau", "gwasanaethau"),
        ("cyngro", "cyngor"),
        ("dofgennau", "dogfennau"),
        ("caerdydf", "caerdydd"),
        ("cydgynhrychu", "cydgynhyrchu"),
        ("gydgynhrychu", "gydgynhyrchu"),
        ("y cymundeau", "y cymunedau"),
        ("gwasanaehtau i ofalwry", "gwasanaethau i ofalwyr"),
        ("“cyngro” -dogfennau", "“cyngor” -dogfennau"),
        ("gofalwry", "gofalwyr"),
        ("dogefn", "dogfen"),
    ],
)
def test_a_slip_in_welsh_is_put_right(words_of_site, typed, meant):
    assert suggestion(typed, "cy") == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("servcies", "services"),
        ("gratns for carres", "grants for carers"),
        ("coproducton", "co-production"),
        ("comunities", "communities"),
        ("Counicl’s grants", "council’s grants"),
    ],
)
def test_a_slip_in_english_is_put_right(words_of_site, typed, meant):
    assert suggestion(typed, "en") == meant


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("gymunedau", "cy"),
        ("chymuned", "cy"),
        ("ty", "cy"),
        ("tŷ", "cy"),
        ("treialon", "cy"),
        ("dogfenau", "cy"),
        ("service", "en"),
        ("grant", "en"),
        ("xylophone", "en"),
        ("2024", "en"),
        ("gr", "en"),
        ("?!", "en"),
        ("", "cy"),
    ],
)
def test_words_that_the_site_has_in_any_form_or_nothing_like_them_are_left_alone(
    words_of_site, words, language
):
    assert suggestion(words, language) is None


def test_a_word_of_the_other_language_is_no_slip(words_of_site):
    assert suggestion("carers", "cy") is None
    assert suggestion("cyngor", "en") is None


def test_a_stem_guessed_in_the_other_language_does_not_make_a_slip_a_word(count):
    count("Y Scottish Co-production Network.", english=["Co-production with people."])
    assert suggestion("co-producton", "en") == "co-production"


def test_a_short_word_has_one_slip_and_a_longer_one_two(count):
    count(english=["grant services"])
    assert suggestion("grent", "en") == "grant"
    assert suggestion("grens", "en") is None
    assert suggestion("zervicez", "en") == "services"
    assert suggestion("zervizez", "en") is None


def test_the_nearest_word_wins_and_of_several_the_commonest(count):
    count(english=["carts carts", "cards", "cards, cartons"])
    assert suggestion("carzs", "en") == "cards"
    assert suggestion("cartonz", "en") == "cartons"


def test_letters_that_changed_places_are_likelier_than_another_letter(count):
    count(english=["cares carve", "carve"])
    assert suggestion("carse", "en") == "cares"


def test_of_words_as_near_the_one_is_suggested_with_which_something_is_found(
    make_post, english_index, django_assert_num_queries
):
    make_post(english_index, "Lost cards", summary="cards")
    make_post(english_index, "Carts", summary="carts")
    make_post(english_index, "More carts")
    count_words()
    assert suggestion("carzs", "en") == "carts"
    assert suggestion("more carzs", "en") == "more carts"
    with django_assert_num_queries(3):  # one of them, and what is restricted
        assert suggestion("lost carzs", "en") == "lost cards"


def test_two_words_written_as_one_are_taken_apart(count):
    count("Y cyd gynhyrchu hwn", english=["A town hall for carers"])
    assert suggestion("townhall", "en") == "town hall"
    assert suggestion("cydgynhyrchi", "cy") is None


def test_with_many_unknown_words_nothing_is_suggested(words_of_site):
    assert suggestion("servcies gratns carres", "en") == "services grants carers"
    assert suggestion("servcies gratns carres comunities", "en") is None


def test_accents_do_not_count_and_are_put_in(count):
    count("Y gwobrâu a’r sŵolegwyr")
    assert suggestion("swolegwry", "cy") == "sŵolegwyr"
    assert suggestion("swolegwyr", "cy") is None


def test_a_site_without_words_suggests_nothing(db):
    assert suggestion("gwasanaehtau", "cy") is None


def test_a_word_that_search_was_taught_is_suggested_where_its_form_stands(teach, count):
    teach("tregolion", "brechdan")
    count("Y dregolion")
    assert suggestion("brehcdan", "cy") == "brechdan"
    assert suggestion("tregoloin", "cy") == "tregolion"


def test_what_was_read_is_asked_for_no_more(words_of_site, django_assert_num_queries):
    suggestion("cyngro", "cy")
    with django_assert_num_queries(0):
        assert suggestion("dofgennau", "cy")
    cache.clear()  # half a minute later: for the stamps of words counted and of words taught
    with django_assert_num_queries(2):
        assert suggestion("dofgennau", "cy")


def test_a_new_count_is_suggested_from(words_of_site, count):
    assert suggestion("cyngro", "cy")
    count("Gwiwerod")
    cache.clear()
    assert suggestion("cyngro", "cy") is None
    assert suggestion("gwiwreod", "cy") == "gwiwerod"


def words_of(language="cy"):
    rows = KnownWord.objects.filter(locale__language_code=language)
    return dict(rows.values_list("word", "pages"))


def test_words_are_counted_by_the_pages_they_stand_on(count):
    count("Cyngor cyngor, tŷ a 2024 b2b", "Cyngor i’r tai", english=["The council"])
    assert {"cyngor": 2, "tai": 1}.items() <= words_of().items()
    assert words_of("en") == {"the": 1, "council": 1}


def test_a_mutated_word_counts_for_the_word_without_mutation(count):
    count("Y gymuned", "Ei chymuned", "Cymuned")
    assert words_of() == {"gymuned": 1, "chymuned": 1, "cymuned": 3}


def test_only_what_is_different_is_written(count, django_assert_max_num_queries):
    count("Cyngor a thref a phentref")
    before = dict(KnownWord.objects.values_list("word", "pk"))
    with django_assert_max_num_queries(12):
        count("Cyngor a thref a gwiwer", "Cyngor")
    after = dict(KnownWord.objects.values_list("word", "pk"))
    assert words_of()["cyngor"] == 2
    assert "pentref" not in after
    assert "gwiwer" in after
    assert after["cyngor"] == before["cyngor"]


def test_no_more_words_are_kept_than_the_commonest(count, monkeypatch):
    monkeypatch.setattr(vocabulary, "MOST", 2)
    count(english=["council grants", "council grants carers"])
    assert words_of("en") == {"council": 2, "grants": 2}


def test_what_everybody_may_read_is_counted_once_a_day(make_post, welsh_index, monkeypatch):
    make_post(welsh_index, "Gwiwerod coch", summary="Yn y coed.")
    make_post(welsh_index, "Dyfrgwn", live=False)
    count_words()
    assert {"gwiwerod", "coch", "coed"} <= words_of().keys()
    assert "dyfrgwn" not in words_of()
    monkeypatch.setattr(vocabulary, "count_anew", lambda texts: pytest.fail("nothing is due"))
    count_words()
    monkeypatch.undo()
    KnownWordsStamp.objects.update(counted_at=timezone.now() - timedelta(days=1))
    make_post(welsh_index, "Llwynogod")
    count_words()
    assert "llwynogod" in words_of()


def test_an_empty_site_is_counted_again_as_soon_as_there_is_something(make_post, welsh_index):
    count_anew([])
    make_post(welsh_index, "Gwiwerod")
    count_words()
    assert "gwiwerod" in words_of()


def test_the_words_may_be_counted_at_any_time(make_post, welsh_index, capsys):
    make_post(welsh_index, "Gwiwerod")
    call_command("count_words")
    assert capsys.readouterr().out.strip() == f"{KnownWord.objects.count()} words"
    assert "gwiwerod" in words_of()


def test_a_large_vocabulary_answers_in_time(db):
    random = Random(7)  # noqa: S311 - no secrets
    letters = "abcdefghilmnoprstuwy"
    words = {"".join(random.choices(letters, k=random.randint(4, 12))) for _word in range(15_000)}
    count_anew([("en", " ".join(words)), ("en", "gwasanaethau")])
    assert suggestion("gwasanaehtau", "en") == "gwasanaethau"
    begun = perf_counter()
    for _time in range(10):
        suggestion("gwasanaehtau", "en")
    # A suggestion takes some 3 ms; other processes may have the machine now.
    assert (perf_counter() - begun) / 10 < 0.05
