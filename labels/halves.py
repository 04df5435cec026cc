"""Label pairs with an empty half: words that readers of one language lack.

A room that owns a model with `<field>_en` and `<field>_cy` fields registers it when it starts.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Model, Q, QuerySet
from django.utils.text import capfirst

OTHER = {"en": "cy", "cy": "en"}


@dataclass(frozen=True)
class Gap:
    """One empty half.

    Attributes:
        model: what it is a label of.
        title: which record it is.
        field: what the empty field is called, its language included.
        lacking: the language of the empty half: "en" or "cy".
        text: what the other half says.
        address: where it can be filled.
    """

    model: type[Model]
    title: str
    field: str
    lacking: str
    text: str
    address: str

    @property
    def source_language(self) -> str:
        """The language of the half that is there."""
        return OTHER[self.lacking]


@dataclass(frozen=True)
class Halves:
    """A model with label pairs.

    Attributes:
        fields: the shared parts of the field names.
        address: where one record is edited.
        records: the records a person may edit.
        title: what a record is called; the half that is there if not given.
    """

    model: type[Model]
    fields: tuple[str, ...]
    address: Callable[[Any], str]
    records: Callable[[User | AnonymousUser], QuerySet[Any]]
    title: Callable[[Any], str] | None


_registered: dict[type[Model], Halves] = {}


def register(
    model: type[Model],
    fields: Iterable[str],
    *,
    address: Callable[[Any], str],
    records: Callable[[User | AnonymousUser], QuerySet[Any]] | None = None,
    title: Callable[[Any], str] | None = None,
) -> None:
    """Let the label pairs of a model count.

    Args:
        model: the model.
        fields: the shared parts of the names of its text fields: "name" for `name_en`, `name_cy`.
        address: where one record is edited.
        records: the records a person may edit; if not given, all of them for those with the right
            to change the model.
        title: what a record is called; if not given, the half that is there.
    """
    of_model = records or changeable(model, model)
    _registered[model] = Halves(model, tuple(fields), address, of_model, title)


def changeable(
    model: type[Model], owner: type[Model]
) -> Callable[[User | AnonymousUser], QuerySet[Any]]:
    """All records of a model, for those who may change the model they are edited with.

    Args:
        model: whose records.
        owner: the model that the right to change is asked for.
    """
    right = f"{owner._meta.app_label}.change_{owner._meta.model_name}"

    def records(user: User | AnonymousUser) -> QuerySet[Any]:
        return (
            model._default_manager.all() if user.has_perm(right) else model._default_manager.none()
        )

    return records


def models() -> list[type[Model]]:
    """The models whose label pairs count."""
    return list(_registered)


def gaps(user: User | AnonymousUser, model: type[Model]) -> list[Gap]:
    """The empty halves in a model's records, as far as a person may fill them; one query.

    Two empty halves are no gap: nothing is said in either language.

    Args:
        user: who asks.
        model: a registered model.
    """
    halves = _registered[model]
    wanted = Q()
    for field in halves.fields:
        wanted |= Q(**{f"{field}_en": ""}) ^ Q(**{f"{field}_cy": ""})
    found = halves.records(user).filter(wanted).order_by("pk")
    return [gap for record in found for gap in _gaps_of(record, halves)]


def _gaps_of(record: Any, halves: Halves) -> Iterator[Gap]:
    for field in halves.fields:
        said = {language: getattr(record, f"{field}_{language}") for language in OTHER}
        for lacking, language in OTHER.items():
            if said[language] and not said[lacking]:
                yield Gap(
                    model=halves.model,
                    title=halves.title(record) if halves.title else said[language],
                    field=capfirst(
                        str(halves.model._meta.get_field(f"{field}_{lacking}").verbose_name)
                    ),
                    lacking=lacking,
                    text=said[language],
                    address=halves.address(record),
                )
