"""How a refusal of the gate is put to a person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import get_edit_url

from translation import rights
from translation.gate import NotReadyError
from translation.kinds import Record


def answer(request: HttpRequest, refusal: NotReadyError) -> HttpResponse:
    """Lead a person to what stands against publishing, and what can be done about it.

    Whatever was saved before stays saved.
    """
    if rights.may_publish(request.user, refusal.record):
        return redirect(address_of_dialog(refusal.record))
    return redirect(get_edit_url(refusal.record))


def address_of_dialog(record: Record) -> str:
    """Where a page or record is published with its twin, or somebody decides otherwise."""
    if isinstance(record, Page):
        return reverse("translation:publish_page", args=[record.pk])
    meta = record._meta
    return reverse("translation:publish_record", args=[meta.app_label, meta.model_name, record.pk])
