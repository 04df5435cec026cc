"""Comments on a piece of text: in the desk's drawer, and as a page of their own."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin import messages

from translation.desk import talk
from translation.desk.restoring import without_codes
from translation.desk.whereabouts import Spot, spot_of
from translation.models import SegmentComment
from translation.numbers import number_in
from translation.state.differences import Run, told_apart
from translation.views.one_translation import TranslationScreen


class PieceMixin(TranslationScreen):
    """What is shown beside one piece of a translation: a page, or the inside of a dialog."""

    template_name = "translation/piece.html"
    fragment_name: str
    # What a person types here is sent as.
    typed_name = "text"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the piece; remember if the translation is gone."""
        self.path = request.GET.get("path", "")
        self.piece = request.GET.get("piece", "")
        self.is_gone = False
        try:
            super().setup(request, *args, **kwargs)
        except (Http404, ObjectDoesNotExist):
            self.is_gone = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Say that the translation is gone, and give back what was typed."""
        if self.is_gone:
            context = {"typed": request.POST.get(self.typed_name, "")}
            return render(request, "translation/comments/gone.html", context, status=404)
        return super().dispatch(request, *args, **kwargs)

    def require_place(self) -> None:
        """Pass in silence if there is such a place, or was one.

        Raises:
            Http404: if there never was.
        """
        if self.path and not self.spot.label:
            raise Http404

    @cached_property
    def spot(self) -> Spot:
        """The text, or all of the place or page, that the address names."""
        return spot_of(self.translation, self.path, self.piece)

    @property
    def is_fragment(self) -> bool:
        """Whether the inside of a dialog is asked for."""
        return "fragment" in self.request.GET

    def get_template_names(self) -> list[str]:
        """The inside alone, or the page around it."""
        return [self.fragment_name] if self.is_fragment else [str(self.template_name)]

    def get_page_crumb(self) -> str:
        """What the way back calls it."""
        return self.get_page_title()

    def address(self, name: str) -> str:
        """A view of this piece, as a page or as a fragment like this one."""
        asked = {"path": self.path, "piece": self.piece, "fragment": self.is_fragment and "1"}
        given = {key: value for key, value in asked.items() if value}
        query = f"?{urlencode(given)}" if given else ""
        return reverse(name, args=[self.translation.pk]) + query

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What is shown about any piece."""
        return super().get_context_data(
            translation=self.translation,
            path=self.path,
            piece=self.piece,
            label=self.spot.label,
            source_language=self.translation.source.locale.language_code,
            target_language=self.translation.target_locale.language_code,
            is_fragment=self.is_fragment,
            fragment=self.fragment_name,
            **kwargs,
        )


class TalkView(PieceMixin):
    """Read comments on a piece, add one, settle one or take it up again."""

    fragment_name = "translation/comments/comments.html"
    header_icon = "comment"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the comments."""
        return self._render()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says; what was typed and not kept comes back."""
        for name, do in (("resolve", self._resolve), ("reopen", self._take_up_again)):
            if number := request.POST.get(name):
                do(number)
                return self._render(typed=request.POST.get("text", ""))
        text = request.POST.get("text", "")
        self.require_place()
        try:
            talk.add(self.translation, request.user, self.spot, text)
        except ValidationError as refusal:
            return self._render(typed=text, problem=refusal.messages[0])
        if self.is_fragment:
            return self._render()
        messages.success(request, _("The comment has been saved."))
        return redirect(self.address("translation:desk_talk"))

    def _resolve(self, number: str) -> None:
        talk.resolve(self._comment(number), self.request.user)

    def _take_up_again(self, number: str) -> None:
        talk.take_up_again(self._comment(number))

    def _comment(self, number: str) -> Any:
        comments = talk.comments_on(self.translation, self.spot)
        return get_object_or_404(comments, pk=number_in(number))

    def _render(self, typed: str = "", problem: str = "") -> HttpResponse:
        return self.render_to_response(self.get_context_data(typed=typed, problem=problem))

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Comments")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The comments, oldest first, each with what has changed in the source since."""
        comments = list(talk.comments_on(self.translation, self.spot))
        return super().get_context_data(
            comments=[(comment, self._changes_since(comment)) for comment in comments],
            open_comments=sum(1 for comment in comments if comment.resolved_at is None),
            action=self.address("translation:desk_talk"),
            **kwargs,
        )

    def _changes_since(self, comment: SegmentComment) -> list[Run]:
        says = self.spot.source
        if not (comment.source and says) or comment.source == says:
            return []
        return told_apart(without_codes(comment.source), without_codes(says))
