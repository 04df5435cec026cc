"""Copying a page, with its twin if that is asked for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from translation.going_live import gate
from translation.locales import language_of
from translation.pages import PairedPage
from translation.together import copying
from translation.together.copying import Copied, Name
from translation.views.together import after


@hooks.register("before_copy_page")
def copy_as_asked(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Copy one language or both; what is wrong in the form is left for Wagtail to show."""
    page = page.specific
    if request.method != "POST" or not isinstance(page, PairedPage):
        return None
    form = page.copy_form_class(request.POST, page=page, user=request.user)
    if not form.is_valid():
        return None
    given = form.cleaned_data
    destination = given["new_parent_page"]
    name = Name(given["new_title"], given["new_slug"])
    with_below = bool(given.get("copy_subpages"))
    if given.get("copy_twin"):
        twin_name = Name(given["twin_title"])
        copied = copying.copy_pair(
            page, destination, request.user, name, twin_name, with_below=with_below
        )
    else:
        copied = copying.copy_alone(page, destination, request.user, name, with_below=with_below)
    _tell_about_copy(request, copied)
    return after("after_copy_page", request, page, copied.page) or redirect(
        get_valid_next_url_from_request(request)
        or reverse("wagtailadmin_explore", args=[destination.pk])
    )


def _tell_about_copy(request: HttpRequest, copied: Copied) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[copied.page.pk])
    messages.success(request, _copied_sentence(copied), buttons=[messages.button(edit, _("Edit"))])
    if copied.untranslated:
        messages.info(request, gate.untranslated_reason(copied.untranslated).sentence)


def _copied_sentence(copied: Copied) -> str:
    names = [
        format_html('“<span lang="{}">{}</span>”', language_of(page), _title_of(page))
        for page in (copied.page, copied.twin)
        if page
    ]
    if copied.twin:
        return format_html(
            _("Copied as drafts: {title} and, in the other language, {other}."),
            title=names[0],
            other=names[1],
        )
    return format_html(_("Copied as a draft: {title}."), title=names[0])


def _title_of(page: Page) -> str:
    return Page.objects.get(pk=page.pk).get_admin_display_title()
