"""What is kept of those who asked to be forgotten, as the privacy page tells them."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from participation.erasures.models import Erasure
from privacy import keeping
from privacy.keeping import Group, Held, Kept, Limit


def declare() -> None:
    """Let privacy pages tell what is left after an erasure."""
    keeping.declare(
        Kept(
            "erasures",
            Group.SENDING,
            _("That something of yours was erased"),
            model=Erasure,
            holds=(
                Held(_("a code made from your e-mail address"), ("who",)),
                Held(_("what kind of thing was erased, and when"), ("what", "thing", "at")),
            ),
            beside=("by", "written"),
            why=_("So that you do not come back when the site is restored from a copy."),
            basis=_("A duty in law: what you asked us to erase has to stay erased."),
            seen_by=_("Nobody. The code does not lead back to you."),
            limits=(
                Limit(
                    _("%(time)s, which is longer than any copy is kept."),
                    lambda: timedelta(days=settings.ERASURES_KEPT_DAYS),
                    "participation.erasures.log.forget",
                ),
            ),
            erased=_("It ends by itself."),
        )
    )
