"""Writing a letter in one language, or in both with Welsh first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from mail import rendering
from mail.plain import as_text
from mail.registry import Kind, Wording

BOTH = ("cy", "en")
RULE = "\n\n" + "-" * 60 + "\n\n"
SUBJECT_LENGTH = 200
BETWEEN_SUBJECTS = " / "


@dataclass(frozen=True)
class Half:
    """A letter in one language."""

    language: str
    subject: str
    html: str
    text: str


@dataclass(frozen=True)
class Composed:
    """A letter as it goes out."""

    subject: str
    text: str
    html: str
    halves: list[Half]
    pointer: str


def compose(
    kind: Kind,
    language: str,
    context: Mapping[str, Any],
    wording: Callable[[Kind, str], Wording],
    enclosed: str = "",
) -> Composed:
    """Write a letter.

    Args:
        kind: which one.
        language: "en", "cy", or "" when the reader's wish is not known. A mail that a system
            writes is then in both languages, Welsh first (Welsh Language Standards (No. 9)
            Regulations 2023, standards 2 to 5).
        context: the values of its placeholders; see `mail.values`.
        wording: what it says in a language.
        enclosed: somebody's own words, given once after everything else and never translated.

    Raises:
        ValueError: if a value it needs is missing, or one is given that it has no place for.
    """
    _check(kind, context)
    codes = [language] if language else BOTH
    halves = [_half(kind, code, context, wording(kind, code)) for code in codes]
    pointer = "" if language else _pointer_to_english()
    return Composed(
        subject=_joined([half.subject for half in halves]),
        text=_as_text(halves, pointer, enclosed),
        html=_as_html(halves, pointer, enclosed),
        halves=halves,
        pointer=pointer,
    )


def _check(kind: Kind, context: Mapping[str, Any]) -> None:
    needed = {placeholder.name for placeholder in kind.placeholders if placeholder.is_required}
    known = {placeholder.name for placeholder in kind.placeholders}
    wrong = sorted((needed - context.keys()) | (context.keys() - known))
    if wrong:
        raise ValueError(f"The letter {kind.name!r} was given the wrong values: {wrong}")


def _half(kind: Kind, language: str, context: Mapping[str, Any], wording: Wording) -> Half:
    values = rendering.said(context, kind, language)
    tree = rendering.body(kind, wording.body, values, language)
    subject = rendering.subject(wording.subject, values)
    return Half(language, subject, mark_safe(str(tree)), as_text(tree))  # noqa: S308


def _joined(subjects: list[str]) -> str:
    """The subjects on one line; each is shortened, so that none takes the place of the other."""
    space = (SUBJECT_LENGTH - len(BETWEEN_SUBJECTS)) // len(subjects)
    return BETWEEN_SUBJECTS.join(Truncator(subject).chars(space) for subject in subjects)


def _as_text(halves: list[Half], pointer: str, enclosed: str) -> str:
    parts = [half.text for half in halves]
    if pointer:
        parts[0] = f"{pointer}\n\n{parts[0]}"
    if enclosed:
        parts.append(enclosed)
    return RULE.join(parts) + "\n"


def _as_html(halves: list[Half], pointer: str, enclosed: str) -> str:
    context = {"halves": halves, "pointer": pointer, "enclosed": enclosed}
    return render_to_string("mail/message.html", context)


def _pointer_to_english() -> str:
    with translation.override("en"):
        return _("The English text is below.")
