"""Ordinal numbers in figures."""

import pytest

from welsh.ordinals import ordinal

ORDINALS = (  # noqa: SIM905
    "1af 2il 3ydd 4ydd 5ed 6ed 7fed 8fed 9fed 10fed "
    "11eg 12fed 13eg 14eg 15fed 16eg 17eg 18fed 19eg 20fed "
    "21ain 22ain 25ain 29ain 30ain 31ain 32ain 39ain 40fed 41ain 49ain 50fed 59ain 60fed "
    "70fed 75ain 80fed 90fed 99ain 100fed 101fed 102il 103ydd 111eg 112fed 121ain 140fed "
    "200fed 201fed"
).split()


@pytest.mark.parametrize("expected", ORDINALS)
def test_an_ordinal_has_the_last_letters_of_its_words(expected):
    n = int("".join(c for c in expected if c.isdigit()))
    assert ordinal(n) == expected


@pytest.mark.parametrize(
    ("n", "expected"),
    [(1, "1af"), (3, "3edd"), (4, "4edd"), (5, "5ed"), (13, "13eg"), (103, "103edd")],
)
def test_third_and_fourth_have_a_feminine_form(n, expected):
    assert ordinal(n, feminine=True) == expected


def test_a_thousandth_has_a_separator():
    assert ordinal(1000) == "1,000fed"


@pytest.mark.parametrize("n", [0, -1])
def test_there_is_no_ordinal_below_one(n):
    with pytest.raises(ValueError, match="one or more"):
        ordinal(n)
