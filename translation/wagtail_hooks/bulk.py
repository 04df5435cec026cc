"""Publishing many pages at once: one that is not ready does not keep back the others."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.utils import get_latest_str
from wagtail.models import Page

from translation.going_live import turns
from translation.going_live.refusals import address_of_dialog
from translation.kinds import Someone
from translation.locales import language_of


@hooks.register("before_bulk_action")
def publish_each(
    request: HttpRequest, action_type: str, objects: list[Any], action_class: Any
) -> HttpResponse | None:
    """Publish the pages that are ready and say what keeps back each of the others."""
    if action_type != "publish" or not issubclass(action_class.model, Page):
        return None
    below = action_class.cleaned_form.cleaned_data["include_descendants"]
    pages = list(_chosen(objects, request.user, with_below=below))
    refused = publish_in_any_order(pages, request.user)
    if len(pages) == len(refused) == 1:
        return redirect(address_of_dialog(pages[0]))
    _tell(request, len(pages) - len(refused), refused)
    return redirect(action_class.next_url)


def _chosen(pages: list[Page], user: Someone, *, with_below: bool) -> Iterator[Page]:
    for page in pages:
        yield page.specific
        if with_below:
            for below in page.get_descendants().not_live().specific():
                if below.permissions_for_user(user).can_publish():
                    yield below


def publish_in_any_order(pages: list[Page], user: Someone) -> list[tuple[Page, list[str]]]:
    """Publish some pages, those that need another of them after it.

    Args:
        pages: specific pages, whose right to be published has been checked.
        user: who publishes.

    Returns:
        The pages that are not ready, each with the reasons.
    """
    # In one order, whatever was chosen first: two people at once would each hold what the other
    # needs. Wagtail runs bulk actions in one transaction.
    for page in sorted(pages, key=lambda page: page.translation_key):
        turns.take(page)
    waiting = pages
    while waiting:
        refused = []
        for page in waiting:
            if reasons := _publish(page, user):
                refused.append((page, reasons))
        if len(refused) in (0, len(waiting)):
            return refused
        waiting = [page for page, _reasons in refused]
    return []


def _publish(page: Page, user: Someone) -> list[str]:
    page = type(page).objects.get(pk=page.pk)
    revision = page.get_latest_revision() or page.save_revision(user=user)
    try:
        with transaction.atomic():
            revision.publish(user=user)
    except ValidationError as refusal:
        return refusal.messages
    return []


def _tell(request: HttpRequest, published: int, refused: list[tuple[Page, list[str]]]) -> None:
    if published:
        sentence = ngettext(
            "%(count)s page has been published.", "%(count)s pages have been published.", published
        )
        messages.success(request, sentence % {"count": published})
    if refused:
        sentence = _("Not published yet. Each of these says what it needs:")
        messages.warning(request, format_html("{} {}", sentence, _listed(refused)))


def _listed(refused: list[tuple[Page, list[str]]]) -> SafeString:
    rows = [
        (address_of_dialog(page), language_of(page), get_latest_str(page), " ".join(reasons))
        for page, reasons in refused
    ]
    # Wagtail's classes, for a link that can be read on the colour of a warning.
    row = '<li><a class="w-text-black w-underline" href="{}" lang="{}">{}</a>: {}</li>'
    return format_html("<ul>{}</ul>", format_html_join("", row, rows))
