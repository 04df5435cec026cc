"""What the buttons of the translator's page do once everything is saved."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail_localize.models import Translation

from translation import rights
from translation.desk import drafts, sheet
from translation.going_live import publishing_words, refusals
from translation.going_live.gate import NotReadyError
from translation.going_live.questions import question_about
from translation.kinds import Record


def act(request: HttpRequest, translation: Translation, target: Record) -> HttpResponse | None:
    """Do what the button says.

    Args:
        target: the twin.

    Returns:
        An answer, if that leads somewhere else than back to the page.

    Raises:
        PermissionDenied: if the person may not publish.
    """
    acts = {"review": _send_for_review, "publish": _publish}
    chosen = acts.get(request.POST.get("action", "save"))
    try:
        return chosen(request, translation, target) if chosen else None
    except ValidationError as refusal:
        found = sheet.of(translation, request.user).missing
        missing = [one.place.label if one.kind == "choice" else one.label for one in found]
        said = [*refusal.messages, *([", ".join(missing)] if missing else [])]
        messages.error(request, " ".join(said))
    return None


def _send_for_review(request: HttpRequest, translation: Translation, target: Record) -> None:
    drafts.send_for_review(translation, request.user)
    messages.success(request, _("The translation has been sent for review."))


def _publish(request: HttpRequest, translation: Translation, target: Record) -> HttpResponse | None:
    """Publish through the gate; if it refuses, the translation stays handed in as a draft."""
    if not rights.may_publish(request.user, target):
        raise PermissionDenied
    revision = drafts.save_draft(translation, request.user)
    question = question_about(translation.get_target_instance(), request.user)
    try:
        revision.publish(user=request.user, skip_permission_checks=True)
    except NotReadyError as refusal:
        return refusals.answer(request, refusal)
    messages.success(request, publishing_words.translation_done(question))
    return None
