"""The translator's guide: the same in both languages, and in the words of the screens."""

import re
from pathlib import Path

import polib
import pytest

from tools.guide import LANGUAGES, PICTURES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
GUIDES = {one: (DOCS / f"translators-guide.{one}.md").read_text() for one in LANGUAGES}
# Words in bold that are said of the guide, or are names of languages.
NOT_ON_THE_DESK = {"bold", "English", "Cymraeg"}


def bold(language):
    words = re.findall(r"\*\*(.+?)\*\*", GUIDES[language], re.DOTALL)
    return [" ".join(word.split()) for word in words]


def pictures(language):
    return re.findall(rf"!\[([^]]+)\]\(guide/([\w-]+)\.{language}\.png\)", GUIDES[language])


def test_both_guides_have_the_same_parts():
    shapes = [re.findall(r"^(#+ |!|- |\|)", text, re.MULTILINE) for text in GUIDES.values()]
    assert shapes[0] == shapes[1]
    assert len(shapes[0]) > 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_picture_is_taken_by_the_tool_small_and_described(language):
    found = pictures(language)
    assert {name for _words, name in found} == set(PICTURES)
    assert all(len(words) > 20 for words, _name in found)
    sizes = [(DOCS / f"guide/{name}.{language}.png").stat().st_size for _words, name in found]
    assert sum(sizes) < 750_000


def test_what_the_guide_says_in_bold_is_what_the_screens_say():
    english, welsh = bold("en"), bold("cy")
    templates = " ".join(
        path.read_text() for path in (ROOT / "templates/translation").rglob("*.html")
    )
    catalogue = {
        entry.msgid.split(": {")[0]: entry.msgstr.split(": {")[0]
        for entry in polib.pofile(str(ROOT / "locale/cy/LC_MESSAGES/django.po"))
    }
    assert len(english) == len(welsh) > 20
    for ours, theirs in zip(english, welsh, strict=True):
        if ours not in NOT_ON_THE_DESK:
            assert ours in templates or ours in catalogue, ours
            assert theirs == catalogue.get(ours, theirs), ours
