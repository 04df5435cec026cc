"""The page of a pair: both halves side by side, what differs, and what can be done about it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from translation.free import freeing
from translation.halves import halves_of
from translation.models import Pair, StillStands, Waiting
from translation.names import language_name
from translation.sources import adoption, direction
from translation.state import promises, state_words, still_stands, waivers
from translation.state.gathering import gather
from translation.state.news import news_of
from translation.state.promises import PromiseForm
from translation.state.waiver_form import WaiverForm
from translation.views.pair_cards import cards_of, may_see, title_of


class PairMixin(WagtailAdminTemplateMixin, View):
    """Finds a pair and its halves, and lets in who has to do with them."""

    header_icon = "site"

    def setup(self, request: HttpRequest, key: UUID, *args: Any, **kwargs: Any) -> None:
        """Load what every view about one pair needs."""
        super().setup(request, *args, **kwargs)
        pairs = Pair.objects.select_related("content_type", "owner", "waived_by")
        self.pair = get_object_or_404(pairs, pk=key)
        self.halves = halves_of(self.pair)
        self.title = title_of(self.pair, self.halves)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who has nothing to do with the pair.

        Raises:
            PermissionDenied: for everybody else.
        """
        if not may_see(request.user, self.pair, self.halves):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def require(self, right: bool) -> None:
        """Pass in silence if the person has a right.

        Raises:
            PermissionDenied: if not.
        """
        if not right:
            raise PermissionDenied

    def back(self) -> HttpResponse:
        """To the pair's page."""
        return redirect("translation:pair", self.pair.pk)

    def get_page_subtitle(self) -> str:
        """What the pair is called in the language it was first written in."""
        return self.title

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What every page about a pair shows."""
        halves = self.halves
        return super().get_context_data(
            pair=self.pair,
            source_language=halves.source_language,
            twin_language=halves.twin_language,
            source_language_name=language_name(halves.source_language),
            twin_language_name=language_name(halves.twin_language),
            readers_words=state_words.readers_words(self.pair),
            state_class=state_words.state_class(self.pair),
            work_words=state_words.work_words(self.pair),
            adds_work_words=state_words.adds_work_words(self.pair),
            title_language=halves.source_language if halves.source else halves.twin_language,
            **kwargs,
        )


class PairView(PairMixin):
    """Show a pair, and do what its buttons say."""

    template_name = "translation/pair.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the pair."""
        return self._render()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says."""
        acts: dict[str, Callable[[], HttpResponse | None]] = {
            "promise": self._promise,
            "stands": self._confirm,
            "withdraw": self._withdraw,
            "waive": self._waive,
            "end_waiver": self._end_waiver,
        }
        action = request.POST.get("action", "")
        self.require(action in acts)
        return acts[action]() or self.back()

    def _promise(self) -> HttpResponse | None:
        self.require(promises.may_promise(self.request.user, self.halves))
        form = PromiseForm(self.request.POST, instance=self.pair, halves=self.halves)
        if not form.is_valid():
            return self._render(promise_form=form)
        form.keep(self.request.user)
        messages.success(self.request, _("The owner and the day have been saved."))
        return None

    def _confirm(self) -> None:
        self.require(still_stands.may_confirm(self.request.user, self.halves.twin))
        path, digest = self.request.POST.get("path"), self.request.POST.get("digest")
        try:
            still_stands.confirm(self.pair, self.request.user, path or None, digest or None)
        except ValidationError as refusal:
            messages.error(self.request, refusal.messages[0])
        else:
            messages.success(self.request, _("It has been confirmed that the text still stands."))

    def _withdraw(self) -> None:
        self.require(still_stands.may_confirm(self.request.user, self.halves.twin))
        still_stands.withdraw(self.pair, self.request.user)
        messages.success(self.request, _("The confirmations have been taken back."))

    def _waive(self) -> HttpResponse | None:
        self.require(waivers.may_waive(self.request.user, self.halves))
        form = WaiverForm(self.request.POST)
        if not form.is_valid():
            return self._render(waiver_form=form)
        said = form.cleaned_data
        try:
            waivers.waive(self.pair, self.request.user, said["reason"], said["note"])
        except ValidationError as refusal:
            messages.error(self.request, refusal.messages[0])
        else:
            messages.success(self.request, _("It has been noted that one language is enough."))
        return None

    def _end_waiver(self) -> None:
        self.require(waivers.may_waive(self.request.user, self.halves))
        waivers.end(self.pair, self.request.user)
        messages.success(self.request, _("It has been noted that both languages are needed."))

    def _render(self, **forms: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(**forms))

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Both languages")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home and this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.title}]

    def get_context_data(
        self, promise_form: Any = None, waiver_form: Any = None, **kwargs: Any
    ) -> dict[str, Any]:
        """The halves, what differs and what the person may do."""
        user, halves = self.request.user, self.halves
        news = news_of(gather([self.pair])[self.pair.pk], halves)
        return super().get_context_data(
            cards=cards_of(halves, user),
            news=news,
            left=adoption.left_over(halves.twin) if halves.twin else [],
            waiting=Waiting.objects.filter(pair=self.pair).select_related("revision").first(),
            confirmations=StillStands.objects.filter(pair=self.pair).count(),
            may_confirm=still_stands.may_confirm(user, halves.twin),
            may_promise=promises.may_promise(user, halves),
            may_waive=waivers.may_waive(user, halves),
            may_turn=direction.may_turn(user, halves),
            may_free=freeing.may_free(user, halves),
            promise_form=promise_form or PromiseForm(instance=self.pair, halves=halves),
            waiver_form=waiver_form or WaiverForm(),
            is_waivable=waivers.is_waivable(self.pair),
            turn_refusals=direction.refusals(self.pair, halves),
            history_url=reverse("translation:pair_history", args=[self.pair.pk]),
            **kwargs,
        )
