"""The limits of the law about complaints, reckoned without a database."""

from datetime import date, datetime

import pytest

from participation.commenting import complaints
from participation.commenting.deadlines import CARDIFF, answer_due, bank_holidays, within_48_hours
from participation.commenting.models import Complaint


def at(*parts):
    return datetime(*parts, tzinfo=CARDIFF)


def test_the_bank_holidays_of_a_year_with_christmas_at_a_weekend_are_moved():
    assert sorted(bank_holidays(2027)) == [
        date(2027, 1, 1),
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2027, 5, 3),
        date(2027, 5, 31),
        date(2027, 8, 30),
        date(2027, 12, 25),
        date(2027, 12, 27),
        date(2027, 12, 28),
    ]


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (at(2026, 11, 23, 9, 30), at(2026, 11, 25, 9, 30)),  # Monday
        (at(2026, 11, 27, 9, 30), at(2026, 12, 1, 9, 30)),  # Friday
        (at(2026, 11, 28, 15, 0), at(2026, 12, 2, 0, 0)),  # Saturday
        (at(2026, 4, 2, 12, 0), at(2026, 4, 8, 12, 0)),  # the Thursday before Easter
        (at(2026, 12, 24, 12, 0), at(2026, 12, 30, 12, 0)),  # Boxing Day is moved to Monday
        (at(2026, 3, 27, 12, 0), at(2026, 3, 31, 12, 0)),  # the clocks go forward on Sunday
    ],
)
def test_48_hours_leave_out_weekends_and_bank_holidays(received, due):
    assert within_48_hours(received) == due


def test_five_days_for_an_answer_end_at_midnight_and_leave_nothing_out():
    assert answer_due(at(2026, 4, 2, 12, 0)) == at(2026, 4, 8, 0, 0)


def test_who_cannot_be_asked_or_does_not_answer_has_the_comment_removed():
    due, later = at(2026, 11, 25, 9, 30), at(2026, 11, 26, 9, 30)
    stages = Complaint.Stage

    def step(stage, now, *, is_known=True):
        return complaints.next_step(stage, now=now, due=due, is_known=is_known, is_shown=True)

    assert step(stages.RECEIVED, due).steps[0] == "ask"
    assert step(stages.RECEIVED, due, is_known=False).steps == ("remove", "hide")
    assert step(stages.ASKED, at(2026, 11, 24)).steps[0] == "stand"
    late = step(stages.ASKED, later)
    assert late.steps[0] == "remove"
    assert late.due == at(2026, 11, 27, 9, 30)
    assert step(stages.REMOVED, later).steps == ()
