"""What a list tells of a page, once for the screen and the spreadsheet."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.utils import get_user_display_name

from translation.state.state_words import readers_words


@dataclass(frozen=True)
class Fact:
    """One thing a list tells of each page.

    Attributes:
        name: names it in the spreadsheet's code and nowhere else.
        label: the heading of its column.
        value: what it says of a page, without a query.
        sort_key: the field the list can be put in order by; empty for none.
        column_class: how it looks on the screen.
        classname: a class of its cells: "unbroken" for what is read as one, such as a date.
    """

    name: str
    label: Any
    value: Callable[[Any], Any]
    sort_key: str = ""
    column_class: type[Column] = Column
    classname: str = ""

    def column(self) -> Column:
        """The fact as a column on the screen."""
        return self.column_class(
            self.name,
            label=self.label,
            accessor=self.value,
            sort_key=self.sort_key or None,
            classname=self.classname or None,
        )


def chosen(field: str, label: Any) -> Fact:
    """The words of what was chosen in a field.

    Args:
        field: a field with choices.
        label: the heading.
    """
    return Fact(field, label, lambda page: getattr(page, f"get_{field}_display")(), field)


def _language(page: Any) -> str:
    return page.locale.get_display_name()


def _status(page: Any) -> str:
    return capfirst(page.status_string)


def _both_languages(page: Any) -> str:
    return readers_words(page.listed_pair) if page.listed_pair else ""


def _added_by(page: Any) -> str:
    return get_user_display_name(page.owner) if page.owner else ""


TITLE = Fact("title", _("Title"), lambda page: page.get_admin_display_title())
ADDED_BY = Fact("added_by", _("Added by"), _added_by)
# What every spreadsheet tells beside what the type has of its own.
ALWAYS = (
    Fact("language", _("Language"), _language),
    Fact("status", _("State"), _status),
    Fact("both_languages", _("Both languages"), _both_languages),
    Fact("first_published", _("First published"), lambda page: page.first_published_at),
    Fact("edited", _("Last edited"), lambda page: page.latest_revision_created_at),
    Fact("address", _("Address"), lambda page: page.full_url or ""),
)
