"""Dates that are only partly known, and what lies between two of them."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from people.dates import PartialDate, Period
from people.fields import PartialDateField, PartialDateFormField
from translation.locales import speaking


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2013", "2013"),
        ("5/2013", "2013-05"),
        ("05/2013", "2013-05"),
        ("1/5/2013", "2013-05-01"),
        ("01.05.2013", "2013-05-01"),
        ("2013-5-1", "2013-05-01"),
        (" 2013 ", "2013"),
        ("", ""),
    ],
)
def test_a_date_is_written_as_people_here_write_it(written, kept):
    field = PartialDateFormField(required=False)
    assert field.clean(written) == kept
    assert field.clean(field.prepare_value(kept)) == kept


@pytest.mark.parametrize(
    "written",
    ["May 2013", "30/2/2013", "13/2013", "0/2013", "13", "1/5/13", "20130", "0013", "٢٠١٣"],
)
def test_what_is_no_date_is_refused_with_how_to_write_one(written):
    with pytest.raises(ValidationError) as refused:
        PartialDateFormField().clean(written)
    assert "2013" in refused.value.messages[0] or "year" in refused.value.messages[0]


def test_a_record_saved_by_code_is_checked_as_a_form_is():
    with pytest.raises(ValidationError):
        PartialDateField().clean("yesterday", None)


def test_a_date_stands_for_every_day_it_may_mean():
    february = PartialDate.read("2012-02")
    assert february.first == datetime.date(2012, 2, 1)
    assert february.last == datetime.date(2012, 2, 29)
    assert PartialDate.read("2012").last == datetime.date(2012, 12, 31)


@given(
    st.dates(datetime.date(1000, 1, 1), datetime.date(2200, 12, 31)),
    st.sampled_from(["day", "month", "year"]),
)
def test_a_date_survives_being_kept_and_shown(date, precision):
    kept = PartialDate.of(date, precision)
    assert PartialDate.read(str(kept)) == kept
    assert kept.precision == precision
    assert kept.first <= date <= kept.last
    written = PartialDateFormField().prepare_value(str(kept))
    assert PartialDateFormField().clean(written) == str(kept)


@pytest.mark.parametrize(
    ("start", "end", "english", "welsh"),
    [
        ("2009", "2014", "2009–2014", "2009–2014"),
        ("2013-03", "2014", "March 2013 – 2014", "Mawrth 2013 – 2014"),
        ("2013-05-01", "2013-05-01", "1 May 2013", "1 Mai 2013"),
        ("2025", "2025", "2025", "2025"),
        ("", "", "", ""),
    ],
)
def test_a_period_reads_well_in_both_languages(start, end, english, welsh):
    period = Period.read(start, end)
    with speaking("en"):
        assert period.words == english
    with speaking("cy"):
        assert period.words == welsh


def test_a_period_without_an_end_lasts_to_this_day():
    with speaking("en"):
        assert Period.read("2023", "").words == "2023 – present"
        assert Period.read("", "2014").words == "ended: 2014"


def test_a_year_of_change_may_belong_to_either_side():
    before, after = Period.read("2009", "2013"), Period.read("2013", "2014")
    in_spring = PartialDate.read("2013-02-01")
    assert before.may_cover(in_spring) and after.may_cover(in_spring)
    assert not before.surely_covers(in_spring) and not after.surely_covers(in_spring)
    assert before.surely_covers(PartialDate.read("2012"))
    assert before.is_over_before(PartialDate.read("2014-01"))
