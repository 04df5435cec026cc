"""Counting: CLDR categories, the gettext header, and units of time after a figure."""

import gettext

import pytest

from welsh import counting

CATEGORIES = [
    (0, "zero", 0),
    (1, "one", 1),
    (2, "two", 2),
    (3, "few", 3),
    (4, "other", 5),
    (5, "other", 5),
    (6, "many", 4),
    (7, "other", 5),
    (10, "other", 5),
    (11, "other", 5),
    (12, "other", 5),
    (16, "other", 5),
    (20, "other", 5),
    (21, "other", 5),
    (22, "other", 5),
    (100, "other", 5),
    (101, "other", 5),
    (102, "other", 5),
    (1000, "other", 5),
]

YEARS = [
    (0, "0 mlynedd"),
    (1, "1 flwyddyn"),
    (2, "2 flynedd"),
    (3, "3 blynedd"),
    (4, "4 blynedd"),
    (5, "5 mlynedd"),
    (6, "6 blynedd"),
    (7, "7 mlynedd"),
    (8, "8 mlynedd"),
    (9, "9 mlynedd"),
    (10, "10 mlynedd"),
    (11, "11 mlynedd"),
    (12, "12 mlynedd"),
    (13, "13 mlynedd"),
    (15, "15 mlynedd"),
    (16, "16 mlynedd"),
    (18, "18 mlynedd"),
    (20, "20 mlynedd"),
    (21, "21 mlynedd"),
    (22, "22 mlynedd"),
    (50, "50 mlynedd"),
    (100, "100 mlynedd"),
    (101, "101 mlynedd"),
    (2000, "2,000 mlynedd"),
]

DAYS = [
    (0, "0 diwrnod"),
    (1, "1 diwrnod"),
    (2, "2 ddiwrnod"),
    (3, "3 diwrnod"),
    (4, "4 diwrnod"),
    (5, "5 niwrnod"),
    (6, "6 diwrnod"),
    (7, "7 niwrnod"),
    (8, "8 niwrnod"),
    (9, "9 niwrnod"),
    (10, "10 niwrnod"),
    (11, "11 diwrnod"),
    (12, "12 niwrnod"),
    (14, "14 diwrnod"),
    (15, "15 niwrnod"),
    (18, "18 niwrnod"),
    (20, "20 niwrnod"),
    (21, "21 diwrnod"),
    (28, "28 diwrnod"),
    (30, "30 diwrnod"),
    (100, "100 niwrnod"),
    (101, "101 diwrnod"),
    (365, "365 diwrnod"),
    (1000, "1,000 diwrnod"),
]

OTHER_UNITS = [
    (counting.months, 0, "0 mis"),
    (counting.months, 1, "1 mis"),
    (counting.months, 2, "2 fis"),
    (counting.months, 3, "3 mis"),
    (counting.months, 6, "6 mis"),
    (counting.months, 12, "12 mis"),
    (counting.weeks, 1, "1 wythnos"),
    (counting.weeks, 2, "2 wythnos"),
    (counting.weeks, 3, "3 wythnos"),
    (counting.weeks, 52, "52 wythnos"),
    (counting.hours, 1, "1 awr"),
    (counting.hours, 2, "2 awr"),
    (counting.hours, 24, "24 awr"),
    (counting.minutes, 0, "0 munud"),
    (counting.minutes, 1, "1 munud"),
    (counting.minutes, 2, "2 funud"),
    (counting.minutes, 3, "3 munud"),
    (counting.minutes, 45, "45 munud"),
]

COUNTERS = [
    counting.plural_category,
    counting.plural_index,
    counting.years,
    counting.months,
    counting.weeks,
    counting.days,
    counting.hours,
    counting.minutes,
]


@pytest.mark.parametrize(("n", "category", "index"), CATEGORIES)
def test_a_number_has_the_category_of_cldr(n, category, index):
    assert counting.plural_category(n) == category
    assert counting.plural_index(n) == index


@pytest.mark.parametrize("n", range(130))
def test_the_gettext_header_chooses_the_same_form(n):
    rule = counting.PLURAL_FORMS.split("plural=")[1].rstrip(";")
    assert gettext.c2py(rule)(n) == counting.plural_index(n)


def test_the_gettext_header_has_six_forms():
    assert counting.PLURAL_FORMS.startswith("nplurals=6;")
    assert len(counting.PLURAL_CATEGORIES) == 6


@pytest.mark.parametrize(("n", "expected"), YEARS)
def test_years_mutate_after_their_number(n, expected):
    assert counting.years(n) == expected


@pytest.mark.parametrize(("n", "expected"), DAYS)
def test_days_mutate_after_their_number(n, expected):
    assert counting.days(n) == expected


@pytest.mark.parametrize(("count", "n", "expected"), OTHER_UNITS)
def test_other_units_mutate_after_two_only(count, n, expected):
    assert count(n) == expected


@pytest.mark.parametrize("count", COUNTERS)
def test_a_negative_number_cannot_be_counted(count):
    with pytest.raises(ValueError, match="zero or more"):
        count(-1)
