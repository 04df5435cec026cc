"""The page that says what will be sent for translation, and sends it."""

from typing import Any

from django.apps import apps
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail_localize.models import get_edit_url

from translation import rights
from translation.kinds import Record
from translation.locales import OTHER, language_of
from translation.names import heading_into, why_sentence
from translation.signals import WrongDirectionError
from translation.sources import sending


class SendView(WagtailAdminTemplateMixin, View):
    """Confirm and send one page or record, if the person may send and edit it."""

    template_name = "translation/send.html"
    header_icon = "site"
    record: Record

    def find(self, **kwargs: Any) -> Record:
        """The source the address names."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Check the rights before anything is shown, and say what cannot be sent."""
        self.record = self.find(**kwargs)
        if not rights.may_send(request.user, self.record):
            raise PermissionDenied
        try:
            return super().dispatch(request, *args, **kwargs)
        except WrongDirectionError as refusal:
            messages.error(request, refusal.messages[0])
            return redirect(get_edit_url(self.record))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what will be sent."""
        self.items = sending.plan(self.record)
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send, say what happened and go to the translation, or back to the source."""
        with_below = "with_below" in request.POST
        sent = sending.send(self.record, request.user, with_below=with_below)
        report(request, sent)
        mine = next(one for one in sent if one.target.translation_key == self._key)
        if rights.may_read(request.user, mine.translation, mine.target):
            return redirect("translation:desk", mine.translation.pk)
        return redirect(get_edit_url(self.record))

    @property
    def _key(self) -> object:
        return self.record.translation_key

    def get_page_title(self) -> str:
        """The page's heading."""
        return heading_into(OTHER[language_of(self.record)])

    def get_page_subtitle(self) -> str:
        """What is sent."""
        return str(self.record)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the source."""
        source = {"url": get_edit_url(self.record), "label": str(self.record)}
        return [*self.breadcrumbs_items, source, {"url": "", "label": _("Send for translation")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The items and their words."""
        below = self.record.get_descendant_count() if isinstance(self.record, Page) else 0
        rows = [
            {"item": item, "title": str(item.record), "why": why_sentence(item.why)}
            for item in self.items
        ]
        return super().get_context_data(
            rows=rows,
            words=sum(item.words for item in self.items),
            below=below,
            source_language=language_of(self.record),
            back=get_edit_url(self.record),
            **kwargs,
        )


class SendPageView(SendView):
    """Send a page."""

    def find(self, **kwargs: Any) -> Record:
        """The specific page."""
        return page_or_404(kwargs["page_id"])


class SendRecordView(SendView):
    """Send a record."""

    def find(self, **kwargs: Any) -> Record:
        """The record, if its model is one that is translated."""
        return record_or_404(kwargs["app_label"], kwargs["model_name"], kwargs["pk"])


def page_or_404(page_id: int) -> Record:
    """The specific page of a number in an address."""
    return get_object_or_404(Page, pk=page_id, depth__gt=1).specific


def record_or_404(app_label: str, model_name: str, pk: str) -> Record:
    """The record an address names, if its model is one that is translated."""
    try:
        model = apps.get_model(app_label, model_name)
    except LookupError as error:
        raise Http404 from error
    is_record = issubclass(model, TranslatableMixin) and issubclass(model, DraftStateMixin)
    if not is_record or issubclass(model, Page):
        raise Http404
    try:
        return get_object_or_404(model, pk=unquote(pk))
    except ValueError as error:
        raise Http404 from error


def report(request: HttpRequest, sent: list[sending.Sent]) -> None:
    """Tell a person what was sent, and what of a hand-made translation found no place."""
    sentence = ngettext("Sent for translation: %(count)s item.",
                        "Sent for translation: %(count)s items.", len(sent))  # fmt: skip
    messages.success(request, sentence % {"count": len(sent)})
    for one in sent:
        if one.adoption and one.adoption.left:
            sentence = _(
                "A translation made by hand was taken over. These pieces of it found no "
                "place and are for you to decide about: %(pieces)s"
            )
            pieces = " · ".join(piece[:80] for piece in one.adoption.left)
            messages.warning(request, sentence % {"pieces": pieces})


def address_for(record: Record) -> str:
    """The address of the page that sends a page or record."""
    if isinstance(record, Page):
        return reverse("translation:send_page", args=[record.pk])
    meta = record._meta
    return reverse("translation:send_record", args=[meta.app_label, meta.model_name, record.pk])
