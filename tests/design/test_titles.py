"""How titles break into lines."""

import pytest

from core.templatetags.carthen import unbroken


@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("What is co-production?", ["co-production"]),
        ("Well-being and Cyd-ddylunio", ["Well-being", "Cyd-ddylunio"]),
        ("2013–2016 - a letter", []),
        ("The anti-disestablishmentarianism of it", []),
    ],
)
def test_a_short_word_with_a_hyphen_stays_on_one_line(title, held):
    html = unbroken(title)
    assert [
        part.partition("</span>")[0] for part in html.split('<span class="unbroken">')[1:]
    ] == held


def test_a_title_is_still_words_and_never_markup():
    html = unbroken("<b>co-op</b> & co")
    assert html == '&lt;b&gt;<span class="unbroken">co-op</span>&lt;/b&gt; &amp; co'
