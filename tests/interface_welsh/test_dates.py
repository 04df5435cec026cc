"""Dates and numbers as the templates write them."""

import datetime

import pytest
from django.template import Context, Template
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext

from core.dates import DatePrecision, date_in_words
from welsh.dates import MONTHS

pytestmark = pytest.mark.usefixtures("in_welsh")

ST_DAVIDS_DAY = datetime.date(2026, 3, 1)
JULY = datetime.date(2026, 7, 4)


def rendered(template: str, **context) -> str:
    return Template(template).render(Context(context))


def test_a_date_is_day_month_and_year():
    assert rendered("{{ day|date }}", day=ST_DAVIDS_DAY) == "1 Mawrth 2026"
    assert date_format(ST_DAVIDS_DAY) == "1 Mawrth 2026"


def test_july_is_spelt_as_dictionaries_spell_it():
    assert date_in_words(JULY) == "4 Gorffennaf 2026"
    assert date_in_words(JULY, DatePrecision.MONTH) == "Gorffennaf 2026"
    assert rendered("{{ day|date:'E' }}", day=JULY) == "Gorffennaf"


@pytest.mark.parametrize("number", range(1, 13))
def test_the_catalogue_names_every_month_as_our_own_rules_do(number):
    month = datetime.date(2026, number, 1)
    assert rendered("{{ day|date:'F' }}", day=month) == MONTHS[number - 1]


def test_short_months_are_capitalised_and_have_no_full_stop():
    days = [datetime.date(2026, number, 1) for number in range(1, 13)]
    short = [rendered("{{ day|date:'M' }}", day=day) for day in days]
    assert short == [
        "Ion", "Chwef", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach", "Rhag",
    ]  # fmt: skip
    assert "." not in "".join(rendered("{{ day|date:'N' }}", day=day) for day in days)


def test_a_time_of_day_is_by_the_24_hour_clock():
    assert rendered("{{ time|time }}", time=datetime.time(14, 30)) == "14:30"


def test_a_long_number_has_commas():
    assert number_format(1234567, force_grouping=True) == "1,234,567"


def test_a_list_in_a_sentence_keeps_its_spaces():
    assert gettext(", ") == ", "
