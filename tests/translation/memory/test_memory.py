"""What was approved is remembered once, and found again from both languages."""

import pytest
from django.db import connection

from tests.translation.memory.texts import remember
from translation.memory import finding, keeping
from translation.memory.keeping import Both
from translation.models import MemoryEntry, MemoryUnit, MemoryWord

pytestmark = pytest.mark.django_db

LONG = "The board agreed to publish the minutes of every meeting within two weeks"
HIR = "Cytunodd y bwrdd i gyhoeddi cofnodion pob cyfarfod o fewn pythefnos"


def test_the_same_text_is_found_in_either_direction():
    remember((LONG, HIR))
    (there,) = finding.same([LONG], "en")[LONG]
    (back,) = finding.same([HIR], "cy")[HIR]
    assert (there.percent, there.target, back.target) == (100, HIR, LONG)


def test_many_texts_are_asked_for_with_one_query(django_assert_num_queries):
    remember(("Read more", "Darllen rhagor"), ("Our work", "Ein gwaith"))
    with django_assert_num_queries(1):
        found = finding.same(["Read more", "Our work", "Contact us"], "en")
    assert {text: [match.target for match in matches] for text, matches in found.items()} == {
        "Read more": ["Darllen rhagor"],
        "Our work": ["Ein gwaith"],
    }


def test_a_text_with_two_translations_has_the_latest_approved_first():
    remember(("Chair", "Cadeirydd"))
    remember(("Chair", "Cadair"))
    assert [one.target for one in finding.same(["Chair"], "en")["Chair"]] == ["Cadair", "Cadeirydd"]
    remember(("Chair", "Cadeirydd"))
    assert [one.target for one in finding.same(["Chair"], "en")["Chair"]] == ["Cadeirydd", "Cadair"]
    assert MemoryUnit.objects.count() == 2


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        (LONG.replace("two weeks", "three weeks"), 92),
        (LONG.replace("agreed to publish", "has agreed to publish"), 92),
        (LONG.replace("the minutes", "all minutes").replace("two", "ten"), 84),
        (f"{LONG}.", 99),
    ],
)
def test_a_text_that_is_nearly_the_same_is_found_with_how_alike_it_is(
    text, percent, django_assert_num_queries
):
    remember((LONG, HIR), ("The board", "Y bwrdd"), ("Something quite different", "Rhywbeth arall"))
    with django_assert_num_queries(3):
        (match,) = finding.near(text, "en")
    assert (match.percent, match.source, match.target) == (percent, LONG, HIR)


def test_a_text_that_shares_only_everyday_words_is_not_found():
    remember((LONG, HIR))
    assert finding.near("The minutes of the board", "en") == []
    assert finding.near("", "en") == []


def test_no_text_that_is_alike_enough_is_missed_among_many():
    """The index is a shortcut: it finds what comparing with every text would find."""
    words = [f"{first}{last}" for first in "abcdefg" for last in ("lan", "don", "wen", "gamma")]
    texts = [
        " ".join(words[(start + step * place) % len(words)] for place in range(length))
        for start in range(25)
        for step in (1, 3, 7)
        for length in (2, 4, 7, 9)
    ]
    remember(*((text, f"Testun {number}") for number, text in enumerate(texts)))
    for text in texts[::9]:
        changed = text.replace("gamma", "omega")
        alike = {one for one in set(texts) if finding.likeness(changed, one) >= finding.LEAST}
        found = finding.near(changed, "en", most=1000)
        assert {match.source for match in found} == alike


def test_what_has_no_words_in_one_language_is_not_remembered():
    remember(("12 –", "–"), ("⟦b⟧⟦/b⟧", "Testun"))
    assert not MemoryUnit.objects.exists()


def test_a_forgotten_text_leaves_nothing_behind():
    remember(("Our work", "Ein gwaith"), ("Our people", "Ein pobl"))
    keeping.forget([MemoryUnit.objects.get(english="Our work").pk])
    assert finding.same(["Our work"], "en") == {}
    counts = dict(MemoryWord.objects.filter(language="en").values_list("word", "count"))
    assert counts == {"our": 1, "work": 0, "people": 1}
    assert MemoryEntry.objects.count() == 4


def test_two_who_remember_the_same_at_once_keep_it_once(monkeypatch):
    remember((LONG, HIR))
    found = keeping._found
    answers = iter([{}])
    monkeypatch.setattr(keeping, "_found", lambda keys: next(answers, None) or found(keys))
    keeping.remember([Both(LONG, HIR)], MemoryUnit.Origin.FILE)
    assert MemoryUnit.objects.get().origin == MemoryUnit.Origin.DESK
    assert set(MemoryWord.objects.filter(word="board").values_list("count", flat=True)) == {1}


def test_words_are_counted_once_for_a_text_they_stand_in_twice():
    remember(("the river and the sea", "yr afon a’r môr"))
    assert MemoryWord.objects.get(language="en", word="the").count == 1


def test_two_spellings_of_one_text_are_both_found():
    remember(("Cookies’ crumbs", "Briwsion"))
    found = finding.same(["Cookies’ crumbs", "Cookies' crumbs"], "en")
    assert [matches[0].target for matches in found.values()] == ["Briwsion", "Briwsion"]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer")
@pytest.mark.parametrize("change", [lambda: remember((LONG, HIR)), lambda: keeping.forget([1])])
def test_one_at_a_time_changes_the_memory(change):
    change()
    with connection.cursor() as cursor:
        mine = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid ="
        cursor.execute(f"{mine} pg_backend_pid()")
        assert cursor.fetchone() == (1,)
