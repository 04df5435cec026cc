"""Reading where the halves of many pairs stand, in a number of queries that does not grow."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db.models import Q
from wagtail.models import Page, Revision, TranslatableMixin, WorkflowState
from wagtail_localize.models import TranslationSource

from translation.free.standing import FreeHalf, FreeStanding
from translation.locales import language_of_locale
from translation.mirror import facts
from translation.mirror.kept import ever_kept, kept_apart
from translation.mirror.lost import without_lost
from translation.models import FreeConfirmation, LiveBasis, Pair, StillStands, TranslatedDraft
from translation.state import contents, values
from translation.state.contents import Item
from translation.state.standing import Standing

Key = Any
# Names what a page or record without drafts says, among what was read of it.
ROW_ITSELF = "row"
# For how long the wordings of a page somebody works on are remembered, in seconds.
REMEMBERED = 3600
ROW = (
    "pk",
    "translation_key",
    "locale_id",
    "live",
    "latest_revision_id",
    "live_revision_id",
    "last_published_at",
)


class Half:
    """One language of a pair as its row has it."""

    def __init__(self, model: type[Any], values: tuple[Any, ...]) -> None:
        self.model = model
        self.pk, self.key, self.locale_id, self.live, self.latest_id, self.live_id = values[:-1]
        self.published_at = values[-1]


def gather(pairs: Sequence[Pair]) -> dict[Key, Standing]:
    """Where the halves of some pairs stand, by translation key."""
    halves = _halves(pairs)
    sources = {pair.pk: halves.get((pair.pk, pair.source_locale_id)) for pair in pairs}
    targets = {half.key: half for half in halves.values() if half is not sources.get(half.key)}
    read = _Read(pairs, sources, targets)
    return {
        pair.pk: _standing(pair, sources[pair.pk], targets.get(pair.pk), read) for pair in pairs
    }


def _halves(pairs: Iterable[Pair]) -> dict[tuple[Key, int], Half]:
    by_model: dict[type[Any], list[Key]] = defaultdict(list)
    for pair in pairs:
        content_type = ContentType.objects.get_for_id(pair.content_type_id)
        if model := content_type.model_class():
            by_model[model].append(pair.pk)
    found = {}
    for model, keys in _merged(by_model).items():
        for row in model.objects.filter(translation_key__in=keys).values_list(*ROW):
            half = Half(model, row)
            found[half.key, half.locale_id] = half
    if any(issubclass(model, Page) for model in by_model):
        models = {key: model for model, keys in by_model.items() for key in keys}
        for half in found.values():
            half.model = models[half.key]
    return found


def _merged(by_model: dict[type[Any], list[Key]]) -> dict[type[Any], list[Key]]:
    """All types of page are asked for at once: what is asked stands in the table they share."""
    merged: dict[type[Any], list[Key]] = defaultdict(list)
    for model, keys in by_model.items():
        merged[Page if issubclass(model, Page) else model] += keys
    return merged


class _Read:
    """What several pairs need from other tables, read once for all of them."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        sources: dict[Key, Half | None],
        targets: dict[Key, Half],
    ) -> None:
        keys = [pair.pk for pair in pairs]
        self.is_of_one_pair = len(keys) == 1
        free = [pair.pk for pair in pairs if pair.is_free]
        free_twins = [targets[key] for key in free if key in targets]
        wanted = {
            revision_id
            for source in [*sources.values(), *free_twins]
            if source
            for revision_id in (source.latest_id, source.live_id)
            if revision_id
        } | {target.live_id for target in targets.values() if target.live_id}
        self.revisions = dict(Revision.objects.filter(pk__in=wanted).values_list("pk", "content"))
        latest = [target.latest_id for target in targets.values() if target.latest_id]
        self.drafts = dict(
            TranslatedDraft.objects.filter(pk__in=latest).values_list("pk", "source_items")
        )
        self.bases = dict(LiveBasis.objects.filter(pk__in=keys).values_list("pk", "items"))
        bases = [*self.drafts.values(), *self.bases.values()]
        self.has_values = any(values.is_value(item) for items in bases for item in items)
        self.sent = {
            row["object_id"]: row
            for row in TranslationSource.objects.filter(
                object_id__in=keys, translations__enabled=True
            ).values("object_id", "locale_id", "content_json")
        }
        self.confirmed: dict[Key, set[Item]] = defaultdict(set)
        for key, path, digest in StillStands.objects.filter(pair__in=keys).values_list(
            "pair_id", "path", "digest"
        ):
            self.confirmed[key].add((path, digest))
        free_sources = [source for key in free if (source := sources[key])]
        self.reviewed = _in_review([*targets.values(), *free_sources])
        self.agreed: dict[tuple[Key, str, str], list[Item]] = {}
        if free:
            self.agreed = _agreed(free)


def _agreed(keys: list[Key]) -> dict[tuple[Key, str, str], list[Item]]:
    """What was confirmed about free pairs, by pair, language and kind."""
    rows = FreeConfirmation.objects.filter(pair__in=keys)
    return {
        (key, language, kind): items
        for key, language, kind, items in rows.values_list("pair_id", "language", "kind", "items")
    }


def _in_review(targets: Iterable[Half]) -> set[Key]:
    """The keys of the twins whose draft waits for approval."""
    by_type: dict[int, dict[str, Key]] = defaultdict(dict)
    for target in targets:
        base = Page if issubclass(target.model, Page) else target.model
        content_type = ContentType.objects.get_for_model(base)
        by_type[content_type.pk][str(target.pk)] = target.key
    if not by_type:
        return set()
    asked = Q()
    for type_id, keys in by_type.items():
        asked |= Q(base_content_type=type_id, object_id__in=list(keys))
    states = WorkflowState.objects.filter(asked, status=WorkflowState.STATUS_IN_PROGRESS)
    return {
        by_type[type_id][object_id]
        for type_id, object_id in states.values_list("base_content_type_id", "object_id")
    }


def _standing(pair: Pair, source: Half | None, target: Half | None, read: _Read) -> Standing:
    at = Standing(
        source_live=bool(source and source.live),
        twin_live=bool(target and target.live),
        twin_exists=target is not None,
        waived=pair.waived_at is not None,
        confirmed=frozenset(read.confirmed[pair.pk]),
        in_review=pair.pk in read.reviewed,
    )
    if pair.is_free:
        present = [half for half in (source, target) if half]
        at.free = FreeStanding(tuple(_free_half(pair, half, read) for half in present))
        if source and target:
            at.same_facts = _have_same_facts(source, target, read, is_free=True)
        return at
    if source is None:
        return at
    said: dict[str, list[Item]] = {}
    at.will_say = _says(source, source.latest_id, read, said)
    if source.live:
        at.says = _says(source, source.live_id or None, read, said)
    at.basis = read.bases.get(pair.pk)
    sent = read.sent.get(pair.pk)
    if sent and sent["locale_id"] == source.locale_id:
        at.sent = _said(source, json.loads(sent["content_json"]), read, said)
    if target:
        at.draft_basis = _draft_basis(target, at, read)
        if at.sent is not None:
            at.sent = values.as_in([*(at.basis or []), *(at.draft_basis or [])], at.sent)
        at.same_facts = _have_same_facts(source, target, read)
    return at


def _free_half(pair: Pair, half: Half, read: _Read) -> FreeHalf:
    said: dict[str, list[Item]] = {}
    language = language_of_locale(half.locale_id)
    return FreeHalf(
        language=language,
        says=values.wording(_says(half, half.live_id or None, read, said)) if half.live else None,
        will_say=values.wording(_says(half, half.latest_id, read, said)),
        agreed=read.agreed.get((pair.pk, language, FreeConfirmation.Kind.LIVE)),
        agreed_draft=read.agreed.get((pair.pk, language, FreeConfirmation.Kind.DRAFT)),
        published_at=half.published_at,
    )


def _have_same_facts(source: Half, target: Half, read: _Read, *, is_free: bool = False) -> bool:
    ours, theirs = read.revisions.get(source.live_id), read.revisions.get(target.live_id)
    if not (source.live and target.live and ours and theirs):
        return True
    if facts.are_same(source.model, ours, theirs):
        return True
    kept = (
        kept_apart(source.model, source.key, theirs)
        if is_free
        else ever_kept(target.key, target.locale_id)
    )
    return bool(kept) and facts.are_same(source.model, ours, theirs, kept)


def _draft_basis(target: Half, at: Standing, read: _Read) -> list[Item] | None:
    if target.latest_id in read.drafts:
        return read.drafts[target.latest_id]
    is_live_as_saved = target.live and target.latest_id in (target.live_id, None)
    if not is_live_as_saved:
        return None
    if at.basis is not None or at.says is None:
        return at.basis
    return values.wording(at.says)


def _says(
    source: Half, revision_id: int | None, read: _Read, said: dict[str, list[Item]]
) -> list[Item]:
    content = read.revisions.get(revision_id)
    if content is not None:
        return _said(source, content, read, said)
    if ROW_ITSELF not in said:
        record = source.model.objects.get(pk=source.pk)
        # To serialise a row takes queries, and the values of most are not compared with anything.
        said[ROW_ITSELF] = (contents.said_by if read.has_values else contents.items_of)(record)
    return said[ROW_ITSELF]


def _said(
    source: Half, content: dict[str, Any], read: _Read, said: dict[str, list[Item]]
) -> list[Item]:
    """What a serialised source says, with its values; the same content is read once.

    While one page is saved again and again, what is live and what was sent stay the same.
    """
    content = without_lost(source.model, content)
    declared = {name: content.get(name) for name in _declared(source.model)}
    name = contents.fingerprint([source.model._meta.label, declared])
    if name not in said:
        kept = cache.get(f"said:{name}") if read.is_of_one_pair else None
        said[name] = kept or contents.said_by(_row_of(source.model, content), content)
        if read.is_of_one_pair and not kept:
            cache.set(f"said:{name}", said[name], REMEMBERED)
    return said[name]


def _declared(model: type[Any]) -> list[str]:
    return [declared.field_name for declared in model.translatable_fields]


def said_in(model: type[Any], content: dict[str, Any]) -> list[Item]:
    """What serialised content says, with its values, without what it names and is gone."""
    content = without_lost(model, content)
    return contents.said_by(_row_of(model, content), content)


def read_content(model: type[Any], content: dict[str, Any]) -> TranslatableMixin:
    """A page or record from its serialised content, without what it names and is gone."""
    return _row_of(model, without_lost(model, content))


def _row_of(model: type[Any], content: dict[str, Any]) -> TranslatableMixin:
    return model.from_serializable_data(content, check_fks=False)
