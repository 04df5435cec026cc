"""Making a draft of what somebody sent. The rooms of content say how a draft of theirs is made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.models import Page

from participation.forms.models import FormQuestion
from participation.models import FormEntry
from translation.locales import locale_for

Use = FormQuestion.Use


@dataclass(frozen=True)
class Sent:
    """What somebody sent, as far as a draft is made of it.

    Attributes:
        parts: each part of the text, below the question it answers.
        day: the day of an event, as "2026-03-01", or "".
        credit: the name they chose, or "" for none.
    """

    title: str
    summary: str
    parts: tuple[tuple[str, str], ...]
    day: str
    credit: str


@dataclass(frozen=True)
class Making:
    """How a draft of one type is made.

    Attributes:
        name: names it in addresses.
        label: what is pressed to make it.
        purposes: of the forms whose messages it can be made of.
        parent: the type of page it stands below.
        make: the page, not saved yet.
    """

    name: str
    label: Any
    purposes: frozenset[str]
    parent: type[Page]
    make: Callable[[Sent], Any]


_makings: dict[str, Making] = {}


def register(making: Making) -> None:
    """Let drafts be made in a way."""
    _makings[making.name] = making


def offered(entry: FormEntry, user: AbstractBaseUser) -> list[Making]:
    """The drafts somebody may make of a message: none without consent, nor twice."""
    if entry.form is None or entry.draft_id or not _answer(entry, Use.CONSENT):
        return []
    fitting = [one for one in _makings.values() if entry.form.purpose in one.purposes]
    return [one for one in fitting if _place_for(one, entry, user)]


@transaction.atomic
def make(entry: FormEntry, name: str, user: AbstractBaseUser) -> Page:
    """Make a draft of a message, in the language it was sent in, and link it to the message.

    Raises:
        LookupError: if they may not, or it has been made.
    """
    entry = FormEntry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    making = next((one for one in offered(entry, user) if one.name == name), None)
    place = _place_for(making, entry, user) if making else None
    if making is None or place is None:
        raise LookupError(name)
    draft = making.make(_sent(entry))
    draft.live, draft.owner, draft.locale = False, user, locale_for(entry.language)
    place.add_child(instance=draft)
    draft.save_revision(user=user)
    entry.draft = draft
    entry.save(update_fields=["draft"])
    return draft


def _place_for(making: Making, entry: FormEntry, user: AbstractBaseUser) -> Page | None:
    """The page a draft would stand below, if they may add one there."""
    locale = locale_for(entry.language)
    places = making.parent._default_manager.filter(locale=locale).order_by("path")
    allowed = (one for one in places if one.permissions_for_user(user).can_add_subpage())
    return next(allowed, None)


def _answer(entry: FormEntry, use: str) -> Any:
    return next((one["answer"] for one in entry.answers if one["use"] == use), "")


def _sent(entry: FormEntry) -> Sent:
    parts = [
        (one["question"], one["answer"])
        for one in entry.answers
        if one["use"] == Use.TEXT and one["answer"]
    ]
    first = _answer(entry, Use.SUMMARY) or (parts[0][1] if parts else "")
    return Sent(
        title=_answer(entry, Use.TITLE) or str(entry.form),
        summary=_shortened(first),
        parts=tuple(parts),
        day=_answer(entry, Use.DATE),
        credit=_answer(entry, Use.CREDIT),
    )


def _shortened(text: str, longest: int = 300) -> str:
    """The beginning of a text, cut between two words."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 2].rsplit(' ', 1)[0]} …"
