"""What is shown beside pieces while they are translated: agreed terms, and what the checks find.

It comes after the desk itself, so that opening a long page waits for none of it.
"""

from collections import defaultdict
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from translation import rights
from translation.checking.standing import Checker, Found
from translation.desk import pieces
from translation.desk.entry import Entry
from translation.terms.at_desk import notes_on
from translation.units import units_of
from translation.views.one_translation import TranslationMixin


class BesideView(TranslationMixin):
    """Terms and findings of every piece, or of the one that was saved."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A part for each piece that was asked for, also where nothing is to be shown."""
        asked = request.GET.get("piece", "")
        entries = [entry for entry in pieces.entries(self.translation) if asked in ("", entry.key)]
        target_language = self.translation.target_locale.language_code
        context = {
            "translation": self.translation,
            "rows": self._rows(entries),
            "source_language": self.translation.source.locale.language_code,
            "target_language": target_language,
            "may_write": rights.may_translate(request.user, self.translation),
        }
        return render(request, "translation/desk/beside.html", context)

    def _rows(self, entries: list[Entry]) -> list[dict[str, Any]]:
        checker = Checker(self.translation)
        found: dict[str, list[Found]] = defaultdict(list)
        for one in checker.of_entries(entries):
            found[one.key].append(one)
        notes = notes_on(units_of(entries, checker.source_language, checker.target_language))
        return [
            {
                "entry": entry,
                "notes": notes.get(entry.key, []),
                "found": found[entry.key],
                "open": sum(1 for one in found[entry.key] if one.override is None),
            }
            for entry in entries
        ]
