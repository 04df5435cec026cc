"""What editors are told about the pages and records that use a label."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Locale, TranslatableMixin

from labels.halves import Someone
from labels.uses import used_by

NAMED = 20


@dataclass(frozen=True)
class UseLine:
    """Something that uses a label.

    Attributes:
        language: "en", "cy", or "" where it has none.
        url: where it is edited; empty for those who may not.
    """

    title: str
    kind: str
    language: str
    url: str


@dataclass(frozen=True)
class UseReport:
    """Everything that uses a label.

    Attributes:
        english: how many pages and records in English.
        welsh: the same in Welsh.
        other: how many that have no language.
        lines: the first of them.
    """

    english: int
    welsh: int
    other: int
    lines: list[UseLine]

    @property
    def count(self) -> int:
        """How many there are in all."""
        return self.english + self.welsh + self.other

    @property
    def unnamed(self) -> int:
        """How many there are besides those named."""
        return self.count - len(self.lines)


def report_of(label: models.Model, user: Someone) -> UseReport:
    """Count what uses a label, now or in a draft, and name some of it.

    Args:
        label: the label.
        user: who asks; only what they may edit gets a link.
    """
    languages = dict(Locale.objects.values_list("pk", "language_code"))
    finder = AdminURLFinder(user)
    count: Counter[str] = Counter()
    lines: list[UseLine] = []
    for model, pks in used_by(label).items():
        rows = model._default_manager.filter(pk__in=pks).order_by("pk")
        if issubclass(model, TranslatableMixin):
            found = rows.values_list("locale", flat=True)
            count.update(languages[locale] for locale in found)
        else:
            count.update({"": len(pks)})
        lines += [_line(row, languages, finder) for row in rows[: NAMED - len(lines)]]
    return UseReport(count["en"], count["cy"], count[""], lines)


def _line(row: models.Model, languages: dict[Any, str], finder: AdminURLFinder) -> UseLine:
    return UseLine(
        title=str(row),
        kind=capfirst(str(row._meta.verbose_name)),
        language=languages.get(getattr(row, "locale_id", None), ""),
        url=finder.get_edit_url(row) or "",
    )
