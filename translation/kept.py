"""What is kept of those who translate, as the privacy and cookie pages tell them."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from privacy import browsers, keeping
from privacy.browsers import InBrowser
from privacy.keeping import Group, Held, Kept, Limit
from translation.models import (
    CheckOverride,
    Delivery,
    Handover,
    MemoryUnit,
    SegmentChange,
    SegmentComment,
)

JOB = "translation.files.periodic.forget"


def declare() -> None:
    """Let privacy pages tell what is kept of translators."""
    keeping.declare(
        Kept(
            "translators",
            Group.WORKING,
            _("Translations and who made them"),
            along=(SegmentChange, SegmentComment, MemoryUnit, CheckOverride, Handover, Delivery),
            holds=(
                Held(_("each change and comment, with your name and the time")),
                Held(_("the names of translators without an account, and the files they send")),
            ),
            why=_("To know who decided what, and to be able to undo it."),
            basis=_("Our legitimate interest in good translations."),
            seen_by=_("Those who write and translate here."),
            limits=(
                Limit(
                    _(
                        "Files that came back, and addresses for translators without an account: "
                        "%(time)s after they end."
                    ),
                    lambda: timedelta(days=settings.FILES_KEPT_DAYS),
                    JOB,
                ),
                Limit(_("The history of a text: as long as the text.")),
            ),
            erased=_("Ask us. We take your name out of it."),
        )
    )
    browsers.declare(
        InBrowser(
            lambda: "carthen-desk:*",
            Group.WORKING,
            why=_(
                "What a translator has typed and the server does not have yet; the preview’s width."
            ),
            who=_("Translators, at the desk."),
            until=_("Until the server has it; the width until you delete it."),
            is_cookie=False,
        )
    )
