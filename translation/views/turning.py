"""Changing the direction of a pair, after a look at what that means."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from translation.sources import direction
from translation.views.pair import PairMixin


class TurnView(PairMixin):
    """Ask, and change the direction. Only who may publish both languages gets here."""

    template_name = "translation/pair_turn.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who may not.

        Raises:
            PermissionDenied: for everybody else.
        """
        self.require(not self.pair.is_free and direction.may_turn(request.user, self.halves))
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say what it means, or why it cannot be now."""
        found = direction.refusals(self.pair, self.halves)
        return self.render_to_response(self.get_context_data(refusals=found))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Change it; the pair's page lists what found no place."""
        try:
            turned = direction.turn(self.pair, request.user)
        except ValidationError as refusal:
            for sentence in refusal.messages:
                messages.error(request, sentence)
            return self.back()
        sentence = ngettext(
            "The direction has been changed. %(count)s piece of text found its place.",
            "The direction has been changed. %(count)s pieces of text found their place.",
            turned.adopted,
        )
        messages.success(request, sentence % {"count": turned.adopted})
        if turned.left:
            messages.warning(
                request, _("Some text found no place in the translation; it is listed below.")
            )
        return self.back()

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Change the direction")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the pair."""
        pair = {"url": reverse("translation:pair", args=[self.pair.pk]), "label": self.title}
        return [*self.breadcrumbs_items, pair, {"url": "", "label": self.get_page_title()}]
