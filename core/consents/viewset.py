"""Consents in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button
from wagtail.models import ReferenceIndex
from wagtail.snippets.views.snippets import EditView, IndexView, InspectView, SnippetViewSet

from consent.models import Consent
from core.consents import views
from core.consents.filters import ConsentFilterSet
from core.consents.forms import ConsentForm
from core.consents.policy import may_see_private, may_withdraw
from translation.spreadsheets import safe_cell

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
            DateColumn("withdrawn_at", label=_("Withdrawn"), sort_key="withdrawn_at"),
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


class WithdrawButtonMixin:
    """Offers to withdraw, in the head of a screen about one consent."""

    request: Any
    object: Consent

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Wagtail's own, and ours."""
        buttons = [*super().header_more_buttons]  # type: ignore[misc]
        if may_withdraw(self.request.user) and not self.object.is_withdrawn:
            address = reverse("consent:withdraw", args=[self.object.pk])
            buttons.append(Button(_("Withdraw"), url=address, icon_name="cross", priority=30))
        return buttons


class ConsentEditView(WithdrawButtonMixin, EditView):
    """Change what was written down wrongly."""


class ConsentInspectView(WithdrawButtonMixin, InspectView):
    """One consent: what everyone who chooses it may know, and the rest for those who may."""

    def get_fields(self) -> list[str]:
        """What is shown to this person."""
        private: list[str] = []
        if may_see_private(self.request.user):
            withdrawn = WITHDRAWN if self._is_withdrawn() else []
            private = [*PRIVATE, *withdrawn, "evidence", "history"]
        public = ["shown_name", "covers", "places", "given_on", "way", "language", "state", "used"]
        return [*public, *private]

    def _is_withdrawn(self) -> bool:
        # Wagtail asks for the fields before it has read the record.
        return Consent.objects.filter(pk=self.pk, withdrawn_at__isnull=False).exists()

    def get_field_label(self, field_name: str, field: Any) -> str:
        """What a line is called."""
        labels = {
            "covers": gettext("Covers"),
            "places": gettext("May be used"),
            "state": gettext("State"),
            "used": gettext("Where used"),
            "evidence": gettext("File that shows it"),
            "history": gettext("History"),
        }
        return labels.get(field_name) or super().get_field_label(field_name, field)

    def get_covers_display_value(self) -> str:
        """Words, photographs, recordings."""
        return self.object.covers_in_words()

    def get_places_display_value(self) -> str:
        """This website, print, social media."""
        return self.object.places_in_words()

    def get_state_display_value(self) -> str:
        """Whether it stands."""
        return self.object.state_in_words()

    def get_used_display_value(self) -> Any:
        """What it stands on, as far as the person may edit that."""
        return views.Used(self.object, self.request.user)

    def get_evidence_display_value(self) -> str:
        """The way to the file."""
        evidence = getattr(self.object, "evidence", None)
        if evidence is None:
            return "–"
        address = reverse("consent:evidence", args=[self.object.pk])
        return format_html('<a href="{}">{}</a>', address, evidence.name)

    def get_history_display_value(self) -> Any:
        """What was done, when and by whom."""
        return views.History(self.object)


class ConsentViewSet(SnippetViewSet):
    """Consents: added and chosen by editors, withdrawn by those with the right."""

    model = Consent
    icon = "check"
    menu_order = 315
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = ConsentIndexView
    edit_view_class = ConsentEditView
    inspect_view_class = ConsentInspectView
    filterset_class = ConsentFilterSet
    export_filename = "consents"
    search_backend_name = None
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [FieldPanel("shown_name"), FieldPanel("person_name"), FieldPanel("contact")],
                _("Who"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("covers_words"),
                    FieldPanel("covers_photograph"),
                    FieldPanel("covers_recording"),
                ],
                _("What they agreed to"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("for_site"),
                    FieldPanel("for_print"),
                    FieldPanel("for_social_media"),
                    FieldPanel("limits"),
                ],
                _("Where it may be used"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("given_on"), FieldPanel("review_on")]),
                    FieldRowPanel([FieldPanel("way"), FieldPanel("language")]),
                    FieldPanel("wording"),
                    FieldPanel("evidence_file"),
                ],
                _("How and when"),
            ),
        ],
        base_form_class=ConsentForm,
    )
