"""The report for a period, for whoever answers for the Welsh language."""

from datetime import date
from io import BytesIO
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.base import View
from openpyxl import Workbook
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from translation.locales import speaking
from translation.names import language_name
from translation.parity import sight
from translation.past.period_report import Report, report_for
from translation.past.period_tables import day_in_words, tables
from translation.past.spreadsheets import write_tables

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def a_year_before(day: date) -> date:
    """The day a year before; 28 February for the 29th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def _day_field(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )


class PeriodForm(forms.Form):
    """From which day to which."""

    start = _day_field(gettext_lazy("From"))
    end = _day_field(gettext_lazy("Up to"))

    def clean(self) -> dict[str, Any]:
        """Ask for days in order.

        Raises:
            ValidationError: if the last day is before the first.
        """
        days = super().clean() or {}
        if days.get("start") and days.get("end") and days["end"] < days["start"]:
            raise ValidationError(_("The last day is before the first."))
        return days


class PeriodView(WagtailAdminTemplateMixin, View):
    """The figures of a period on a screen, or with `export` as a spreadsheet in both languages."""

    template_name = "translation/period.html"
    header_icon = "date"
    page_title = gettext_lazy("Languages over time")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the last twelve months, or the days asked for.

        Raises:
            PermissionDenied: if there could be nothing in it for the person.
        """
        if not sight.may_open(request.user):
            raise PermissionDenied
        form = self._form()
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        days = form.cleaned_data
        report = report_for(request.user, days["start"], days["end"])
        if "export" in request.GET:
            return spreadsheet(report)
        query = f"?start={report.start:%Y-%m-%d}&end={report.end:%Y-%m-%d}&export=xlsx"
        return self.render_to_response(
            self.get_context_data(
                form=form, heading=heading(report), tables=tables(report), export=query
            )
        )

    def _form(self) -> PeriodForm:
        today = timezone.localdate()
        usual = {"start": a_year_before(today), "end": today}
        asked = self.request.GET if {"start", "end"} & set(self.request.GET) else usual
        return PeriodForm(asked)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home and this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


def heading(report: Report) -> str:
    """Which days a report is about."""
    return _("From %(start)s to %(end)s") % {
        "start": day_in_words(report.start),
        "end": day_in_words(report.end),
    }


def spreadsheet(report: Report) -> FileResponse:
    """A report as a workbook with a sheet in each language, Welsh first."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for language in ("cy", "en"):
        with speaking(language):
            sheet = workbook.create_sheet(title=language_name(language))
            write_tables(sheet, heading(report), tables(report))
    content = BytesIO()
    workbook.save(content)
    content.seek(0)
    name = f"cymraeg-english-{report.start:%Y-%m-%d}-{report.end:%Y-%m-%d}.xlsx"
    return FileResponse(content, as_attachment=True, content_type=XLSX, filename=name)
