"""The page of an open letter, and how far it has come."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from campaigns.goals import next_goal
from campaigns.states import LetterState, state_of
from participation.models import SignedLetter

DAY = datetime.date(2026, 5, 1)
NO_DAY = None


@pytest.mark.parametrize(
    ("today", "delivered", "answered", "state"),
    [
        (DAY - datetime.timedelta(7), NO_DAY, NO_DAY, LetterState.OPEN),
        (DAY - datetime.timedelta(6), NO_DAY, NO_DAY, LetterState.CLOSING),
        (DAY, NO_DAY, NO_DAY, LetterState.CLOSING),
        (DAY + datetime.timedelta(1), NO_DAY, NO_DAY, LetterState.CLOSED),
        (DAY, DAY, NO_DAY, LetterState.DELIVERED),
        (DAY, DAY, DAY, LetterState.ANSWERED),
        (DAY, DAY + datetime.timedelta(1), NO_DAY, LetterState.CLOSING),
    ],
)
def test_how_far_a_letter_has_come_follows_from_its_dates(today, delivered, answered, state):
    assert state_of(DAY, delivered, answered, today) == state


def test_after_its_goal_a_letter_is_on_its_way_to_the_next_round_number():
    assert [next_goal(count, 30) for count in (0, 29, 30, 51)] == [30, 30, 50, 100]


def test_both_languages_stand_side_by_side_each_with_its_own(letter, client, db):
    plain = client.get(letter["cy"].url_path).content.decode()
    assert "Dear Minister" not in plain
    both = client.get(f"{letter['cy'].url_path}?both=1").content.decode()
    assert both.index("Annwyl Weinidog") < both.index("Dear Minister")
    assert '<div class="prose" lang="en">' in both
    assert '<div class="prose" lang="cy">' in both


def test_a_page_of_a_letter_keeps_to_its_budget_of_queries(
    letter, signed, client, django_assert_max_num_queries
):
    signed(name_shown="full-name")
    path = letter["en"].url_path
    client.get(path)
    with django_assert_max_num_queries(14):
        client.get(path)


def test_how_long_names_are_kept_outlives_the_pages(letter, signed):
    signed()
    kept = SignedLetter.objects.get(pair=letter["en"].translation_key)
    assert kept.closes_on == letter["en"].deadline
    assert kept.anonymise_on == letter["en"].deadline + datetime.timedelta(180)
    for page in letter.values():
        page.delete()
    assert SignedLetter.objects.filter(pk=kept.pk).exists()
    assert kept.pair.signatures.count() == 1


def test_dates_that_cannot_be_are_refused_with_what_to_do(letter):
    page = letter["en"]
    page.answered_on = page.deadline
    with pytest.raises(ValidationError, match="Say when it was delivered"):
        page.full_clean()
    page.answered_on, page.anonymise_on = None, page.deadline
    with pytest.raises(ValidationError, match="two weeks"):
        page.full_clean()
