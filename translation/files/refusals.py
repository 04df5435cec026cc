"""Why a file cannot be used, in a sentence for whoever sent it."""

from enum import Enum
from typing import Any

from django.utils.translation import gettext_lazy as _


class Why(Enum):
    """What is wrong with a file."""

    TOO_LARGE = _("The file is larger than %(most)s MB. Send it in parts.")
    TOO_MANY = _("The file holds more than %(most)s texts. Send it in parts.")
    LONG_TEXT = _("A text in the file is longer than %(most)s characters.")
    TOO_MANY_PAGES = _(
        "One ZIP file holds %(most)s pages. Take these out one by one, from their own screens."
    )
    TOO_DEEP = _("The file is nested too deeply to be one of ours.")
    EMPTY = _("The file is empty.")
    UNKNOWN = _(
        "This is no file we can read. We read XLIFF 1.2 and 2.0, XLSX, PO, and a ZIP of these."
    )
    BROKEN_XML = _(
        "The file is not whole, or was edited by hand and is no XML any more. "
        "Line: %(line)s, sign: %(sign)s."
    )
    ENTITIES = _(
        "The file declares a document type or entities. We do not read such files: "
        "save it without them."
    )
    ENCODING = _("The file is not in the encoding it names. Save it as UTF-8.")
    BROKEN_PO = _("The file is no PO file, or is not whole.")
    BROKEN_SHEET = _("The workbook is damaged, or is none.")
    COLUMNS = _(
        "The sheet lacks our columns. Keep the first row and the columns as they were sent."
    )
    FORMULA = _("A cell holds a formula, a date or an error. Write plain text. Cell: %(cell)s.")
    BROKEN_ARCHIVE = _("The ZIP file is damaged, or has a password.")
    NOTHING = _("The file holds no texts of ours.")
    TWICE = _("A text is in the file twice, with different translations. Its name: %(key)s.")
    LANGUAGES = _("The file is for other languages: from %(source)s into %(target)s.")
    OTHER_PAGE = _("The file belongs to another page.")
    GONE = _("The page this file belongs to is no longer translated here.")


class FileRefusedError(ValueError):
    """A file that cannot be used. Nothing of it has been.

    Args:
        why: what is wrong.
        details: what the sentence names.
    """

    def __init__(self, why: Why, **details: Any) -> None:
        super().__init__(why.name)
        self.why = why
        self.details = details

    @property
    def sentence(self) -> str:
        """What is wrong, in the language of the moment."""
        return str(self.why.value) % self.details if self.details else str(self.why.value)
