"""What names, reasons and addresses may hold. None of it needs a database."""

import pytest
from django.core.exceptions import ValidationError

from participation.abuse.rules import NAME_RULES, TEXT_RULES, no_throwaway


def refused_by(rules, text):
    codes = set()
    for rule in rules:
        try:
            rule(text)
        except ValidationError as refusal:
            codes.add(refusal.code)
    return codes


@pytest.mark.parametrize(
    "name",
    [
        "Siân Ŵyn O’Brien-Pryce", "St. John Smith", "Dr. A. B. Jones", "ap Gwilym, Llŷr",
        "نور الهدى", "क्‍षमा", "María José", "Cymdeithas Tai Cyf.", "J.R.R. Tolkien",
    ],
)  # fmt: skip
def test_people_may_have_their_names(name):
    assert refused_by(NAME_RULES, name) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Buy at https://spam.example", "link"),
        ("www.spam.example", "link"),
        ("cheap-pills.com", "link"),
        ("spam.example/offer", "link"),
        ("[url=spam]", "link"),
        ("=HYPERLINK(1)", "formula"),
        (" +44 1234", "formula"),
        ("@SUM(A1)", "formula"),
        ("＝1", "formula"),
        ("Mair\nBcc: everybody", "unseen"),
        ("Mair\rX", "unseen"),
        ("Mair\x07", "unseen"),
        ("Mair \u202egnp.exe", "unseen"),
        ("Mair \u2066x", "unseen"),
        ("Aaaaaaaaaaaaaa", "repeated"),
    ],
)
def test_a_name_is_refused_for_what_no_name_holds(text, code):
    assert refused_by(NAME_RULES, text) == {code}


def test_a_reason_may_have_lines_and_begin_with_a_dash_but_hold_no_link():
    assert refused_by(TEXT_RULES, "- because it matters\n- to us all...") == set()
    assert refused_by(TEXT_RULES, "see http://spam.example") == {"link"}
    assert refused_by(TEXT_RULES, "a\u202eb") == {"unseen"}


@pytest.mark.parametrize("email", ["a@mailinator.com", "a@MAILINATOR.COM", "a@x.yopmail.com"])
def test_an_address_for_a_few_minutes_is_refused(email):
    assert refused_by([no_throwaway], email) == {"throwaway"}


@pytest.mark.parametrize("email", ["a@example.org", "a@notmailinator.com", "a@gmail.com"])
def test_any_other_address_is_taken(email):
    assert refused_by([no_throwaway], email) == set()


def test_a_site_adds_domains_and_allows_others(settings):
    settings.THROWAWAY_DOMAINS = ["minutes.example"]
    settings.THROWAWAY_DOMAINS_ALLOWED = ["yopmail.com"]
    assert refused_by([no_throwaway], "a@minutes.example") == {"throwaway"}
    assert refused_by([no_throwaway], "a@yopmail.com") == set()
