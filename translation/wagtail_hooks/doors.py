"""Doors of Wagtail's admin that a pair's rules stand at."""

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, TranslatableMixin

from translation import trees
from translation.desk import segments
from translation.going_live import refusals
from translation.going_live.gate import NotReadyError
from translation.wagtail_hooks.buttons import THEIR_ACTIONS


@hooks.register("before_edit_page", order=-1)
@hooks.register("before_edit_snippet", order=-1)
def edit_translations_at_the_desk(request: HttpRequest, record: Model) -> HttpResponse | None:
    """Open a translation at the translator's page, and let nobody mirror or unlink it.

    Raises:
        PermissionDenied: if an action of wagtail-localize is posted.
    """
    if THEIR_ACTIONS & set(request.POST):
        raise PermissionDenied
    if not isinstance(record, TranslatableMixin):
        return None
    translation_id = segments.id_of_translation_of(record)
    return redirect("translation:desk", translation_id) if translation_id else None


@hooks.register("before_publish_page")
def publish_with_its_twin(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Publish through the gate before the page editor does; what was written stays as a draft.

    The editor then publishes the same revision, which changes nothing and writes Wagtail's log.
    """
    match = request.resolver_match
    if match and match.view_name == "wagtailadmin_pages:add":
        # A new page is published by its own `publish()`.
        return None
    page = page.specific
    try:
        page.publish(
            page.get_latest_revision(),
            user=request.user,
            log_action=False,
            skip_permission_checks=True,
        )
    except NotReadyError as refusal:
        return refusals.answer(request, refusal)
    return None


@hooks.register("before_move_page")
def refuse_moves_across_languages(
    request: HttpRequest, page: Page, destination: Page
) -> HttpResponse | None:
    """Say why a page cannot go into the other language's tree."""
    if trees.is_same_language(page, destination):
        return None
    messages.error(request, trees.other_language_sentence())
    return redirect("wagtailadmin_pages:move", page.pk)
