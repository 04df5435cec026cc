"""Making one label of two: whatever names the one that goes then names the one that stays.

Drafts and history are rewritten with everything else, and so is what was sent for translation, so
that an old draft published later brings nothing back and loses nothing.
"""

import json
from typing import Any

from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex, Revision
from wagtail_localize.models import TranslationSource

from labels.former import keep_address
from labels.kinds import kind_word
from labels.models import FormerAddress, LabelPair, MergedLabel
from labels.serialised import Kind, Swap, swapped, swapped_stream
from labels.uses import fields_with, holders, stream_texts, streams_with

ROWS_AT_A_TIME = 200


@transaction.atomic
def merge(gone: LabelPair, kept: LabelPair, user: User | None = None) -> None:
    """Let `kept` stand wherever `gone` does, and delete `gone`.

    Args:
        gone: the label that goes.
        kept: the label of the same kind that stays.
        user: who decided it.

    Raises:
        ValueError: if the two are one, or of different kinds.
    """
    kind = type(kept)
    if type(gone) is not kind or gone.pk == kept.pk:
        raise ValueError("Two labels of one kind are needed.")
    list(kind._default_manager.select_for_update().filter(pk__in=[gone.pk, kept.pk]).order_by("pk"))
    replace(kind, gone.pk, kept.pk)
    _lead_to(kept, gone)
    log(instance=kept, action="labels.merge", user=user, data={"gone": str(gone)})
    gone.delete()


def replace(kind: Kind, gone: int, kept: int) -> None:
    """Let one row stand wherever another does: on the site, in drafts and in what was sent.

    Args:
        kind: the model of both; any model that pages and records name by a field or chooser.
        gone, kept: their ids.
    """
    _move_relations(kind, gone, kept)

    def swap(pk: int) -> int:
        return kept if pk == gone else pk

    _rewrite_streams(kind, swap)
    _rewrite_drafts(kind, swap)
    _rewrite_sent(kind, swap)


def _move_relations(kind: Kind, gone: int, kept: int) -> None:
    for place in fields_with(kind):
        if place.field.many_to_many:
            _move_rows(place.field, gone, kept)
        else:
            rows = place.model._default_manager.filter(**{place.field.attname: gone})
            rows.update(**{place.field.attname: kept})
    to = ContentType.objects.get_for_model(kind)
    references = ReferenceIndex.objects.filter(to_content_type=to, to_object_id=str(gone))
    references.update(to_object_id=str(kept))


def _move_rows(field: Any, gone: int, kept: int) -> None:
    """Move the rows of a many-to-many field; what has both labels keeps one row."""
    through = field.remote_field.through._default_manager
    owner, label = field.m2m_column_name(), field.m2m_reverse_name()
    with_kept = list(through.filter(**{label: kept}).values_list(owner, flat=True))
    through.filter(**{label: gone, f"{owner}__in": with_kept}).delete()
    through.filter(**{label: gone}).update(**{label: kept})


def _rewrite_streams(kind: Kind, swap: Swap) -> None:
    for place in streams_with(kind):
        for pk, text in stream_texts(place):
            changed = swapped_stream(place.field, text, kind, swap)
            if changed != text:
                rows = place.model._default_manager.filter(pk=pk)
                rows.update(**{place.field.name: place.field.to_python(changed)})


def _rewrite_drafts(kind: Kind, swap: Swap) -> None:
    for model in holders(kind):
        of_model = ContentType.objects.get_for_model(model)
        changed = []
        for revision in Revision.objects.filter(content_type=of_model).iterator(ROWS_AT_A_TIME):
            content = swapped(model, revision.content, kind, swap)
            if content != revision.content:
                revision.content = content
                changed.append(revision)
        Revision.objects.bulk_update(changed, ["content"], batch_size=ROWS_AT_A_TIME)


def _rewrite_sent(kind: Kind, swap: Swap) -> None:
    for model in holders(kind):
        of_model = ContentType.objects.get_for_model(model)
        for sent in TranslationSource.objects.filter(specific_content_type=of_model).iterator():
            before = json.loads(sent.content_json)
            content = swapped(model, before, kind, swap)
            if content != before:
                rows = TranslationSource.objects.filter(pk=sent.pk)
                rows.update(content_json=json.dumps(content))


def _lead_to(kept: LabelPair, gone: LabelPair) -> None:
    """Let the addresses and the number of a label that goes lead to the one that stays."""
    kind, word = type(kept), kind_word(kept)
    FormerAddress.objects.filter(kind=word, label=gone.pk).update(label=kept.pk)
    MergedLabel.objects.filter(kind=word, kept=gone.pk).update(kept=kept.pk)
    MergedLabel.objects.create(kind=word, gone=gone.pk, kept=kept.pk)
    own = {kept.slug_en, kept.slug_cy}
    keep_address(kind, {gone.slug_en, gone.slug_cy} - own, kept.pk)
