"""The screen that says where a label is used, drafts included."""

from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import BaseObjectMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from labels.models import LabelPair
from labels.use_report import report_of


class LabelView(BaseObjectMixin, PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """One of our own screens about one label."""

    model: type[LabelPair] | None = None
    index_url_name = ""
    header_icon = "tag"
    _show_breadcrumbs = True

    def get_page_subtitle(self) -> str:
        """The label it is about."""
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list and the label."""
        kind = capfirst(str(self.object._meta.verbose_name_plural))
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": kind},
            {"url": self.edit_url(self.object), "label": str(self.object)},
            {"url": "", "label": str(self.get_page_title())},
        ]

    @property
    def back_url(self) -> str:
        """Where the label is edited."""
        return self.edit_url(self.object)

    def edit_url(self, label: LabelPair) -> str:
        """Where a label is edited."""
        return reverse(label.snippet_viewset.get_url_name("edit"), args=[label.pk])


class UsesView(LabelView):
    """The pages and records that use a label."""

    permission_required = "change"
    template_name = "labels/uses_screen.html"

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Where it is used")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what uses the label."""
        report = report_of(self.object, self.request.user)
        return super().get_context_data(report=report, label=self.object, **kwargs)
