"""Making everything derived about pairs anew, and saying what was different."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models import F, QuerySet, Value
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from translation.models import Pair
from translation.paired import paired_records
from translation.state.reckoning import BEHIND, DERIVED, apply, reckon

# How many pairs are read together. What they say is held in memory meanwhile.
CHUNK = 50

T = TypeVar("T")


@dataclass(frozen=True)
class Difference:
    """One derived value that was not what it should be.

    Attributes:
        name: which value; "pair" where a page or record had no pair at all.
    """

    key: UUID
    name: str
    stored: Any
    rebuilt: Any

    def __str__(self) -> str:
        return f"{self.key}: {self.name} was {self.stored!r}, is {self.rebuilt!r}"


@dataclass
class Differences:
    """What a rebuilding found.

    Attributes:
        pairs: how many pairs were looked at.
        made: how many pages and records had no pair.
        found: the values that were different.
    """

    pairs: int = 0
    made: int = 0
    found: list[Difference] = field(default_factory=list)


Tell = Callable[[Difference], None]


def rebuild_unreckoned() -> Differences:
    """Reckon the pairs that never were, as those that migrations made."""
    return rebuild(pairs=_unreckoned())


def awaits_reckoning() -> bool:
    """Whether there are pairs that never were reckoned, and every table is as the code has it.

    In the middle of a series of migrations, or back at an earlier one, it is not.
    """
    try:
        with transaction.atomic():
            is_needed = _unreckoned().exists()
    except DatabaseError:  # The table, or its column, is not there yet.
        return False
    if not is_needed:
        return False
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _unreckoned() -> QuerySet[Pair]:
    return Pair.objects.filter(reckoned_at__isnull=True)


def rebuild(
    save: bool = True,
    *,
    pairs: QuerySet[Pair] | None = None,
    tell: Tell | None = None,
) -> Differences:
    """Reckon pairs anew, and make those that are missing.

    The work is done in parts, each in a transaction of its own: nobody waits long to publish, and
    what is interrupted can be begun again.

    Args:
        save: whether to write what was different; if not, it is only found.
        pairs: the pairs to reckon; all of them, missing ones included, if not given.
        tell: called with each difference as it is found.
    """
    result = Differences()

    def note(differences: Iterable[Difference]) -> None:
        for difference in differences:
            result.found.append(difference)
            if tell:
                tell(difference)

    if pairs is None:
        for missing in _in_parts(list(_without_a_pair())):
            result.made += len(missing)
            note(Difference(pair.pk, "pair", None, str(pair.content_type)) for pair in missing)
            if save:
                Pair.objects.bulk_create(missing, ignore_conflicts=True)
            else:
                result.pairs += len(missing)
    keys = (Pair.objects.all() if pairs is None else pairs).order_by("pk")
    for chunk in _in_parts(list(keys.values_list("pk", flat=True))):
        note(_rebuild_some(chunk, save))
        result.pairs += len(chunk)
    return result


def _rebuild_some(keys: Sequence[UUID], save: bool) -> list[Difference]:
    """Reckon some pairs; while they are written nobody publishes them."""
    with transaction.atomic() if save else nullcontext():
        pairs = Pair.objects.filter(pk__in=keys).order_by("pk")
        found: list[Difference] = []
        changed: list[Pair] = []
        for pair, derived in reckon(list(pairs.select_for_update() if save else pairs)):
            _keep_since(pair, derived)
            stored = {name: getattr(pair, name) for name in DERIVED}
            different = apply(pair, derived)
            found += [
                Difference(pair.pk, name, stored[name], derived[name])
                for name in different
                if name in stored
            ]
            if different:
                changed.append(pair)
        if save:
            Pair.objects.bulk_update(changed, [*DERIVED, "reckoned_at"])
    return found


def _keep_since(pair: Pair, derived: dict[str, Any]) -> None:
    """Since when readers wait cannot be made anew: what is known of it is kept."""
    if derived["readers_state"] in BEHIND and pair.behind_since:
        derived["behind_since"] = pair.behind_since


def _in_parts(items: list[T]) -> Iterator[list[T]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]


def _without_a_pair() -> Iterator[Pair]:
    """New pairs, unsaved, for the pages and records that have none."""
    pages = Page.objects.filter(depth__gt=1).annotate(type_id=F("content_type_id"))
    yield from _new_pairs(pages)
    for model, content_type in ContentType.objects.get_for_models(*paired_records()).items():
        yield from _new_pairs(model._default_manager.annotate(type_id=Value(content_type.pk)))


def _new_pairs(rows: QuerySet[Any]) -> Iterator[Pair]:
    """Pairs for those rows that have none; what was sent, or else what is older, is the source."""
    bare = rows.exclude(translation_key__in=Pair.objects.values("pk")).order_by("pk")
    found: dict[UUID, Pair] = {}
    for key, locale_id, type_id in bare.values_list("translation_key", "locale_id", "type_id"):
        pair = Pair(translation_key=key, content_type_id=type_id, source_locale_id=locale_id)
        found.setdefault(key, pair)
    sent = TranslationSource.objects.filter(object_id__in=list(found), translations__enabled=True)
    for key, locale_id in sent.values_list("object_id", "locale_id"):
        found[key].source_locale_id = locale_id
    yield from found.values()
