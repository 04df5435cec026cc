"""Making one record of two: whatever names the one that goes then names the one that stays.

Both halves of the pair are merged in one transaction, on the site, in drafts, in history and in
what was sent for translation. A half the record that stays does not have becomes its own.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Model, TextField
from django.db.models.functions import Cast
from wagtail.log_actions import log
from wagtail.models import Revision, TranslatableMixin
from wagtail_localize.models import RelatedObjectSegment, TranslatableObject

from labels.merging import replace
from labels.uses import used_by
from people.models import FormerAddress, Organisation
from people.models.addresses import remember
from people.signals import renamed
from translation import twins
from translation.kinds import Someone, known
from translation.models import LiveBasis, Pair, StillStands, TranslatedDraft
from translation.state import contents, reckoning, values
from translation.state.news import as_live
from translation.together import deeds

MERGED = "people.merge"
Halves = dict[int, Any]


@transaction.atomic
def merge(gone: Any, kept: Any, user: Someone) -> None:
    """Let a record stand wherever another does, in both languages, and delete the other.

    Args:
        gone: either half of the record that goes.
        kept: either half of the record of the same kind that stays.
        user: who decided it.

    Raises:
        ValueError: if the two are one pair, or of different kinds.
    """
    if type(gone) is not type(kept) or gone.translation_key == kept.translation_key:
        raise ValueError("Two records of one kind are needed.")
    keys = [gone.translation_key, kept.translation_key]
    list(Pair.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
    old, new = halves(gone), halves(kept)
    concerned = _pairs_naming(old.values())
    for locale_id in old.keys() & new.keys():
        replace(type(kept), old[locale_id].pk, new[locale_id].pk)
        _lead_on(old[locale_id], new[locale_id])
    for locale_id in old.keys() - new.keys():
        _adopt(old[locale_id], kept.translation_key)
    _say_the_other_name(gone.translation_key, kept.translation_key, concerned)
    _follow_no_loop(kept)
    log(instance=kept, action=MERGED, user=known(user), data={"gone": str(gone)})
    _delete([old[locale_id] for locale_id in old.keys() & new.keys()], user)
    reckoning.refresh_keys({*concerned, *keys})
    for half in halves(kept).values():
        renamed.send(type(half), record=half)


def halves(record: Any) -> Halves:
    """The rows of a record's pair by their locale."""
    rows = type(record).objects.filter(translation_key=record.translation_key)
    return {row.locale_id: row for row in rows}


def _pairs_naming(rows: Iterable[Model]) -> set[UUID]:
    """The keys of everything that names some rows, on the site or in a draft."""
    found: set[UUID] = set()
    for row in rows:
        for model, pks in used_by(row).items():
            if issubclass(model, TranslatableMixin):
                named = model._default_manager.filter(pk__in=pks)
                found |= set(named.values_list("translation_key", flat=True))
    return found


def _lead_on(gone: Any, kept: Any) -> None:
    if gone.slug:
        remember(kept, gone.slug)


def _adopt(half: Any, key: UUID) -> None:
    """Make a half the twin of another record. Its revisions take the key from the row."""
    half.translation_key = key
    half.save(update_fields=["translation_key"])


def _say_the_other_name(gone: UUID, kept: UUID, concerned: Iterable[UUID]) -> None:
    """Let nothing count as changed in words because of the merge, and old addresses lead on."""
    FormerAddress.objects.filter(translation_key=gone).update(translation_key=kept)
    before, after = contents.short(gone), contents.short(kept)
    # Past the signal that forgets what a newer translation overtakes: none is newer.
    for basis in LiveBasis.objects.annotate(text=Cast("items", TextField())).filter(
        text__contains=before
    ):
        items = _with_digest(basis.items, before, after)
        LiveBasis.objects.filter(pk=basis.pk).update(items=items)
    for draft in TranslatedDraft.objects.annotate(text=Cast("source_items", TextField())).filter(
        text__contains=before
    ):
        items = _with_digest(draft.source_items, before, after)
        TranslatedDraft.objects.filter(pk=draft.pk).update(
            source_items=items, source_fingerprint=contents.fingerprint(values.wording(items))
        )
    StillStands.objects.filter(digest=before).update(digest=after)
    _confirm_wholes(concerned, before, after)
    sent = RelatedObjectSegment.objects.filter(object_id=gone)
    if sent.exists():
        kind = TranslatableObject.objects.get(pk=gone).content_type
        TranslatableObject.objects.get_or_create(
            translation_key=kept, defaults={"content_type": kind}
        )
        sent.update(object_id=kept)


def _with_digest(items: list[Any], before: str, after: str) -> list[Any]:
    return [[path, after if digest == before else digest] for path, digest in items]


def _confirm_wholes(concerned: Iterable[UUID], before: str, after: str) -> None:
    """What somebody said of a whole wording holds for the same wording with the other record."""
    wholes = StillStands.objects.filter(pair__in=list(concerned), path="").select_related("pair")
    for word in wholes:
        model: Any = word.pair.content_type.model_class()
        sources = model.objects.filter(translation_key=word.pair_id, locale=word.pair.source_locale)
        for source in sources:
            for said in _wordings(source):
                # Everything names the record that stays by now; what was confirmed named the other.
                if contents.fingerprint(_with_digest(said, after, before)) == word.digest:
                    word.digest = contents.fingerprint(said)
                    word.save(update_fields=["digest"])


def _wordings(source: Any) -> Iterable[list[Any]]:
    """What a source says to readers, and in its newest draft."""
    yield contents.items_of(twins.latest(source))
    if source.live:
        yield contents.items_of(as_live(source))


def _follow_no_loop(kept: Any) -> None:
    """An organisation that followed the one that goes does not follow itself."""
    if not isinstance(kept, Organisation):
        return
    for half in halves(kept).values():
        Organisation.objects.filter(pk=half.pk, successor=half.pk).update(successor=None)
        of_half = Revision.objects.for_instance(half)
        for revision in of_half:
            if revision.content.get("successor") == half.pk:
                revision.content["successor"] = None
                revision.save(update_fields=["content"])


def _delete(rows: list[Any], user: Someone) -> None:
    if rows:
        first, *rest = rows
        deeds.delete(first, rest[0] if rest else None, user)
