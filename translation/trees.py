"""Each language has its own tree of pages."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page


def is_same_language(page: Page, parent: Page | None) -> bool:
    """Whether a page may stand below a parent; below the root both languages may."""
    return parent is None or parent.is_root() or parent.locale_id == page.locale_id


def other_language_sentence() -> str:
    """Why a page was not put where it was to go."""
    return _("A page can only stand below pages of its own language.")


def require_same_language(page: Page, parent: Page | None) -> None:
    """Pass in silence if a page may stand below a parent.

    Raises:
        ValidationError: if the parent is in the other language.
    """
    if not is_same_language(page, parent):
        raise ValidationError(other_language_sentence())
