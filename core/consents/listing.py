"""The list of consents in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.models import ReferenceIndex
from wagtail.snippets.views.snippets import IndexView

from consent.models import Consent
from core.consents import views
from core.consents.policy import may_see_private
from translation.past.spreadsheets import safe_cell

PUBLIC = ["shown_name", "covers_in_words", "given_on", "language", "review_on", "state_in_words"]
PRIVATE = ["person_name", "contact", "limits", "wording"]
WITHDRAWN = ["withdrawn_by", "withdrawn_note"]


class ConsentIndexView(IndexView):
    """The list. Private details are columns, findable and exported for those who may see them."""

    custom_value_preprocess = {
        **generic.IndexView.custom_value_preprocess,
        str: {"csv": safe_cell, "xlsx": safe_cell},
    }
    export_headings = {"covers_in_words": _("Covers"), "state_in_words": _("State")}

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Add what this person may know of whom the consents are about."""
        super().setup(request, *args, **kwargs)
        self.sees_private = may_see_private(request.user)
        self.list_export = [*PUBLIC, *([*PRIVATE, *WITHDRAWN] if self.sees_private else [])]
        self.search_fields = ["shown_name", *(["person_name"] if self.sees_private else [])]

    @cached_property
    def columns(self) -> list[Column]:
        """Who, what, until when, and where used."""
        private = [Column("person_name", label=_("Name as we know it"), sort_key="person_name")]
        return [
            self._get_title_column("shown_name"),
            *(private if self.sees_private else []),
            Column("covers_in_words", label=_("Covers")),
            Column("state_in_words", label=_("State"), sort_key="review_on"),
            TitleColumn(
                "usage_count",
                label=_("Where used"),
                accessor=_uses_in_words,
                get_url=lambda consent: reverse(views.INSPECT, args=[consent.pk]),
            ),
        ]

    def get_base_queryset(self) -> QuerySet[Consent]:
        """The consents with how often each is used, in one query."""
        used = ReferenceIndex.usage_count_subquery(Consent)
        return super().get_base_queryset().annotate(usage_count=used)


def _uses_in_words(consent: Any) -> str:
    count = consent.usage_count
    return ngettext("%(count)s place", "%(count)s places", count) % {"count": count}
