"""What every view about one translation needs."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic.base import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail_localize.models import Translation

from translation import rights
from translation.kinds import Record


class TranslationMixin(View):
    """Finds a translation and its twin, and lets in who may read them."""

    def setup(self, request: HttpRequest, pk: int, *args: Any, **kwargs: Any) -> None:
        """Load what every view about one translation needs."""
        super().setup(request, *args, **kwargs)
        self.translation = get_object_or_404(
            Translation.objects.select_related(
                "source__locale", "source__specific_content_type", "target_locale"
            ),
            pk=pk,
            enabled=True,
        )
        self.target: Record = self.translation.get_target_instance()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who may not read.

        Raises:
            PermissionDenied: for everybody else.
        """
        if not rights.may_read(request.user, self.translation, self.target):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def latest(self) -> Record:
        """The twin as it was last saved."""
        return self.target.get_latest_revision_as_object()

    def back(self) -> HttpResponse:
        """To the translator's page, without what was sent."""
        return redirect("translation:desk", self.translation.pk)


class TranslationScreen(WagtailAdminTemplateMixin, TranslationMixin):
    """A screen about one translation: it is headed by what is translated, and leads back."""

    def get_page_subtitle(self) -> str:
        """What is translated."""
        return self.translation.source.object_repr

    def get_page_crumb(self) -> str:
        """What the way back calls a screen below the desk; empty for the desk itself."""
        return ""

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list of translations, and to the desk from what is below it."""
        listing = {"url": reverse("translation:list"), "label": _("Translations")}
        way = [*self.breadcrumbs_items, listing]
        name = self.get_page_subtitle()
        if crumb := self.get_page_crumb():
            desk = reverse("translation:desk", args=[self.translation.pk])
            return [*way, {"url": desk, "label": name}, {"url": "", "label": crumb}]
        return [*way, {"url": "", "label": name}]
