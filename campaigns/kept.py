"""What is kept of people who wrote in support of a letter, as the privacy page tells them."""

from django.utils.translation import gettext_lazy as _

from campaigns.models import MediaCoverage, PaperBatch, SupportLetter
from privacy import keeping
from privacy.keeping import Group, Held, Kept, Limit


def declare() -> None:
    """Let privacy pages tell what is kept of them."""
    keeping.declare_harmless(MediaCoverage, PaperBatch)
    keeping.declare(
        Kept(
            "support_letters",
            Group.SHOWN,
            _("Letters of support for an open letter"),
            model=SupportLetter,
            holds=(
                Held(_("name, role, organisation and country"), (
                    "person", "role_cy", "role_en", "organisation", "country_cy", "country_en",
                )),
                Held(_("your e-mail address, if you gave it"), ("email",)),
                Held(_("what was written, as text or as a document"), ("text", "document")),
                Held(_("how and when you agreed to be shown"), ("may_be_shown", "permission_note")),
            ),
            beside=("pair", "written_on", "language", "created_at"),
            why=_("To show who supports what the letter asks."),
            basis=_("Your consent, which you can take back."),
            seen_by=_("Everybody, if you agreed to be shown; otherwise those who keep the letter."),
            limits=(Limit(_("Until you take your consent back, or we take the letter down.")),),
            erased=_("Ask us. We delete your letter of support."),
        )
    )  # fmt: skip
