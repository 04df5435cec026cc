"""Who was what at a date, what a law was called then, and what each is now."""

import pytest

from people.at import name_at, role_at, roles_at, title_at
from people.dates import PartialDate
from people.mentions import mention_of
from people.models import DatedRole, FormerName, LawState, Organisation, Person

pytestmark = pytest.mark.django_db


def day(text):
    return PartialDate.read(text)


def test_a_role_is_that_of_the_date(gwenda):
    roles = [role.title for role in roles_at(gwenda, day("2014"))]
    assert roles == ["Assembly Member for Neath", "Deputy Minister for Social Services"]


def test_what_is_certain_comes_before_what_may_be(gwenda):
    """In February 2013 nobody who knows only years can say which ministry she held."""
    roles = roles_at(gwenda, day("2013-02-01"))
    assert [role.title for role in roles] == [
        "Assembly Member for Neath",
        "Deputy Minister for Children",
    ]
    assert role_at(gwenda, day("2013-02-01")).period == "1999–2016"


def test_of_roles_that_are_certain_the_one_begun_last_names_somebody(gwenda):
    assert role_at(gwenda, day("2010-06")).title == "Deputy Minister for Children"


def test_before_anything_is_known_there_is_no_role(gwenda):
    assert role_at(gwenda, day("1990")) is None


def test_the_role_of_today_is_not_put_on_an_old_page(gwenda):
    gwenda.role = "Chair of a charity"
    assert role_at(gwenda, day("1990")) is None
    assert role_at(gwenda, day("2012-01")).title == "Deputy Minister for Children"
    assert role_at(gwenda, day("2020")).title == "Chair of a charity"


def test_somebody_without_dated_roles_has_the_role_on_the_record(english):
    pam = Person(name="Pam", role="Carer", locale=english)
    pam.save()
    assert role_at(pam, day("2012")).title == "Carer"


def test_an_organisation_that_is_not_public_is_not_named(english, council):
    pam = Person(name="Pam", locale=english)
    pam.save()
    DatedRole.objects.create(
        person=pam, locale=english, title="Officer", organisation=council, start="2000"
    )
    assert role_at(pam, day("2020")).organisation_name == "Natural Resources"
    council.unpublish()
    assert role_at(Person.objects.get(pk=pam.pk), day("2012")).organisation_name == ""


def test_a_role_names_its_organisation_as_it_was_called_then(english, council):
    pam = Person.objects.create(name="Pam", locale=english)
    DatedRole.objects.create(
        person=pam, locale=english, title="Officer", organisation=council, start="2000"
    )
    assert role_at(pam, day("2005")).organisation_name == "Countryside Council"
    mention = mention_of(pam, day("2005"))
    assert mention.then[0].organisation_name == "Countryside Council"
    assert mention.now == "Officer, Natural Resources"


def test_the_same_role_elsewhere_is_something_else(english, council, in_both):
    pam = Person.objects.create(name="Pam", locale=english, role="Chair", organisation=council)
    elsewhere = in_both(Organisation, "The River Trust")
    DatedRole.objects.create(
        person=pam, locale=english, title="Chair", organisation=elsewhere, start="2001", end="2004"
    )
    assert mention_of(pam, day("2003")).now == "Chair, Natural Resources"


def test_a_former_name_that_nobody_knows_the_end_of_is_not_the_name_of_today(council):
    FormerName.objects.filter(organisation=council).update(end="")
    assert name_at(council, day("2026")) == "Natural Resources"


def test_states_known_by_the_year_stay_where_the_editor_put_them(bill):
    """The Act of 2014 is not older than the Bill that was passed in March of that year."""
    LawState.objects.filter(law=bill, state="act").update(date="2014", sort_order=2)
    LawState.objects.create(
        law=bill, locale=bill.locale, state="passed", date="2014-03", sort_order=1
    )
    states = [title_at(bill, day(date)).state for date in ("2014-02", "2014-05", "2020")]
    assert states == ["Bill introduced", "Act", "Act"]


def test_a_state_the_editor_put_in_the_wrong_place_stands_at_its_date(bill):
    LawState.objects.create(
        law=bill, locale=bill.locale, state="proposed", date="2012", sort_order=9
    )
    assert title_at(bill, day("2020")).state == "Act"
    assert title_at(bill, day("2012")).state == "Proposed"


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("1990", "Natural Resources"),
        ("2012-06", "Countryside Council"),
        ("2013-03", "Countryside Council"),
        ("2013-04-01", "Natural Resources"),
        ("2013", "Countryside Council"),
    ],
)
def test_an_organisation_has_the_name_of_the_date(council, date, name):
    assert name_at(council, day(date)) == name


@pytest.mark.parametrize(
    ("date", "title", "state"),
    [
        ("2012", "Social Services Act 2014", ""),
        ("2013-02-01", "Social Services Bill", "Bill introduced"),
        ("2014-04-30", "Social Services Bill", "Bill introduced"),
        ("2014-05-01", "Social Services Act 2014", "Act"),
        ("2020", "Social Services Act 2014", "Act"),
    ],
)
def test_a_law_has_the_title_and_state_of_the_date(bill, date, title, state):
    then = title_at(bill, day(date))
    assert (then.title, then.state) == (title, state)


def test_beside_a_page_stands_what_was_then_and_what_is_now(bill, council):
    law = mention_of(bill, day("2013-06"))
    assert (law.name, law.then[0].title) == ("Social Services Bill", "Bill introduced")
    assert law.now == "Social Services Act 2014, Act"
    organisation = mention_of(council, day("2012"))
    assert (organisation.name, organisation.now) == ("Countryside Council", "Natural Resources")


def test_what_has_not_changed_is_not_said_twice(bill, council):
    assert mention_of(bill, day("2020")).now == ""
    assert mention_of(council, day("2020")).now == ""


def test_each_language_says_it_in_its_own_words(bill, gwenda):
    assert mention_of(bill.get_twin(), day("2013-06")).name == "Bil Gwasanaethau Cymdeithasol"
    assert role_at(gwenda.get_twin(), day("2010")).title == "Dirprwy Weinidog Plant"
