"""What is kept of those who agreed to be quoted or shown, as the privacy page tells them."""

from django.utils.translation import gettext_lazy as _

from consent import retention
from consent.models import Consent, ConsentEvent, Evidence
from privacy import keeping
from privacy.keeping import Group, Held, Kept, Limit
from privacy.times import years


def declare() -> None:
    """Let privacy pages tell what is kept of consents."""
    keeping.declare(
        Kept(
            "consents",
            Group.SHOWN,
            _("Your consent to be quoted, pictured or recorded"),
            model=Consent,
            along=(ConsentEvent, Evidence),
            holds=(
                Held(
                    _("your name, the name readers see, and how to reach you"),
                    ("person_name", "shown_name", "contact"),
                ),
                Held(
                    _("what you agreed to, where it may be used, and what you do not want"),
                    (
                        "covers_words",
                        "covers_photograph",
                        "covers_recording",
                        "for_site",
                        "for_print",
                        "for_social_media",
                        "limits",
                    ),
                ),
                Held(
                    _("how, when and in which words and language you agreed, with the form itself"),
                    ("given_on", "way", "language", "wording"),
                ),
                Held(
                    _("when we ask you again; when you took it back; who changed the record"),
                    ("review_on", "withdrawn_at", "withdrawn_note"),
                ),
            ),
            beside=("withdrawn_by", "erased_at"),
            why=_("To be able to show that you agreed, and to keep to what you agreed to."),
            basis=_("Your consent; for keeping the record of it, our duty to prove it."),
            seen_by=_(
                "Those with the right to see private details of consents. Readers see the name "
                "you want shown."
            ),
            limits=(
                Limit(_("While something of yours may be shown.")),
                Limit(
                    _("%(time)s after you take it back, then only its number and dates."),
                    lambda: years(retention.YEARS),
                    "consent.retention.purge",
                ),
            ),
            erased=_("Tell us that you take it back. What hangs on it is no longer shown at once."),
        )
    )
