"""The kinds of thing that are held of people, as the rooms that hold them register them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise

from participation.addresses import email_hash
from participation.erasures.models import EVERYTHING, Erasure


def delete(rows: QuerySet) -> None:
    """Forget things by deleting their rows."""
    rows.delete()


@dataclass(frozen=True)
class Kind:
    """A kind of thing that is held of people.

    Attributes:
        name: stands in the log and never changes.
        label: what it is called on screens, in the plural.
        emails: its fields with an e-mail address of the person.
        hashes: its fields with the keyed hash of one, see `participation.addresses`.
        given_at: its field with the moment it was given to us.
        shown: the fields the person is told when they ask what is held of them.
        key: the field that says which one it is, also after a restore.
        forget: what is done to rows to forget them; they are deleted unless told otherwise.
    """

    name: str
    label: Promise
    model: type[Model]
    given_at: str
    shown: tuple[str, ...]
    emails: tuple[str, ...] = ()
    hashes: tuple[str, ...] = ()
    key: str = "pk"
    forget: Callable[[QuerySet], object] = delete

    def rows(self) -> QuerySet:
        """Everything of this kind."""
        return self.model._default_manager.all()

    def covered(self, erasures: Iterable[Erasure]) -> QuerySet:
        """What erasures are about and was given before them.

        Who writes to us again after being forgotten is not forgotten a second time.
        """
        about: dict[str, list[Erasure]] = defaultdict(list)
        for erasure in erasures:
            if erasure.what in (EVERYTHING, self.name):
                about[erasure.who].append(erasure)
        return self.rows().filter(pk__in=list(self._found(about)) if about else [])

    def _found(self, about: dict[str, list[Erasure]]) -> Iterator[Any]:
        fields = ("pk", self.key, self.given_at, *self.hashes, *self.emails)
        for pk, key, given_at, *whose in self.rows().values_list(*fields).iterator():
            addresses = (email_hash(one) for one in whose[len(self.hashes) :] if one)
            for who in {*whose[: len(self.hashes)], *addresses} & about.keys():
                if any(given_at <= one.at and one.thing in ("", str(key)) for one in about[who]):
                    yield pk
                    break


_kinds: dict[str, Kind] = {}


def register_kind(kind: Kind) -> None:
    """Let a kind of thing be found, exported and erased with everything else of a person."""
    _kinds[kind.name] = kind


def kinds() -> list[Kind]:
    """Every kind there is."""
    return list(_kinds.values())
