"""Label pairs with an empty half: words that readers of one language lack.

A room that owns a model with `<field>_en` and `<field>_cy` fields registers it when it starts.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import (
    BooleanField,
    Case,
    EmailField,
    F,
    Model,
    Q,
    QuerySet,
    TextField,
    URLField,
    Value,
    When,
)
from django.db.models.functions import Cast
from django.utils.html import strip_tags
from django.utils.text import capfirst
from wagtail.fields import RichTextField

Someone = User | AnonymousUser

OTHER = {"en": "cy", "cy": "en"}
COLUMNS = ("gap_place", "gap_key", "gap_title", "gap_text", "gap_pk", "gap_editable")


@dataclass(frozen=True)
class Gap:
    """One empty half.

    Attributes:
        model: what it is a label of.
        title: which record it is; what the other half says where records have no title.
        field: what the empty field is called, its language included.
        lacking: the language of the empty half: "en" or "cy".
        text: what the other half says.
        address: where the record is edited; empty for who may not.
        pk, name: the record and the shared part of the fields' names, by which it is written.
    """

    model: type[Model]
    title: str
    field: str
    lacking: str
    text: str
    address: str
    pk: Any = None
    name: str = ""

    @property
    def source_language(self) -> str:
        """The language of the half that is there."""
        return OTHER[self.lacking]


@dataclass(frozen=True)
class Halves:
    """A model with label pairs; see `register`."""

    model: type[Model]
    fields: tuple[str, ...]
    address: Callable[[Any], str]
    key: str
    records: Callable[[Someone], QuerySet[Any]]
    title: str
    translatable: Callable[[], QuerySet[Any]]
    everything: Callable[[], QuerySet[Any]]

    def fillable(self, user: Someone, name: str, *, translates: bool) -> QuerySet[Any]:
        """The records whose empty half a person may fill.

        Args:
            name: the shared part of the fields' names.
            translates: whether they translate into the language of the half; that is enough for
                plain words, not for addresses, nor for text with marks and links.
        """
        own = self.records(user)
        if not translates or not self._holds_words(name):
            return own
        open_ones = self.translatable()
        is_fillable = Q(pk__in=own.values("pk")) | Q(pk__in=open_ones.values("pk"))
        return self.everything().filter(is_fillable)

    def _holds_words(self, name: str) -> bool:
        other = EmailField | URLField | RichTextField
        return not isinstance(self.model._meta.get_field(f"{name}_en"), other)


_registered: dict[type[Model], Halves] = {}


def register(
    model: type[Model],
    fields: Iterable[str],
    *,
    address: Callable[[Any], str],
    key: str = "pk",
    records: Callable[[Someone], QuerySet[Any]] | None = None,
    title: str = "",
    translatable: Callable[[], QuerySet[Any]] | None = None,
    everything: Callable[[], QuerySet[Any]] | None = None,
) -> None:
    """Let the label pairs of a model count.

    Args:
        model: the model.
        fields: the shared parts of the names of its text fields: "name" for `name_en`, `name_cy`.
        address: where a record is edited, from its key.
        key: the field that holds the key.
        records: the records a person may edit; if not given, all of them for those with the right
            to change the model.
        title: the field that names a record, if it has one.
        translatable: the records whose words who translates may know of and fill in; all of them
            if not given.
        everything: all records, with what names them, where their rows do not have it.
    """
    own = records or changeable(model, model)
    whole = everything or model._default_manager.all
    known = translatable or whole
    _registered[model] = Halves(model, tuple(fields), address, key, own, title, known, whole)


def of(model: type[Model]) -> Halves | None:
    """What is known about a model with label pairs; None if it has none that count."""
    return _registered.get(model)


def changeable(model: type[Model], owner: type[Model]) -> Callable[[Someone], QuerySet[Any]]:
    """All records of a model, for those who may change the model they are edited with.

    Args:
        model: whose records.
        owner: the model that the right to change is asked for.
    """
    right = f"{owner._meta.app_label}.change_{owner._meta.model_name}"

    def records(user: Someone) -> QuerySet[Any]:
        everything = model._default_manager.all()
        return everything if user.has_perm(right) else everything.none()

    return records


def models() -> list[type[Model]]:
    """The models whose label pairs count."""
    return list(_registered)


def gaps(
    user: Someone,
    of_models: Collection[type[Model]] | None = None,
    languages: Collection[str] = ("en", "cy"),
    translating: Collection[str] = (),
) -> list[Gap]:
    """The empty halves a person may fill; one query, however many models there are.

    Two empty halves are no gap: nothing is said in either language.

    Args:
        user: who asks.
        of_models: the models asked for; all of them if not given.
        languages: the languages asked for.
        translating: the languages the person translates into.
    """
    places = [
        (halves, field, lacking)
        for halves in _registered.values()
        if of_models is None or halves.model in of_models
        for field in halves.fields
        for lacking in languages
    ]
    rows = _found(user, places, translating)
    return [_gap(places[number], *values) for number, *values in rows]


def _found(
    user: Someone, places: list[tuple[Halves, str, str]], translating: Collection[str]
) -> Iterator[tuple[Any, ...]]:
    asked = [
        _rows(user, number, place, translates=place[2] in translating)
        for number, place in enumerate(places)
    ]
    yield from _united(asked)


def _united(asked: list[QuerySet[Any, tuple[Any, ...]]]) -> Iterator[tuple[Any, ...]]:
    if asked:
        yield from asked[0].union(*asked[1:], all=True).order_by("gap_place", "gap_key")


def gaps_of(
    user: Someone,
    used: Mapping[type[Model], Collection[Any]],
    language: str,
    translating: Collection[str] = (),
) -> list[tuple[Gap, bool]]:
    """The empty halves of some records, and whether a person may fill each; one query.

    Args:
        user: who asks.
        used: the keys of the records, by their model.
        language: of the empty halves.
        translating: the languages the person translates into.
    """
    places = [
        (halves, field, language)
        for halves in _registered.values()
        if used.get(halves.model)
        for field in halves.fields
    ]
    asked = []
    for number, place in enumerate(places):
        halves, field, _language = place
        records = halves.everything().filter(pk__in=used[halves.model])
        may = halves.fillable(user, field, translates=language in translating)
        asked.append(_columns(records, may, number, place))
    return [
        (_gap(places[number], key, title, text, pk, True), bool(is_fillable))
        for number, key, title, text, pk, is_fillable in _united(asked)
    ]


def _rows(
    user: Someone, number: int, place: tuple[Halves, str, str], *, translates: bool
) -> QuerySet[Any, tuple[Any, ...]]:
    halves, field, _lacking = place
    records = halves.fillable(user, field, translates=translates)
    return _columns(records, halves.records(user), number, place)


def _columns(
    records: QuerySet[Any], own: QuerySet[Any], number: int, place: tuple[Halves, str, str]
) -> QuerySet[Any, tuple[Any, ...]]:
    """The empty halves among some records, each with whether it is among others."""
    halves, field, lacking = place
    is_own = When(pk__in=own.values("pk"), then=True)
    there, empty = f"{field}_{OTHER[lacking]}", f"{field}_{lacking}"
    return (
        records.filter(~Q(**{there: ""}), **{empty: ""})
        .order_by()
        .annotate(
            gap_place=Value(number),
            gap_key=F(halves.key),
            gap_title=Cast(halves.title or there, TextField()),
            gap_text=Cast(there, TextField()),
            gap_pk=F("pk"),
            gap_editable=Case(is_own, default=False, output_field=BooleanField()),
        )
        .values_list(*COLUMNS)
    )


def _gap(
    place: tuple[Halves, str, str], key: Any, title: str, text: str, pk: Any, is_editable: bool
) -> Gap:
    halves, field, lacking = place
    empty = halves.model._meta.get_field(f"{field}_{lacking}")
    return Gap(
        model=halves.model,
        title=_plain(title),
        field=capfirst(str(getattr(empty, "verbose_name"))),  # noqa: B009 - not for relations
        lacking=lacking,
        text=_plain(text),
        address=halves.address(key) if is_editable else "",
        pk=pk,
        name=field,
    )


def _plain(text: str) -> str:
    """Words without the marks of rich text, a paragraph after the other."""
    return " ".join(strip_tags(text.replace("</p>", " ")).split()) if "</p>" in text else text
