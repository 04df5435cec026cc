"""What is kept of those who write to us through forms, as the privacy page tells them."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from participation.abuse import proof
from participation.clients import HOUR
from participation.models import Counter, EntryStep, Form, FormEntry
from participation.retention import days_kept
from privacy import keeping
from privacy.keeping import Group, Held, Kept, Limit

FORGET_COUNTS = "participation.abuse.counters.forget"


def declare() -> None:
    """Let privacy pages tell what is kept of those who use a form."""
    # The address of an office.
    keeping.declare_harmless(Form)
    keeping.declare(_messages(), _counts())


def _messages() -> Kept:
    return Kept(
        "messages",
        Group.SENDING,
        _("Messages through our forms"),
        model=FormEntry,
        along=(EntryStep,),
        holds=(
            Held(_("your name and e-mail address"), ("name", "email")),
            Held(
                _("what you wrote, and your answers to what the form asks"), ("message", "answers")
            ),
            Held(
                _("the language you used, and the one you want an answer in"),
                ("language", "reply_language"),
            ),
            Held(
                _("when you sent it, and when somebody acknowledged or closed it"),
                ("created_at", "due_on"),
            ),
        ),
        beside=("pair", "token", "form", "draft"),
        why=_("To answer you, or to do what the form is for."),
        basis=_(
            "Our legitimate interest in answering you. For complaints about personal data, a duty "
            "in law. What you send us to publish: your consent, asked in the form."
        ),
        seen_by=_("Those who answer messages."),
        limits=(
            Limit(
                _("From the contact page: %(time)s."),
                lambda: timedelta(days=days_kept()),
                "participation.retention.purge",
            ),
            Limit(
                _("From another form: as long as it says above its button."),
                job="participation.retention.purge",
            ),
        ),
        erased=_("Ask us. We find and delete everything sent with your e-mail address."),
    )


def _counts() -> Kept:
    return Kept(
        "counts",
        Group.SENDING,
        _("Protection of our forms against robots"),
        model=Counter,
        holds=(
            Held(
                _(
                    "how often something was sent, under codes made from network and e-mail "
                    "addresses; the codes change all the time and do not lead back to you"
                ),
                ("name", "times", "ends_at"),
            ),
        ),
        why=_("So that robots do not fill our forms, or other people’s mailboxes."),
        basis=_("Our legitimate interest in forms that work."),
        seen_by=_("Nobody. The site counts by itself."),
        limits=(
            Limit(_("Such a code: %(time)s at most."), _longest, FORGET_COUNTS),
            Limit(
                _("How much was refused and why, with nothing about who sent it: %(time)s."),
                lambda: timedelta(days=settings.REFUSALS_KEPT_DAYS),
                FORGET_COUNTS,
            ),
        ),
        erased=_("It ends by itself. Nobody can tell which code was made from your address."),
    )


def _longest() -> timedelta:
    """The longest that anything is counted under a code."""
    attack = settings.FORM_ATTACK_MINUTES * 60
    return timedelta(seconds=max(proof.LIFETIME, HOUR, settings.FORM_BURST_SECONDS, attack))
