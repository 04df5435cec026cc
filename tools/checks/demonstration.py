"""The pairs of the demonstration’s content: written by other hands, and not for the checks."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.checks.corpus import Case
from translation.units import Unit

CONTENT = Path(__file__).parents[2] / "demo" / "content"
_PARAGRAPHS = re.compile(r"\n\n+|</p>|</li>|</h\d>")
_AROUND = re.compile(r"</?(?:p|ul|ol|li|h\d|blockquote|div)\b[^>]*>")
_TAG = re.compile(r"<(/?)([a-z][a-z-]*)[^>]*>")
_NOT_PROSE = {"type", "url", "href", "slug"}
_SLUG = re.compile(r"[a-z0-9-]+")


def cases() -> Iterator[Case]:
    """Every pair once in each direction, taken to be faultless."""
    seen = set()
    for path in sorted(CONTENT.rglob("*.toml")):
        for pair in _pairs(tomllib.loads(path.read_text("utf-8"))):
            for english, welsh in _paragraphs(*pair):
                if (english, welsh) not in seen and not _SLUG.fullmatch(english):
                    seen.add((english, welsh))
                    yield _case(english, welsh, "en")
                    yield _case(welsh, english, "cy")


def _case(source: str, target: str, language: str) -> Case:
    other = "cy" if language == "en" else "en"
    return Case(Unit("", source, target, language, other), "", frozenset(), 0)


def _pairs(table: Any) -> Iterator[tuple[str, str]]:
    """The texts below `en` and `cy`, or below a name and the same with `_cy`."""
    if isinstance(table, list):
        for one in table:
            yield from _pairs(one)
    if not isinstance(table, dict):
        return
    for key, value in table.items():
        welsh = "cy" if key == "en" else f"{key.removesuffix('_en')}_cy"
        if welsh in table and key not in _NOT_PROSE:
            yield from _both(value, table[welsh])
        elif key != "cy" and not key.endswith("_cy"):
            yield from _pairs(value)


def _both(english: Any, welsh: Any) -> Iterator[tuple[str, str]]:
    if isinstance(english, str) and isinstance(welsh, str):
        yield english, welsh
    elif isinstance(english, list) and isinstance(welsh, list) and len(english) == len(welsh):
        for one, other in zip(english, welsh, strict=True):
            yield from _both(one, other)
    elif isinstance(english, dict) and isinstance(welsh, dict):
        for key in english.keys() & welsh.keys() - _NOT_PROSE:
            yield from _both(english[key], welsh[key])


def _paragraphs(english: str, welsh: str) -> Iterator[tuple[str, str]]:
    ours, theirs = _PARAGRAPHS.split(english.strip()), _PARAGRAPHS.split(welsh.strip())
    if len(ours) != len(theirs):
        ours, theirs = [english], [welsh]
    for one, other in zip(ours, theirs, strict=True):
        pair = _written(one), _written(other)
        if all(pair):
            yield pair


def _written(html: str) -> str:
    """A paragraph as the desk writes it."""
    return _TAG.sub(_code, _AROUND.sub("", html)).strip()


def _code(tag: re.Match[str]) -> str:
    if tag[2] == "br":
        return "\n"
    return f"⟦{tag[1]}{'a1' if tag[2] == 'a' else tag[2]}⟧"
