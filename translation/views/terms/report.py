"""Where agreed terms are not kept to, across the site, in the admin and as a spreadsheet."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from translation.models import Pair, ReadersState
from translation.numbers import number_in
from translation.terms import report
from translation.terms.current import current_terms
from translation.terms.scanning import Kind, Place, places
from translation.views.pairs_report import PairsReportView


def _kinds() -> list[tuple[str, str]]:
    return [(kind.value, report.wrong_words(kind)) for kind in Kind]


def _terms() -> list[tuple[str, str]]:
    """The terms that are not kept to somewhere."""
    asked = {place.fault.term for place in places()}
    terms = [pair for pair in current_terms().pairs if pair.key in asked]
    return [(str(pair.key), f"{pair.en} / {pair.cy}") for pair in terms]


class TermsReportFilterSet(WagtailFilterSet):
    """By what is the matter, by term, by language and by what readers get."""

    kind = django_filters.ChoiceFilter(
        label=_("What is wrong"),
        choices=_kinds,
        empty_label=_("All"),
        widget=RadioSelect,
        method="every_pair",
    )
    into = django_filters.ChoiceFilter(
        label=_("Translated into"),
        choices=[("cy", _("Welsh")), ("en", _("English"))],
        empty_label=_("All"),
        widget=RadioSelect,
        method="every_pair",
    )
    readers_state = django_filters.ChoiceFilter(
        label=_("For readers"),
        choices=ReadersState.choices,
        empty_label=_("All"),
        widget=RadioSelect,
    )
    term = django_filters.ChoiceFilter(
        label=_("Term"), choices=_terms, empty_label=_("All"), method="every_pair"
    )

    class Meta:
        model = Pair
        fields: list[str] = []

    def every_pair(self, pairs: QuerySet, name: str, value: str) -> QuerySet:
        """What is asked of places keeps out no pair; see `fits`."""
        return pairs

    def fits(self, place: Place) -> bool:
        """Whether a place is asked for."""
        asked = self.form.cleaned_data if self.form.is_valid() else {}
        return (
            asked.get("kind") in (None, "", place.fault.kind)
            and asked.get("into") in (None, "", place.language)
            and (not asked.get("term") or number_in(asked["term"]) == place.fault.term)
        )


class TermsReportView(PairsReportView):
    """Every place a person may know of where a term is not kept to."""

    template_name = "translation/report.html"
    results_template_name = "translation/terms/report_results.html"
    page_title = _("Agreed terms")
    header_icon = "clipboard-list"
    index_url_name = "translation:terms_report"
    index_results_url_name = "translation:terms_report_results"
    filterset_class = TermsReportFilterSet
    export_filename = "terms-report"
    list_export = [
        "title",
        "where",
        "language_name",
        "wrong",
        "words",
        "right",
        "source",
        "target",
        "readers",
    ]
    export_headings = {
        "title": _("Title"),
        "where": _("Place"),
        "language_name": _("Translated into"),
        "wrong": _("What is wrong"),
        "words": _("Words"),
        "right": _("Agreed"),
        "source": _("Source"),
        "target": _("Translation"),
        "readers": _("For readers"),
    }

    def get_filtered_queryset(self) -> list[Place]:
        """The places that are asked for."""
        found = report.visible_places(self.asked_pairs())
        return [place for place in found if self.filters.fits(place)]

    def decorate_paginated_queryset(self, object_list: Any) -> list[report.Row]:
        """The rows of one page of the report, or of a whole spreadsheet."""
        return report.rows_of(list(object_list), self.request.user)
