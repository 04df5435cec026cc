"""The colours words stand in, by the arithmetic of WCAG 2.2, in light and in dark."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "static" / "css" / "site.css"
SCHEMES = ["light", "dark"]
PAPERS = ["paper", "paper-raised", "paper-sunk"]
WORDS = ["ink", "ink-soft", "link", "link-hover", "accent", "danger"]


def tokens():
    """The colours of each scheme, read from the stylesheet; dark inherits what it does not say."""
    css = CSS.read_text()
    light, _, rest = css.partition("@media (prefers-color-scheme: dark)")
    dark = rest.partition("@layer base")[0]
    read = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in (light, dark)]
    return {"light": read[0], "dark": read[0] | read[1]}


def luminance(colour):
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("words", WORDS)
def test_words_can_be_read_on_every_paper(scheme, paper, words):
    colours = tokens()[scheme]
    assert contrast(colours[words], colours[paper]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("button-ink", "button"),
        ("button-ink", "button-hover"),
        ("slate-ink", "slate"),
        ("slate-soft", "slate"),
        ("gorse", "slate"),
    ],
)
def test_words_can_be_read_on_buttons_and_in_the_footer(scheme, words, ground):
    colours = tokens()[scheme]
    assert contrast(colours[words], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("edge", ["line-strong", "focus", "button"])
def test_the_edges_of_controls_can_be_seen(scheme, edge):
    colours = tokens()[scheme]
    for paper in PAPERS:
        assert contrast(colours[edge], colours[paper]) >= 3


def test_both_schemes_are_complete():
    schemes = tokens()
    assert set(schemes["light"]) == set(schemes["dark"])
    assert schemes["light"]["paper"] != schemes["dark"]["paper"]
