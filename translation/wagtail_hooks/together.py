"""Wagtail's confirmations of unpublishing, deleting and moving, for both languages."""

from typing import Any

from django.conf import settings
from django.db.models import Model, ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from translation.kinds import Record
from translation.locales import language_of
from translation.pages import PairedPage
from translation.records import PairedRecord
from translation.together import deeds, effects, sentences
from translation.together.effects import Effect, effect_on_twin
from translation.together.sentences import Deed
from translation.views.together import after, answer_in
from translation.views.together_bulk import (
    DeleteBothBulkAction,
    DeleteBothRecordsBulkAction,
    MoveBothBulkAction,
    UnpublishBothBulkAction,
)


@hooks.register("before_unpublish_page")
@hooks.register("before_unpublish")
def unpublish_as_asked(request: HttpRequest, record: Model) -> HttpResponse | None:
    """Unpublish one language or both; Wagtail then finds nothing left to do, and says so."""
    if not isinstance(record, PairedPage | PairedRecord):
        return None
    answer = answer_in(request.POST)
    effect = effect_on_twin(record, Deed.UNPUBLISH, request.user)
    if answer.is_in_vain(effect):
        return _refuse(request, effect)
    twin = answer.twin(effect)
    with_below = bool(request.POST.get("include_descendants"))
    deeds.unpublish(record, twin, request.user, with_below=with_below, note=answer.note)
    _tell_about_twin(request, twin, Deed.UNPUBLISH)
    return None


@hooks.register("before_delete_page")
def delete_page_as_asked(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Delete one language or both, once Wagtail has nothing against it."""
    if request.method != "POST" or not isinstance(page, PairedPage):
        return None
    if not _is_confirmed(request) or effects.is_protected(page):
        return None
    done = _("“%(title)s” was deleted.") % {"title": page.get_admin_display_title()}
    back = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    return _delete(request, page, done) or _leave(request, "after_delete_page", page, back)


def _is_confirmed(request: HttpRequest) -> bool:
    """Whether the site's name, which Wagtail asks for before much is deleted, is right."""
    name = settings.WAGTAIL_SITE_NAME
    return (request.POST.get("confirm_site_name") or name) == name


@hooks.register("before_delete_snippet")
def delete_record_as_asked(request: HttpRequest, records: list[Any]) -> HttpResponse | None:
    """Delete one language or both. Several at once are deleted by the bulk action."""
    match = request.resolver_match
    is_bulk = match is not None and match.url_name == "wagtail_bulk_action"
    if request.method != "POST" or is_bulk:
        return None
    record: Record = records[0]
    if not isinstance(record, PairedRecord) or effects.is_protected(record):
        return None
    done = _("“%(title)s” was deleted.") % {"title": record}
    back = reverse(records[0].snippet_viewset.get_url_name("list"))
    return _delete(request, record, done) or _leave(request, "after_delete_snippet", records, back)


def _delete(request: HttpRequest, record: Record, done: str) -> HttpResponse | None:
    """Delete and say so, or answer why not."""
    answer = answer_in(request.POST)
    effect = effect_on_twin(record, Deed.DELETE, request.user)
    if answer.is_in_vain(effect):
        return _refuse(request, effect)
    twin = answer.twin(effect)
    try:
        deeds.delete(record, twin, request.user, note=answer.note)
    except ProtectedError:
        messages.error(request, sentences.kept_by_others())
        return redirect(request.get_full_path())
    messages.success(request, done)
    _tell_about_twin(request, twin, Deed.DELETE)
    return None


@hooks.register("before_move_page", order=1)
def move_as_asked(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Move one language or both."""
    if request.method != "POST" or not isinstance(page, PairedPage):
        return None
    answer = answer_in(request.POST)
    effect = effect_on_twin(page, Deed.MOVE, request.user, destination)
    if answer.is_in_vain(effect):
        return _refuse(request, effect)
    twin = answer.twin(effect)
    place = effect.destination if effect else None
    is_restricted = deeds.move(page, destination, twin, place, request.user, note=answer.note)
    done = _("“%(title)s” was moved.") % {"title": page.get_admin_display_title()}
    edit = messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Edit"))
    messages.success(request, done, buttons=[edit])
    _tell_about_twin(request, twin, Deed.MOVE)
    if is_restricted:
        messages.warning(request, sentences.restricted())
    back = reverse("wagtailadmin_explore", args=[destination.pk])
    return after("after_move_page", request, page) or redirect(back)


def _leave(request: HttpRequest, hook: str, what: Any, back: str) -> HttpResponse:
    next_url = get_valid_next_url_from_request(request)
    return after(hook, request, what) or redirect(next_url or back)


def _tell_about_twin(request: HttpRequest, twin: Record | None, deed: Deed) -> None:
    if twin:
        messages.success(request, sentences.done_too(deed, language_of(twin)))


def _refuse(request: HttpRequest, effect: Effect | None) -> HttpResponse:
    """Say why neither half was changed, and ask again."""
    obstacle = effect.obstacle if effect else ""
    messages.error(request, f"{sentences.nothing_done()} {obstacle}")
    return redirect(request.get_full_path())


for action in (
    UnpublishBothBulkAction,
    DeleteBothBulkAction,
    MoveBothBulkAction,
    DeleteBothRecordsBulkAction,
):
    # After Wagtail's own, which they replace.
    hooks.register("register_bulk_action", action, order=1)
