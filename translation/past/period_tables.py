"""The report for a period as tables, in words of the language of the moment."""

from datetime import date
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name

from translation.models import Pair
from translation.models.states import WaiverReason
from translation.names import language_name
from translation.parity.filters import kind_of
from translation.parity.rows import reason_name
from translation.past.period import Figures
from translation.past.period_report import Report
from translation.past.spreadsheets import Table

NO_FIGURE = "–"


class Titled(NamedTuple):
    """A title with its language, and where its pair is."""

    text: str
    language: str
    address: str

    def __str__(self) -> str:
        return self.text


def day_in_words(day: date) -> str:
    """A day in words."""
    return date_format(day, "j F Y")


def tables(report: Report) -> list[Table]:
    """Everything the report says."""
    return [
        _publications(report.figures),
        _lateness(report.figures),
        _reasons(report.figures),
        _behind(report),
        _waived(report),
    ]


def _publications(counted: Figures) -> Table:
    share = counted.share_together
    return Table(
        _("What was published"),
        _(
            "The share is the part published together of all that was published together or "
            "alone. Alone is what was published with a reason, or left readers of the other "
            "language behind."
        ),
        (_("How"), _("How often")),
        [
            (_("Both languages together"), counted.together),
            (_("One language alone"), counted.alone),
            (_("Share published together"), NO_FIGURE if share is None else f"{share:.0%}"),
            (_("One language that its readers had waited for"), counted.later),
            (_("One language, while the other needed nothing"), counted.by_itself),
        ],
    )


def _lateness(counted: Figures) -> Table:
    names = {"cy": _("Welsh after English"), "en": _("English after Welsh")}
    rows = []
    for language, heading in names.items():
        late = counted.late[language]
        median = NO_FIGURE if late.median is None else late.median
        worst = NO_FIGURE if late.worst is None else late.worst
        rows.append((heading, len(late.days), median, worst))
    return Table(
        _("Days late"),
        _(
            "Days late are the days from when readers of one language had something until readers "
            "of the other had it too. They count in the period in which the other language "
            "followed; the same day counts as 0. What has not followed yet is listed below."
        ),
        (_("Which"), _("How often"), _("Median of days"), _("Most days")),
        rows,
    )


def _reasons(counted: Figures) -> Table:
    unasked = _("None asked for with pages of this type")
    rows = [
        (reason_name(code) if code else unasked, number)
        for code, number in counted.reasons.most_common()
    ]
    return Table(
        _("Reasons for publishing one language alone"), "", (_("Reason"), _("How often")), rows
    )


def _behind(report: Report) -> Table:
    today = timezone.localdate()
    rows: list[tuple[Any, ...]] = []
    for pair in report.behind:
        since = timezone.localdate(pair.behind_since)
        rows.append(
            (
                *_beginning(pair, report, pair.lacking),
                day_in_words(since),
                (today - since).days,
                get_user_display_name(pair.owner) if pair.owner else "",
            )
        )
    columns = (_("Title"), _("Kind"), _("Language lacking"), _("Since"), _("Days"), _("Owner"))
    return Table(_("Still behind today"), "", columns, rows)


def _waived(report: Report) -> Table:
    rows = [
        (
            *_beginning(pair, report, pair.lacking or pair.twin_language),
            day_in_words(timezone.localdate(pair.waived_at)),
            get_user_display_name(pair.waived_by) if pair.waived_by else "",
            str(dict(WaiverReason.choices).get(pair.waived_reason, pair.waived_reason)),
            pair.waived_note,
        )
        for pair in report.waived
    ]
    columns = (
        _("Title"),
        _("Kind"),
        _("Language not needed"),
        _("Since"),
        _("By"),
        _("Reason"),
        _("Note"),
    )
    return Table(_("Needed in one language only"), "", columns, rows)


def _beginning(pair: Pair, report: Report, language: str) -> tuple[Titled, str, str]:
    naming = report.names[pair.pk]
    model: Any = ContentType.objects.get_for_id(pair.content_type_id).model_class()
    address = reverse("translation:pair", args=[pair.pk])
    return Titled(naming.title, naming.language, address), kind_of(model), language_name(language)
