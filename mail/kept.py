"""What is kept of those who get mail from the site, as the privacy page tells them."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from mail import retention
from mail.models import Letter, Message
from privacy import keeping
from privacy.keeping import Group, Held, Kept, Limit

JOB = "mail.retention.purge"


def declare() -> None:
    """Let privacy pages tell what is kept of mails."""
    keeping.declare_harmless(Letter)
    keeping.declare(
        Kept(
            "mails",
            Group.SENDING,
            _("E-mails from this site"),
            model=Message,
            holds=(
                Held(_("the address it goes to, and the one answers go to"), ("to", "reply_to")),
                Held(
                    _("what it says, and in which language"),
                    ("subject", "body", "html", "language"),
                ),
                Held(
                    _("when it was written and sent, or why it was not"),
                    (
                        "created_at",
                        "sent_at",
                        "last_error",
                    ),
                ),
            ),
            beside=("letter", "handing_over_at", "uncertain_since", "attempts", "next_attempt_at"),
            why=_("So that no e-mail is lost or sent twice."),
            basis=_("Our legitimate interest in mail that arrives."),
            seen_by=_(
                "Administrators. A link that opens something of yours is not kept once sent."
            ),
            limits=(
                Limit(
                    _("%(time)s after it was sent."),
                    lambda: timedelta(days=retention.SENT_DAYS),
                    JOB,
                ),
                Limit(
                    _("If it cannot be sent: %(time)s."),
                    lambda: timedelta(days=retention.UNDECIDED_DAYS),
                    JOB,
                ),
                Limit(
                    _("If it cannot be sent and holds a link that opens something: %(time)s."),
                    lambda: timedelta(days=retention.SECRET_DAYS),
                    JOB,
                ),
            ),
            erased=_("Ask us. We find and delete everything sent to your e-mail address."),
        )
    )
