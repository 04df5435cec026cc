"""From translated segments to a draft of the twin, to review, to readers.

`save_target` of wagtail-localize is never used: on a live twin it writes the row that readers
get. A draft here is a revision and nothing else until it is published through the gate.
"""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import slugify
from modelcluster.fields import ParentalManyToManyField
from wagtail.coreutils import find_available_slug
from wagtail.models import Page, Revision, TranslatableMixin, WorkflowState
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import Translation

from translation import twins
from translation.checking import standing
from translation.desk import choices, chosen_for, filling, leaving_out, unsettled
from translation.going_live import gate
from translation.kinds import Someone
from translation.mirror import facts
from translation.models import TranslatedDraft
from translation.state import contents, fingerprints, reckoning, values


def build(translation: Translation, *, with_gaps: bool = False) -> TranslatableMixin:
    """The twin as its translation has it now, not saved anywhere.

    Args:
        translation: whose segments to use.
        with_gaps: show the source's words where there is no translation; for previews only.

    Raises:
        wagtail_localize.models.MissingTranslationError: if a segment has no translation.
        wagtail_localize.models.MissingRelatedObjectError: if a record it shows has no twin.
    """
    source = translation.source.as_instance()
    target = filling.filled(translation, source, with_gaps=with_gaps)
    _clear_what_the_source_cleared(source, target)
    for name in facts.SCHEDULE:
        setattr(target, name, getattr(source, name))
    if isinstance(target, Page):
        slug = slugify(target.slug) or slugify(target.title)
        target.slug = find_available_slug(target.get_parent(), slug, ignore_page_id=target.pk)
    return target


def _clear_what_the_source_cleared(source: models.Model, target: models.Model) -> None:
    """Mend two omissions of wagtail-localize: emptied many-to-many and foreign key fields."""
    for declared in get_translatable_fields(type(source)):
        field = declared.get_field(type(source))
        if isinstance(field, ParentalManyToManyField):
            setattr(target, field.name, list(getattr(source, field.name).all()))
        elif isinstance(field, models.ForeignKey) and getattr(source, field.attname) is None:
            setattr(target, field.name, None)


def require_complete(translation: Translation, target: TranslatableMixin) -> None:
    """Pass in silence if every segment is translated and no check stands against it.

    Raises:
        translation.going_live.gate.NotReadyError: if not.
    """
    if missing := unsettled.count(translation):
        raise gate.NotReadyError(target, [gate.untranslated_reason(missing)])
    if blocks := standing.blocks_in(translation):
        raise gate.NotReadyError(target, [gate.Reason("checks", standing.told(len(blocks)))])


def _require_something_left(translation: Translation) -> None:
    if emptied := leaving_out.emptied(translation):
        named = ", ".join(place.label for place in emptied)
        raise ValidationError(f"{named}: {leaving_out.nothing_left()}")


@transaction.atomic
def save_draft(translation: Translation, user: Someone) -> Revision:
    """Save the translation as a draft of the twin. What readers get does not change.

    Raises:
        translation.going_live.gate.NotReadyError: if a segment is not translated, or a check stands
            against it.
        django.core.exceptions.ValidationError: if the twin would not be valid.
    """
    revision = _keep_draft(translation, user)
    reckoning.refresh_keys([translation.source.object_id])
    return revision


def _keep_draft(translation: Translation, user: Someone) -> Revision:
    """Save the draft, and leave it to the caller to have reckoned where the pair stands then.

    A draft that nobody reviews is ready; one that goes into review in the same moment never was.
    """
    # Read afresh: the source may have been sent again since the caller read it.
    translation = Translation.objects.select_related("source", "target_locale").get(
        pk=translation.pk
    )
    require_complete(translation, translation.get_target_instance())
    _require_something_left(translation)
    target = build(translation)
    revision = target.save_revision(user=user, log_action=True)
    said = contents.said_by(translation.source.as_instance())
    chosen_for.learn(translation)
    TranslatedDraft.objects.create(
        revision=revision,
        source_items=values.chosen(said, choices.values_of(translation)),
        source_fingerprint=contents.fingerprint(values.wording(said)),
        text_fingerprint=fingerprints.text_fingerprint(translation),
    )
    if isinstance(target, Page):
        twins.mirror_restrictions(translation.source.get_source_instance(), target, user)
    return revision


@transaction.atomic
def send_for_review(translation: Translation, user: Someone) -> WorkflowState | None:
    """Save a draft and put it into the workflow of its place, afresh if it is there already.

    Returns:
        The workflow's state, or None where no workflow is set up.

    Raises:
        translation.going_live.gate.NotReadyError: if a segment is not translated, or a check stands
            against it.
        django.core.exceptions.ValidationError: if the twin would not be valid.
    """
    state = translation.get_target_instance().current_workflow_state
    if state and state.status == WorkflowState.STATUS_IN_PROGRESS:
        # First, because a draft taken back from review no longer counts as handed in.
        state.cancel(user=user)
        state = None
    _keep_draft(translation, user)
    target = translation.get_target_instance()
    if state:
        state.resume(user)
    elif workflow := target.get_workflow():
        state = workflow.start(target, user)
    reckoning.refresh_keys([translation.source.object_id])
    return state


@transaction.atomic
def publish(translation: Translation, user: Someone) -> TranslatableMixin:
    """Save a draft and publish it through the gate. The caller has checked the right to.

    Returns:
        The twin, live (or scheduled with its source).

    Raises:
        translation.going_live.gate.NotReadyError: if anything stands against it.
        django.core.exceptions.ValidationError: if the twin would not be valid.
    """
    save_draft(translation, user).publish(user=user, skip_permission_checks=True)
    return translation.get_target_instance()


def is_newer_than_draft(translation: Translation, target: TranslatableMixin) -> bool:
    """Whether the translation was changed after its last draft was saved."""
    draft = TranslatedDraft.objects.filter(revision=target.latest_revision_id).first()
    return draft is not None and draft.text_fingerprint != fingerprints.text_fingerprint(
        translation
    )
