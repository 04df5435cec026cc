"""A text that is changed while it is in review: nobody approves what they have not read."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import CharField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState, WorkflowState
from wagtail_localize.models import Translation

from translation.desk import notifying, telling
from translation.going_live import decisions
from translation.kinds import Someone
from translation.models import Pair, PairEvent, TextNotice
from translation.past import history
from translation.state import reckoning


@transaction.atomic
def reopen(translation: Translation, user: Someone) -> str:
    """Take a translation out of review because its text was changed.

    One query if it is not in review. Call it in the transaction that changes the text: either
    both happen, or neither does.

    Args:
        user: who changed it.

    Returns:
        A sentence for whoever changed it; empty if it was not in review.
    """
    state = _in_review(translation)
    if state is None or not _is_still_open(state):
        return ""
    approvers = [one for one in notifying.approvers_of(state.current_task_state) if one != user]
    key = translation.source.object_id
    # Where the pair stands is reckoned once, at the end.
    with decisions.under_way(key):
        state.cancel(user=user)
    reckoning.refresh_keys([key])
    telling.keep(translation, approvers, TextNotice.Kind.REOPENED, user)
    history.record(
        Pair.objects.get(pk=key),
        PairEvent.Action.REOPENED,
        user,
        language=translation.target_locale.language_code,
    )
    return _(
        "This was in review. It has been taken back, because its text was changed. "
        "Send it for review again when it is done."
    )


def _in_review(translation: Translation) -> WorkflowState | None:
    model = translation.source.specific_content_type.model_class()
    base = Page if issubclass(model, Page) else model
    twin = base.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.target_locale_id
    )
    return (
        WorkflowState.objects.filter(
            status=WorkflowState.STATUS_IN_PROGRESS,
            base_content_type=ContentType.objects.get_for_model(base),
            object_id__in=twin.values_list(Cast("pk", CharField()), flat=True),
        )
        .select_related("current_task_state__task", "workflow")
        .first()
    )


def _is_still_open(state: WorkflowState) -> bool:
    """Whether nobody has decided meanwhile; whoever is about to decide waits for us."""
    tasks = TaskState.objects.select_for_update().filter(pk=state.current_task_state_id)
    return tasks.filter(status=TaskState.STATUS_IN_PROGRESS).exists()
