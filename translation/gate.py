"""What stands against publishing a page, asked at every door."""

import logging
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page

from translation import segments

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Reason:
    """One thing that stands against publishing, in the language of the moment."""

    code: str
    sentence: str


class NotReadyError(ValidationError):
    """A page may not be published yet.

    Attributes:
        page: the page that was to be published.
        reasons: the `Reason`s, never empty.
    """

    def __init__(self, page: Page, reasons: list[Reason]) -> None:
        super().__init__([reason.sentence for reason in reasons])
        self.page = page
        self.reasons = reasons


def reasons_against(page: Page) -> list[Reason]:
    """Everything that keeps a page from being published in its language.

    Args:
        page: the specific page, in either language.
    """
    reasons = []
    parent = page.get_parent()
    if parent and not parent.is_root() and not parent.live:
        reasons.append(Reason("parent", _("The page above it is not published.")))
    missing = segments.count_untranslated(page)
    if missing:
        sentence = _("Not yet translated: %(count)s.") % {"count": missing}
        reasons.append(Reason("untranslated", sentence))
    return reasons


def require_ready(page: Page) -> None:
    """Pass in silence, or say why the page may not be published.

    Raises:
        NotReadyError: with the reasons.
    """
    if reasons := reasons_against(page):
        raise NotReadyError(page, reasons)


def may_publish(page: Page, *, scheduled: bool) -> bool:
    """Whether to go on publishing a page.

    Args:
        page: the page to be published.
        scheduled: whether the schedule asks. It holds the page and logs why, because an error
            there would keep back every other page that is due.

    Raises:
        NotReadyError: when a person asks and something stands against it.
    """
    try:
        require_ready(page)
    except NotReadyError as refusal:
        if not scheduled:
            raise
        codes: Any = [reason.code for reason in refusal.reasons]
        logger.warning("held back a scheduled page", extra={"page": page.pk, "reasons": codes})
        return False
    return True
