"""Which wording a letter goes out with, and rows for the wordings that letters came with."""

import logging
from typing import Any

from mail.braces import is_sound
from mail.models import Letter
from mail.registry import Kind, Wording, find, names

logger = logging.getLogger(__name__)


class InUse:
    """The wordings in use; each letter is read once."""

    def __init__(self) -> None:
        self._letters: dict[str, Letter | None] = {}

    def __call__(self, kind: Kind, language: str) -> Wording:
        """What a letter says in a language.

        A wording that the code has outgrown is not sent: a placeholder may be gone from one release
        to the next. The one that came with the letter is, until somebody has mended it.
        """
        if kind.name not in self._letters:
            self._letters[kind.name] = Letter.objects.filter(name=kind.name, live=True).first()
        letter = self._letters[kind.name]
        wording = letter.wording(language) if letter else kind.shipped[language]
        if is_sound(kind, wording):
            return wording
        logger.error("letter %s: its wording (%s) no longer fits", kind.name, language)
        return kind.shipped[language]


def follow_release(**kwargs: Any) -> None:
    """Give new letters a row, and those nobody changed the wording of this release."""
    existing = {letter.name: letter for letter in Letter.objects.filter(name__in=names())}
    for name in names():
        letter = existing.get(name)
        if letter is None:
            shipped = Letter(name=name).shipped()
            Letter.objects.get_or_create(name=name, defaults={**shipped, "live": True})
        elif letter.is_shipped and not letter.says(letter.shipped()):
            _renew(letter)


def restored(letter: Letter) -> Letter:
    """The letter with the wording it came with, not saved."""
    for field, text in letter.shipped().items():
        setattr(letter, field, text)
    return letter


def is_outgrown(letter: Letter) -> bool:
    """Whether a wording no longer fits what the code puts into it."""
    kind = find(letter.name)
    return not all(is_sound(kind, letter.wording(language)) for language in ("en", "cy"))


def _renew(letter: Letter) -> None:
    restored(letter)
    if not letter.has_unpublished_changes:
        # Else the editor would open the earlier wording, as the newest version there is.
        letter.latest_revision = letter.live_revision = None
    letter.save()
