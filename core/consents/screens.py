"""The screens about one consent in the admin."""

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView, InspectView

from consent.models import Consent
from core.consents import views
from core.consents.listing import PRIVATE, WITHDRAWN
from core.consents.policy import may_see_private, may_withdraw
from translation.inspecting import SaidInWords


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


class ConsentInspectView(WithdrawButtonMixin, SaidInWords, InspectView):
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
