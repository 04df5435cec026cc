"""What the checks find: in one piece, in the desk's drawer, or in a whole translation."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages

from translation import rights
from translation.checking import overriding, standing
from translation.checking.findings import Span
from translation.checking.standing import Checker, Found
from translation.desk import pieces
from translation.desk.entry import Entry
from translation.stretches import Stretch, in_stretches
from translation.views.comments import PieceMixin


@dataclass(frozen=True)
class FoundShown:
    """A finding with what became of setting it aside a moment ago."""

    found: Found
    was_refused: bool

    def __getattr__(self, name: str) -> Any:
        return getattr(self.found, name)


@dataclass(frozen=True)
class TextShown:
    """A text with what was found in it, the places marked."""

    key: str
    label: str
    source: list[Stretch]
    target: list[Stretch]
    found: list[FoundShown]


class ChecksView(PieceMixin):
    """What stands against publishing and what is advice; a block is set aside with a reason."""

    fragment_name = "translation/checks/checks.html"
    typed_name = "reason"
    header_icon = "check"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what the checks find."""
        self.require_place()
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Set one block aside; what was typed and not kept comes back.

        Raises:
            PermissionDenied: for those who may not write the translation.
        """
        if not rights.may_translate(request.user, self.translation):
            raise PermissionDenied
        self.require_place()
        found = self._asked()
        if found is None:
            problem = _("The text has changed meanwhile. Look at what the checks find now.")
            messages.error(request, problem)
            return redirect(self.address("translation:desk_checks"))
        typed = request.POST.get(self.typed_name, "")
        try:
            overriding.override(self.translation, self.target, request.user, found, typed)
        except ValidationError as refusal:
            context = self.get_context_data(refused=found, problem=refusal.messages[0], typed=typed)
            return self.render_to_response(context)
        messages.success(request, _("The check has been set aside."))
        return redirect(self.address("translation:desk_checks"))

    def _asked(self) -> Found | None:
        """The block a form is about, if the texts still say what its reader saw."""
        asked = tuple(self.request.POST.get(name, "") for name in ("text", "check", "fingerprint"))
        return next(
            (
                found
                for found in self._found
                if found.blocks and (found.key, found.check.value, found.fingerprint) == asked
            ),
            None,
        )

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        """The texts asked for, by their keys."""
        there = pieces.entries(self.translation)
        return {
            entry.key: entry
            for entry in there
            if self.path in ("", entry.path) and self.piece in ("", entry.key)
        }

    @cached_property
    def _found(self) -> list[Found]:
        return Checker(self.translation).of_entries(self._entries.values())

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Checks")

    def get_context_data(self, refused: Found | None = None, **kwargs: Any) -> dict[str, Any]:
        """What was found, text by text."""
        blocks = sum(found.blocks for found in self._found)
        return super().get_context_data(
            texts=list(self._texts(refused)),
            blocks=blocks,
            told=standing.told(blocks),
            may_translate=rights.may_translate(self.request.user, self.translation),
            action=self.address("translation:desk_checks"),
            **kwargs,
        )

    def _texts(self, refused: Found | None) -> Iterator[TextShown]:
        for key, group in groupby(self._found, lambda found: found.key):
            found, entry = list(group), self._entries[key]
            yield TextShown(
                key,
                entry.label,
                _marked(entry.source, [one for each in found for one in each.finding.source]),
                _marked(entry.saved_text, [one for each in found for one in each.finding.target]),
                [FoundShown(one, one is refused) for one in standing.blocks_first(found)],
            )


def _marked(text: str, spans: list[Span]) -> list[Stretch]:
    """A text with some places marked; the whole of it is not a place."""
    places, reached = [], 0
    for span in sorted(set(spans), key=lambda one: (one.start, -one.end)):
        if span.start >= reached and not (span.start == 0 and span.end >= len(text)):
            places.append((span.start, span.end))
            reached = span.end
    return in_stretches(text, places)
