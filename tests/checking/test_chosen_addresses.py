"""Addresses that somebody chose for one language at the desk."""

import pytest

from translation.checking.addresses import may_be_chosen_for

ENGLISH_TO_WELSH = ("en", "cy")


@pytest.mark.parametrize(
    ("source", "chosen"),
    [
        ("https://www.gov.wales/social-care", "https://www.llyw.cymru/gofal-cymdeithasol"),
        ("https://example.org/en/plans/", "https://example.org/cy/cynlluniau/"),
        # A site that does not tell its languages apart: any page of it.
        ("https://example.org/report.pdf", "https://www.example.org/adroddiad.pdf"),
        ("hello@example.wales", "helo@example.cymru"),
        ("https://a.example/x", "https://a.example/x"),
    ],
)
def test_the_other_version_of_the_same_is_right(source, chosen):
    assert may_be_chosen_for(source, chosen, ENGLISH_TO_WELSH)


@pytest.mark.parametrize(
    ("source", "chosen"),
    [
        ("https://example.org/report", "https://another.example/adroddiad"),
        ("https://www.gov.wales/social-care", "https://www.gov.wales/health"),
        ("https://example.org/en/plans/", "https://example.org/en/news/"),
        ("hello@example.wales", "post@another.cymru"),
    ],
)
def test_another_one_is_told(source, chosen):
    assert not may_be_chosen_for(source, chosen, ENGLISH_TO_WELSH)
    assert may_be_chosen_for(source, chosen, ENGLISH_TO_WELSH, {(source, chosen)})
