"""wagtail-localize's own addresses, each led to our screen or closed.

Its views ask neither for page rights nor for the right to publish, and some make aliases.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, re_path
from wagtail_localize.models import TranslationSource

from translation.views.sending import address_for


def send_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """Lead to our page for sending a page, which asks for the rights."""
    return redirect("translation:send_page", page_id)


def send_record(request: HttpRequest, app_label: str, model_name: str, pk: str) -> HttpResponse:
    """Lead to our page for sending a record, which asks for the rights."""
    return redirect("translation:send_record", app_label, model_name, pk)


def send_again(request: HttpRequest, source_id: int) -> HttpResponse:
    """Lead from "Sync translated pages" to sending again."""
    source = get_object_or_404(TranslationSource, pk=source_id)
    return redirect(address_for(source.get_source_instance()))


def closed(request: HttpRequest) -> HttpResponse:
    """Answer every other address as if it did not exist."""
    raise Http404


urlpatterns = [
    path("submit/page/<int:page_id>/", send_page),
    path("submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", send_record),
    path("update/<int:source_id>/", send_again),
    re_path(r"^", closed),
]
