"""What is kept of those who sign, as the privacy page tells them."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from participation.models import Signature, SignatureConsent
from participation.signatures import retention
from privacy import keeping
from privacy.keeping import Group, Held, Kept, Limit

JOB = "participation.signatures.retention.purge"


def declare() -> None:
    """Let privacy pages tell what is kept of those who sign."""
    keeping.declare(
        Kept(
            "signatures",
            Group.SENDING,
            _("Signatures under open letters"),
            model=Signature,
            along=(SignatureConsent,),
            holds=(
                Held(_("your name and e-mail address"), ("name", "email")),
                Held(
                    _("your organisation, and whether you sign for it"),
                    ("organisation", "for_organisation"),
                ),
                Held(
                    _("your area, in which capacity you sign, and your reason"),
                    ("area", "capacity", "reason"),
                ),
                Held(
                    _("the language you used, and whether you want news"),
                    ("language", "wants_updates"),
                ),
                Held(
                    _("what readers may see of your name, and what you agreed to in which words"),
                    ("name_shown",),
                ),
                Held(
                    _("when you signed, confirmed or withdrew; why a signature was removed"),
                    ("created_at", "confirmed_at", "withdrawn_at", "removed_at", "removed_reason"),
                ),
                Held(
                    _("codes made from your e-mail address and your network address"),
                    ("email_hash", "address_hash"),
                ),
            ),
            beside=(
                "pair",
                "state",
                "key",
                "mails",
                "mailed_at",
                "reminded_at",
                "removed_by",
                "anonymised_at",
            ),
            why=_("To count who asks for what a letter asks, each person once."),
            basis=_(
                "Your explicit consent (UK GDPR, Article 9(2)(a)): a signature can show a "
                "political opinion."
            ),
            seen_by=_(
                "Those who look after the letter. Readers, and those the letter is handed to, see "
                "of your name what you chose, and nothing unless you chose it."
            ),
            limits=(
                Limit(
                    _("If you do not confirm it: %(time)s."),
                    lambda: timedelta(days=retention.UNCONFIRMED_DAYS),
                    JOB,
                ),
                Limit(
                    _("The code made from your network address: %(time)s."),
                    lambda: timedelta(days=retention.ADDRESS_HASH_DAYS),
                    JOB,
                ),
                Limit(
                    _("Everything else that says who you are: until the day shown at the form."),
                    job=JOB,
                ),
                Limit(_("The count, with area, capacity and language, stays and is nobody’s.")),
            ),
            erased=_(
                "On your own page, by the link in our e-mail, at any time and at once. You can "
                "also ask us."
            ),
        )
    )
