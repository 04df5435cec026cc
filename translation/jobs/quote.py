"""The words of a job as a sheet, for a quote."""

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO

from django.utils.translation import gettext as _
from openpyxl import Workbook

from translation.jobs import items, near
from translation.kinds import Someone
from translation.models import Job, JobItem
from translation.names import heading_into
from translation.past.spreadsheets import BYTE_ORDER_MARK, Table, safe_cell, write_tables

CHUNK = 500


def table(job: Job, user: Someone) -> Table:
    """The items of a job a person may see, each with its words, and the sum."""
    called = near.names(job)
    columns = (
        _("Title"),
        _("Kind"),
        _("New"),
        *called,
        _("From the memory"),
        _("Repeated"),
        _("Unchanged"),
        _("Words altogether"),
    )
    rows = list(_rows(job, user, len(called)))
    sums = [sum(row[place] for row in rows) for place in range(2, len(columns))]
    return Table(
        heading=job.title,
        note=_("Words of the source. What to pay for each kind is agreed with the translator."),
        columns=columns,
        rows=[*rows, (_("Altogether"), "", *sums)],
    )


def _rows(job: Job, user: Someone, bands: int) -> Iterator[tuple]:
    # What could not be sent is no work, and is in no other sum either.
    shown = items.shown(job, user).exclude(state=JobItem.State.FAILED)
    for start in range(0, shown.count(), CHUNK):
        for row in items.rows(job, list(shown[start : start + CHUNK]), user):
            one = row.item
            known = (*near.words_of(one, bands), one.exact, one.repeated, one.unchanged)
            yield row.title, row.kind, one.new, *known, row.all_words


def as_xlsx(job: Job, user: Someone) -> bytes:
    """The sheet as a workbook."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    sheet = workbook.create_sheet(title=_("Words"))
    write_tables(sheet, heading_into(job.language), [table(job, user)])
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def as_csv(job: Job, user: Someone) -> bytes:
    """The sheet as comma-separated values."""
    content, quoted = StringIO(), table(job, user)
    writer = csv.writer(content)
    writer.writerow([safe_cell(column) for column in quoted.columns])
    for row in quoted.rows:
        writer.writerow([cell if isinstance(cell, int) else safe_cell(cell) for cell in row])
    return (BYTE_ORDER_MARK + content.getvalue()).encode()
