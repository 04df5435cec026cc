"""What the memory has for a piece, in the desk's drawer or as a page of its own."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from translation import rights
from translation.desk.restoring import without_codes
from translation.memory import finding, searching
from translation.memory.finding import Match
from translation.memory.highlighting import highlighted
from translation.state.differences import Run, marked
from translation.stretches import Stretch
from translation.views.comments import PieceMixin

# So many texts answer a question at the desk; the screen of the memory has all.
MOST = 10


@dataclass(frozen=True)
class Shown:
    """A match as a translator reads it.

    Attributes:
        runs: what the source said then and says now, word by word.
        target: the translation, without codes.
    """

    match: Match
    runs: list[Run]
    target: str


@dataclass(frozen=True)
class Found:
    """A text that answers a question, in the languages of the translation."""

    source: list[Stretch]
    target: list[Stretch]
    text: str


class PieceMemoryView(PieceMixin):
    """Texts like this one with their translations, and how words were translated before."""

    template_name = "translation/memory/page.html"
    fragment_name = "translation/memory/piece.html"
    header_icon = "search"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what there is.

        Raises:
            Http404: if the address names no text.
        """
        if not self.text:
            raise Http404
        return self.render_to_response(self.get_context_data())

    @cached_property
    def text(self) -> str:
        """What the source says."""
        return self.spot.source

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Memory")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The matches, the most alike first, and the answers to a question."""
        question = self.request.GET.get("q", "").strip()
        language = self.translation.source.locale.language_code
        return super().get_context_data(
            matches=[self._shown(match) for match in finding.near(self.text, language)],
            question=question,
            answers=self._answers(question, language) if question else [],
            may_write=rights.may_translate(self.request.user, self.translation),
            **kwargs,
        )

    def _shown(self, match: Match) -> Shown:
        before, now = without_codes(match.source), without_codes(self.text)
        return Shown(match, list(marked(before, now)), without_codes(match.target))

    def _answers(self, question: str, language: str) -> list[Found]:
        found = []
        for unit in searching.texts_with(question)[:MOST]:
            texts = {"en": unit.english, "cy": unit.welsh}
            stretches = {
                code: highlighted(without_codes(text), question, code)
                for code, text in texts.items()
            }
            other = "cy" if language == "en" else "en"
            found.append(Found(stretches[language], stretches[other], texts[other]))
        return found
