"""What is held of one person, as they or we can read it."""

import csv
import io
import json
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from participation.erasures.kinds import Kind
from participation.forms.words import answer_in_words
from translation.past.spreadsheets import BYTE_ORDER_MARK, safe_cell

Held = list[tuple[Kind, list[Any]]]


def lines(kind: Kind, row: Any) -> list[tuple[str, str]]:
    """The fields of a thing by their names on screen, with what stands in them."""
    return [(_name(kind, field), _text(row, field)) for field in kind.shown]


def as_json(held: Held) -> str:
    """Everything as data another program can read."""
    everything = {
        kind.name: [{field: _value(row, field) for field in kind.shown} for row in rows]
        for kind, rows in held
    }
    return json.dumps(everything, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)


def as_csv(held: Held) -> str:
    """Everything as a spreadsheet that is safe to open: a line for each field."""
    out = io.StringIO()
    sheet = csv.writer(out)
    sheet.writerow([_("Kind"), _("Number"), _("Field"), _("Content")])
    for kind, rows in held:
        for number, row in enumerate(rows, start=1):
            for name, text in lines(kind, row):
                sheet.writerow([str(kind.label), number, safe_cell(name), safe_cell(text)])
    return BYTE_ORDER_MARK + out.getvalue()


def _name(kind: Kind, field: str) -> str:
    return str(capfirst(kind.model._meta.get_field(field).verbose_name))  # type: ignore[union-attr]


def _value(row: Any, field: str) -> Any:
    value = getattr(row, field)
    return str(value) if isinstance(value, Model) else value


def _text(row: Any, field: str) -> str:
    display = getattr(row, f"get_{field}_display", None)
    value = display() if display else getattr(row, field)
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")
    return answer_in_words(value)
