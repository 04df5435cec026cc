"""The kinds of data that are kept about people, as the rooms that keep them register them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from privacy.times import in_words

Words = str | Promise


class Group(Enum):
    """Whose data it is, in the order in which pages tell of them."""

    SENDING = _("If you send us something")
    READING = _("If you only read")
    SHOWN = _("If we write about you or show you")
    WORKING = _("If you work on this site")


@dataclass(frozen=True)
class Held:
    """Something that is held.

    Attributes:
        words: what it is, for the person it is about.
        fields: the fields of the kind's model that hold it.
    """

    words: Words
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Limit:
    """How long something is kept.

    Attributes:
        words: a sentence, with `%(time)s` where the length stands.
        length: says how long, from the very number the job goes by; a function, since settings
            may change. None where somebody's decision ends it, or a date of its own.
        job: what ends it: one of `settings.PERIODIC_JOBS`, or "" where a person does.
    """

    words: Words
    length: Callable[[], timedelta | str] | None = None
    job: str = ""

    def __str__(self) -> str:
        if self.length is None:
            return str(self.words)
        length = self.length()
        time = length if isinstance(length, str) else in_words(length)
        return str(self.words) % {"time": time}


@dataclass(frozen=True)
class Kept:
    """A kind of data about people.

    Attributes:
        name: what code calls it.
        group: whose data it is.
        title: what it is called on pages.
        holds: what is held.
        why: the purpose.
        basis: what makes it lawful.
        seen_by: who sees it.
        limits: how long it is kept.
        erased: how to have it erased.
        model: the table it is in, every field of which is in `holds` or in `beside`.
        beside: fields that say nothing about the person.
        along: other models whose rows belong to it; `holds` describes them without fields.
    """

    name: str
    group: Group
    title: Words
    holds: tuple[Held, ...]
    why: Words
    basis: Words
    seen_by: Words
    limits: tuple[Limit, ...]
    erased: Words
    model: type[Model] | None = None
    beside: tuple[str, ...] = ()
    along: tuple[type[Model], ...] = ()

    @property
    def models(self) -> tuple[type[Model], ...]:
        """Every model that is declared with it."""
        return self.along if self.model is None else (self.model, *self.along)


_kinds: dict[str, Kept] = {}
_with: dict[type[Model], str] = {}
_harmless: set[type[Model]] = set()


def declare(*kinds: Kept) -> None:
    """Say what is kept: privacy pages show it, and checks know its models."""
    _kinds.update({kind.name: kind for kind in kinds})


def declare_with(name: str, *models: type[Model]) -> None:
    """Say that what models hold of people belongs to a kind that another room declares.

    Args:
        name: of the kind.
        models: models of a room above.
    """
    _with.update(dict.fromkeys(models, name))


def declare_harmless(*models: type[Model]) -> None:
    """Say that names and addresses in models are those of things, places or offices."""
    _harmless.update(models)


def kinds() -> list[Kept]:
    """Every kind, those of readers first."""
    return [kind for group in Group for kind in _kinds.values() if kind.group is group]


def declared_models() -> set[type[Model]]:
    """The models somebody has thought about."""
    joined = {model for model, name in _with.items() if name in _kinds}
    return _harmless.union(joined, *(kind.models for kind in _kinds.values()))
