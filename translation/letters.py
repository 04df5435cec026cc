"""News of translations as mail: one thing in a letter of its own, several as lines of one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import translation
from wagtail.admin.utils import get_user_display_name

from mail.outbox import queue
from mail.readers import language_of
from mail.values import Line
from translation.jobs.letters import DIGEST
from translation.locales import LANGUAGES


@dataclass(frozen=True)
class News:
    """One thing to tell a person.

    Attributes:
        letter: which letter says it; empty if it is only ever a line among others.
        said: what that letter says beside the reader's name.
        line: the same as a line among others.
    """

    letter: str
    said: Callable[[], dict[str, Any]]
    line: Line


def tell(person: Any, news: Sequence[News]) -> None:
    """Write one mail with all that is news to somebody; none without news or an address.

    Args:
        person: who reads it, in their language.
        news: in the order in which it is read.
    """
    if not news or not person.is_active or not person.email:
        return
    letter, said = DIGEST, {"news": [one.line for one in news]}
    if len(news) == 1 and news[0].letter:
        letter, said = news[0].letter, news[0].said()
    name = get_user_display_name(person)
    queue(person.email, letter, language_of(person), {**said, "name": name})


def in_both(say: Callable[[], str]) -> Mapping[str, str]:
    """What is said in the language of the moment, said in each language."""
    said = {}
    for language in LANGUAGES:
        with translation.override(language):
            said[language] = str(say())
    return said
