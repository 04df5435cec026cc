"""Free pairs: both texts side by side, and the ways into and out of being free."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail_localize.models import get_edit_url

from translation import rights
from translation.free import confirming, freeing, tying
from translation.free.side_by_side import ORDER, beside
from translation.going_live.refusals import address_of_dialog
from translation.kinds import Record
from translation.locales import OTHER, language_of
from translation.names import language_name
from translation.views.pair import PairMixin
from translation.views.pair_cards import name_of


class FreePairMixin(PairMixin):
    """A screen about a free pair, or about making it one."""

    wants_free = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Lead back to the pair's page where the screen is about the other kind of pair."""
        if self.pair.is_free != self.wants_free:
            return self.back()
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the pair."""
        pair = {"url": reverse("translation:pair", args=[self.pair.pk]), "label": self.title}
        return [*self.breadcrumbs_items, pair, {"url": "", "label": self.get_page_title()}]

    def show(self, **context: Any) -> HttpResponse:
        """Show the screen."""
        return self.render_to_response(self.get_context_data(**context))

    def refuse(self, refusal: ValidationError) -> None:
        """Say why something was not done."""
        for sentence in refusal.messages:
            messages.error(self.request, sentence)


class CompareView(FreePairMixin):
    """Both drafts beside each other, and the word that they say the same."""

    template_name = "translation/free/compare.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show both drafts.

        Raises:
            Http404: if one of the languages does not exist.
        """
        if len(self.halves.present) < 2:
            raise Http404
        user = request.user
        return self.show(
            beside=beside(self.pair, self.halves),
            sides=[self._side(language) for language in ORDER],
            seen=confirming.seen(self.halves),
            may_confirm=confirming.may_confirm(user, self.halves),
        )

    def _side(self, language: str) -> dict[str, str]:
        half = next(one for one in self.halves.present if language_of(one) == language)
        return {"language": language, "name": language_name(language)} | self._ways(half)

    def _ways(self, half: Record) -> dict[str, str]:
        user, ways = self.request.user, {"title": name_of(half)}
        if rights.may_change(user, half):
            ways["edit"] = get_edit_url(half)
        if rights.may_publish(user, half) and half.has_unpublished_changes:
            ways["publish"] = address_of_dialog(half)
        return ways

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the person's word."""
        self.require(confirming.may_confirm(request.user, self.halves))
        try:
            confirming.confirm(self.pair, request.user, request.POST.get("seen", ""))
        except ValidationError as refusal:
            self.refuse(refusal)
        else:
            messages.success(request, _("It has been confirmed that both languages say the same."))
        return redirect("translation:compare", self.pair.pk)

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Compare both languages")


class FreeView(FreePairMixin):
    """Ask, and let each language be edited on its own."""

    template_name = "translation/free/free.html"
    wants_free = False

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say what it means, or why it cannot be now."""
        self.require(freeing.may_free(request.user, self.halves))
        return self.show(
            refusals=freeing.refusals(self.pair, self.halves),
            lacks=OTHER[language_of(self.halves.present[0])]
            if len(self.halves.present) == 1
            else "",
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do it."""
        self.require(freeing.may_free(request.user, self.halves))
        try:
            freeing.free(self.pair, request.user)
        except ValidationError as refusal:
            self.refuse(refusal)
            return self.back()
        messages.success(request, _("Each language is edited on its own from now on."))
        return redirect("translation:compare", self.pair.pk)

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Edit each language on its own")


class TieView(FreePairMixin):
    """Say what finds no place, and make one language the translation of the other again."""

    template_name = "translation/free/tie.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say what it would do, or why it cannot be now."""
        self.require(freeing.may_free(request.user, self.halves))
        refusals = tying.refusals(self.pair, self.halves)
        trial = None if refusals else tying.trial(self.pair, request.user)
        return self.show(refusals=refusals, trial=trial)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do it."""
        self.require(freeing.may_free(request.user, self.halves))
        try:
            tied = tying.tie(self.pair, request.user)
        except ValidationError as refusal:
            self.refuse(refusal)
            return self.back()
        sentence = ngettext(
            "One language is translated from the other again. "
            "%(count)s piece of text found its place.",
            "One language is translated from the other again. "
            "%(count)s pieces of text found their place.",
            tied.adopted,
        )
        messages.success(request, sentence % {"count": tied.adopted})
        if tied.left:
            messages.warning(
                request, _("Some text found no place in the translation; it is listed below.")
            )
        return self.back()

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Translate one language from the other again")
