"""What readers' browsers are given, as the cookie page tells them."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from core.languages import LANGUAGE_COOKIE
from core.views import YEAR
from privacy import browsers
from privacy.browsers import InBrowser
from privacy.keeping import Group


def declare() -> None:
    """Let cookie pages tell of the one cookie readers may get."""
    browsers.declare(
        InBrowser(
            lambda: LANGUAGE_COOKIE,
            Group.READING,
            why=_("It remembers whether you chose English or Welsh."),
            who=_("Readers, only when they choose a language on the first page."),
            length=lambda: timedelta(seconds=YEAR),
        )
    )
