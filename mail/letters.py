"""Writing a mail in one language, or in both with Welsh first.

A letter is a template `mail/<name>.txt`: its first line is the subject, the rest is the text.
"""

from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

BOTH = ("cy", "en")
RULE = "\n\n" + "-" * 60 + "\n\n"
SUBJECT_LENGTH = 200


def compose(
    name: str, language: str, context: Mapping[str, Any], enclosed: str = ""
) -> tuple[str, str]:
    """The subject and the text of a letter.

    Args:
        name: the name of its template, without folder and ending.
        language: "en", "cy", or "" when the reader's wish is not known. A mail that a system
            writes is then in both languages, Welsh first (Welsh Language Standards (No. 9)
            Regulations 2023, standards 2 to 5).
        context: what the template may say.
        enclosed: somebody's own words, given once after everything else and never translated.
    """
    halves = [_half(name, code, context) for code in ([language] if language else BOTH)]
    parts = [text for _subject, text in halves]
    if not language:
        parts[0] = f"{_pointer_to_english()}\n\n{parts[0]}"
    if enclosed:
        parts.append(enclosed)
    subject = " / ".join(subject for subject, _text in halves)
    return subject[:SUBJECT_LENGTH], RULE.join(parts) + "\n"


def _half(name: str, language: str, context: Mapping[str, Any]) -> tuple[str, str]:
    with translation.override(language):
        rendered = render_to_string(f"mail/{name}.txt", {**context, "language": language})
    subject, _newline, text = rendered.strip().partition("\n")
    return " ".join(subject.split()), text.strip()


def _pointer_to_english() -> str:
    with translation.override("en"):
        return _("The English text is below.")
