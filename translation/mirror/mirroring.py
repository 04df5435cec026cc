"""Writing the facts of one half of a pair to the other: its live version and its draft."""

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState

from translation.desk.segments import translation_of
from translation.kinds import Record, Someone
from translation.mirror import facts
from translation.mirror.facts import Content, Kept
from translation.mirror.kept import ever_kept, kept_apart
from translation.models import Pair, TranslatedDraft, Waiting

FACTS = "translation.facts"


def live_content(record: Record) -> Content:
    """What readers get, serialised as a revision is."""
    if record.live_revision_id:
        return record.live_revision.content
    specific = record.specific if isinstance(record, Page) else record
    return json.loads(json.dumps(specific.serializable_data(), cls=DjangoJSONEncoder))


def _kept(record: Record, content: Content) -> Kept:
    """What stays in some content of a half: chosen by a translator, or apart in a free pair."""
    if translation_of(record):
        return ever_kept(record.translation_key, record.locale_id)
    if Pair.objects.filter(pk=record.translation_key, is_free=True).exists():
        return kept_apart(type(record), record.translation_key, content)
    return facts.NONE_KEPT


def with_facts_of(origin: Content, revision: Revision) -> Revision:
    """A draft of one half with the facts of the other; the draft itself if it has them already.

    Args:
        origin: the half whose facts hold, serialised.
        revision: the draft.
    """
    record = revision.content_object
    kept = _kept(record, revision.content)
    content = facts.with_facts(type(record), origin, revision.content, kept)
    if content == revision.content:
        return revision
    return _save_like(record, content, revision)


def mirror(origin: Content, record: Record, user: Someone | None) -> bool:
    """Bring a half in line with the facts of the other: what readers get, and its newest draft.

    Args:
        origin: the half whose facts hold, serialised.
        record: the other half, read afresh.
        user: who changed the facts.

    Returns:
        Whether anything was different.
    """
    draft = record.latest_revision if record.latest_revision_id != record.live_revision_id else None
    is_changed = record.live and _mirror_live(origin, record, user)
    if draft:
        kept = _kept(record, draft.content)
        content = facts.with_facts(type(record), origin, draft.content, kept)
        if content != draft.content or is_changed:
            # Saved anew even if it is the same, so that it is still the newest.
            _save_like(type(record).objects.get(pk=record.pk), content, draft)
            is_changed = True
    return is_changed


def _mirror_live(origin: Content, record: Record, user: Someone | None) -> bool:
    before = live_content(record)
    content = facts.with_facts(type(record), origin, before, _kept(record, before))
    if content == before:
        return False
    has_draft = record.has_unpublished_changes
    changed = record.with_content_json(content)
    previous = record.live_revision
    revision = changed.save_revision(user=user, clean=False)
    _keep_basis(previous, revision)
    changed.live, changed.live_revision = True, revision
    changed.has_unpublished_changes = has_draft
    changed.first_published_at = record.first_published_at
    changed.last_published_at = timezone.now()
    changed.save()
    log(instance=changed, action=FACTS, user=user, revision=revision, content_changed=True)
    return True


def _save_like(record: Any, content: Content, draft: Revision) -> Revision:
    """Save content as the newest draft, in the place of another: approved, reviewed, built.

    Its words are still their writer's: who changes a fact has not read them.
    """
    revision = record.with_content_json(content).save_revision(
        user=draft.user, clean=False, approved_go_live_at=draft.approved_go_live_at
    )
    _keep_basis(draft, revision)
    reviewed = (TaskState.STATUS_IN_PROGRESS, TaskState.STATUS_APPROVED)
    TaskState.objects.filter(revision=draft, status__in=reviewed).update(revision=revision)
    Waiting.objects.filter(revision=draft).update(revision=revision)
    Revision.objects.filter(pk=draft.pk).update(approved_go_live_at=None)
    return revision


def _keep_basis(old: Revision | None, new: Revision) -> None:
    built = TranslatedDraft.objects.filter(revision=old).first() if old else None
    if built:
        built.pk = None
        built.revision = new
        built.save(force_insert=True)
