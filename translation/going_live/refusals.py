"""How a refusal of the gate is put to a person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import get_edit_url

from translation import rights
from translation.going_live.gate import NotReadyError
from translation.kinds import Record, Someone


def answer(request: HttpRequest, refusal: NotReadyError) -> HttpResponse:
    """Lead a person to what stands against publishing, and what can be done about it.

    Whatever was saved before stays saved.
    """
    if may_open(request.user, refusal.record):
        sentence = _("It has not been published yet. Nothing that was written is lost.")
        messages.warning(request, sentence)
        return redirect(address_of_dialog(refusal.record))
    messages.warning(request, " ".join(refusal.messages))
    return redirect(get_edit_url(refusal.record))


def may_open(user: Someone, record: Record) -> bool:
    """Whether a person may read what stands against publishing: who edits, or publishes."""
    return rights.may_change(user, record) or rights.may_publish(user, record)


def address_of_dialog(record: Record) -> str:
    """Where a page or record is published with its twin, or somebody decides otherwise."""
    if isinstance(record, Page):
        return reverse("translation:publish_page", args=[record.pk])
    meta = record._meta
    return reverse("translation:publish_record", args=[meta.app_label, meta.model_name, record.pk])
