"""Answers as words, to be read, searched and sent on."""

from typing import Any

from django.utils.translation import gettext


def in_words(answers: list[dict[str, Any]]) -> str:
    """Answers as a text in the language of the moment: each below its question.

    Args:
        answers: from `participation.forms.public.EditorsForm.answers`.
    """
    return "\n\n".join(f"{one['question']}\n{answer_in_words(one['answer'])}" for one in answers)


def answer_in_words(answer: Any) -> str:
    """One answer as words; a dash where there is none."""
    if isinstance(answer, bool):
        return gettext("Ticked") if answer else gettext("Not ticked")
    return ", ".join(answer) if isinstance(answer, list) and answer else str(answer or "–")
