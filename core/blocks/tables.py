"""Rows and columns of words."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, ListBlock, StructBlock, StructValue

from core.blocks.checked import CheckedBlock
from core.blocks.lists import LIST_GROUP
from core.blocks.previews import PreviewInBothLanguages
from translation.blocks import CharBlock

MOST_COLUMNS = 6
CELLS = [f"cell_{number}" for number in range(1, MOST_COLUMNS + 1)]
ROW, COLUMN, BOTH = "row", "column", "both"


class TableRowBlock(StructBlock):
    """One row. Its cells have names of their own, so that each is translated where it stands."""

    cell_1 = CharBlock(label=_("Column 1"), required=False)
    cell_2 = CharBlock(label=_("Column 2"), required=False)
    cell_3 = CharBlock(label=_("Column 3"), required=False)
    cell_4 = CharBlock(label=_("Column 4"), required=False)
    cell_5 = CharBlock(label=_("Column 5"), required=False)
    cell_6 = CharBlock(label=_("Column 6"), required=False)

    class Meta:
        icon = "grip"
        form_classname = "struct-block table-row"
        label_format = "{cell_1} · {cell_2} · {cell_3}"


class TableValue(StructValue):
    """A table as rows of cells, without the columns that nobody filled in."""

    @property
    def grid(self) -> list[list[str]]:
        """The cells that are used, row by row."""
        rows = [[row.get(name) or "" for name in CELLS] for row in self["rows"]]
        width = max(
            (place + 1 for row in rows for place, cell in enumerate(row) if cell), default=0
        )
        return [row[:width] for row in rows if any(row)]

    @property
    def head(self) -> list[str]:
        """The cells that head the columns; empty where none do."""
        return self.grid[0] if self.grid and self.get("headings") != COLUMN else []

    @property
    def body(self) -> list[list[str]]:
        """The rows below the headings."""
        return self.grid[1:] if self.head else self.grid

    @property
    def has_row_headings(self) -> bool:
        """Whether the first cell of a row says what the row is about."""
        return self.get("headings") in (COLUMN, BOTH)


class TableBlock(PreviewInBothLanguages, CheckedBlock):
    """A table with a caption and headings.

    Wagtail's own tables are one value, of which wagtail-localize translates nothing.
    """

    caption = CharBlock(
        label=_("Caption"), help_text=_("What the table shows, for readers who see or hear it.")
    )
    headings = ChoiceBlock(
        choices=[
            (ROW, _("The first row")),
            (COLUMN, _("The first column")),
            (BOTH, _("The first row and the first column")),
        ],
        default=ROW,
        label=_("Headings"),
        help_text=_("Which cells say what the others are about."),
    )
    rows = ListBlock(
        TableRowBlock(),
        label=_("Rows"),
        help_text=_("One after the other, from the top. Columns left empty in all rows vanish."),
    )

    class Meta:
        icon = "table"
        group = LIST_GROUP
        label = _("Table")
        description = _("Rows and columns with headings, up to six columns wide.")
        template = "components/table/table.html"
        value_class = TableValue
        preview_value = {
            "caption": _("Meetings this year"),
            "headings": BOTH,
            "rows": [
                {"cell_1": _("Place"), "cell_2": _("Month"), "cell_3": _("People")},
                {"cell_1": _("Bangor, Gwynedd"), "cell_2": _("March"), "cell_3": "42"},
                {"cell_1": _("Cardiff"), "cell_2": _("June"), "cell_3": "130"},
            ],
        }

    def problems(self, value: StructValue) -> dict[str, Any]:
        """That the cells of the table have something to stand below."""
        if value.head and not value.body:
            return {"rows": ValidationError(gettext("Add a row below the headings."))}
        return {}
