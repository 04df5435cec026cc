"""The history of texts: of one piece, of a translation, of a pair whose pages may be gone."""

from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail_localize.models import Translation

from translation import rights
from translation.desk import restoring
from translation.desk.pieces import finder_of
from translation.desk.restoring import Restored
from translation.desk.text_lines import TextLine, line_of, lines_of
from translation.models import SegmentChange
from translation.numbers import number_in
from translation.state.differences import marked
from translation.views.comments import PieceMixin
from translation.views.pair import PairMixin

PER_PAGE = 20
BEFORE = "before"


def _page_of(changes: QuerySet[SegmentChange], request: HttpRequest) -> Page:
    return Paginator(changes.select_related("user"), PER_PAGE).get_page(request.GET.get("p"))


class TextsView(PieceMixin):
    """Who wrote what at one place of a translation, or anywhere in it; and putting it back."""

    fragment_name = "translation/texts/texts.html"
    header_icon = "history"
    asked: TextLine | None = None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show one page of the history."""
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Put back the text of a line; ask first if its source says something else by now.

        Raises:
            PermissionDenied: if the person may not translate.
        """
        if not rights.may_translate(request.user, self.translation):
            raise PermissionDenied
        number = request.POST.get("change", "")
        change = get_object_or_404(self._changes(), pk=number_in(number))
        problem = self._lock() or self._restore(change)
        return self.render_to_response(self.get_context_data(problem=problem))

    def _changes(self) -> QuerySet[SegmentChange]:
        changes = SegmentChange.objects.filter(
            pair=self.translation.source.object_id,
            language=self.translation.target_locale.language_code,
        )
        return self.spot.those_about(changes.filter(path=self.path)) if self.path else changes

    def _lock(self) -> str:
        is_locked = rights.is_locked_for(self.request.user, self.target)
        return _("Somebody has locked this page.") if is_locked else ""

    def _restore(self, change: SegmentChange) -> str:
        """Why it was not put back; empty if it was, or if the person is asked first."""
        given, user = self.request.POST, self.request.user
        pieces = restoring.pieces_at(self.translation, user, change.path)
        piece = restoring.piece_of(change, pieces)
        if piece and restoring.source_of(piece) != change.source and "confirm" not in given:
            self.asked = replace(
                line_of(change),
                runs=list(
                    marked(
                        restoring.without_codes(change.source),
                        restoring.without_codes(restoring.source_of(piece)),
                    )
                ),
            )
            return ""
        data = change.before if given.get("side") == BEFORE else change.after
        seen = given.get("version", "")
        done = restoring.restore(self.translation, user, change, data, seen)
        if done.is_changed:
            messages.success(self.request, _("The text has been restored."))
        if done.notice:
            messages.warning(self.request, done.notice)
        return _problem_of(done)

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("History of the text")

    def get_context_data(self, problem: str = "", **kwargs: Any) -> dict[str, Any]:
        """The lines, newest first, each with what can be put back."""
        page = _page_of(self._changes(), self.request)
        language = self.translation.target_locale.language_code
        lines = lines_of(page.object_list, {language: finder_of(self.translation).by_path})
        if self.path and rights.may_translate(self.request.user, self.translation):
            lines = self._with_buttons(lines)
        return super().get_context_data(
            lines=lines,
            page_obj=page,
            problem=problem,
            asked=self.asked,
            side=self.request.POST.get("side", ""),
            version=self.request.POST.get("version", ""),
            action=self.address("translation:desk_texts"),
            text_language=language,
            **kwargs,
        )

    def _with_buttons(self, lines: list[TextLine]) -> list[TextLine]:
        """The same lines with what can be put back."""
        pieces = restoring.pieces_at(self.translation, self.request.user, self.path)
        # What another line says can be restored there.
        known = {line.change.after for line in lines}
        return [
            _with_buttons(line, restoring.piece_of(line.change, pieces), known) for line in lines
        ]


def _with_buttons(line: TextLine, piece: Any, known: set[str]) -> TextLine:
    if piece is None:
        return line
    return replace(
        line,
        version=piece.version,
        may_restore=_may(line.change.after, piece),
        may_restore_before=line.change.before not in known and _may(line.change.before, piece),
    )


def _may(data: str, piece: Any) -> bool:
    """Whether a text can be put back: there is one, and it is not what is there."""
    return bool(data) and restoring.written(data, piece) != _stored(piece)


def _stored(piece: Any) -> str:
    return str(piece.text if piece.kind == "choice" else piece.saved_text)


def _problem_of(done: Restored) -> str:
    piece = done.piece
    if piece is None:
        return _("This text is no longer on the page. You can copy it from here.")
    if piece.problems:
        return " ".join(piece.problems)
    if piece.theirs is not None:
        return _("Somebody else has changed this text meanwhile. Look at it before you restore.")
    return ""


class PairTextsView(PairMixin):
    """Every change of every text of a pair; also once its pages are gone."""

    template_name = "translation/texts/pair.html"
    header_icon = "history"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show one page of the history."""
        changes = SegmentChange.objects.filter(pair=self.pair)
        page = _page_of(changes, request)
        places = {code: finder_of(one).by_path for code, one in self._translations.items()}
        lines = lines_of(page.object_list, places)
        context = self.get_context_data(lines=lines, page_obj=page, desks=self._desks())
        return self.render_to_response(context)

    @cached_property
    def _translations(self) -> dict[str, Translation]:
        """Into each language; also those of a pair whose languages are edited on their own."""
        found = Translation.objects.filter(source__object_id=self.pair.pk)
        found = found.select_related("target_locale", "source__specific_content_type")
        return {one.target_locale.language_code: one for one in found}

    def _desks(self) -> dict[str, int]:
        """The translation into each language whose history the person may open."""
        halves = {half.locale_id: half for half in self.halves.present}
        return {
            code: one.pk
            for code, one in self._translations.items()
            if one.enabled
            and (half := halves.get(one.target_locale_id))
            and rights.may_read(self.request.user, one, half)
        }

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("History of the texts")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the pair."""
        pair = {"url": reverse("translation:pair", args=[self.pair.pk]), "label": self.title}
        return [*self.breadcrumbs_items, pair, {"url": "", "label": _("History of the texts")}]
