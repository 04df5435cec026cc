"""What is kept of people the site tells about, as the privacy page tells them."""

from django.utils.translation import gettext_lazy as _

from people.models import DatedRole, FormerName, Law, Organisation, Person
from privacy import keeping
from privacy.keeping import Group, Held, Kept, Limit


def declare() -> None:
    """Let privacy pages tell what is kept of the people on pages."""
    keeping.declare_harmless(Organisation, FormerName, Law)
    keeping.declare(
        Kept(
            "people",
            Group.SHOWN,
            _("People our pages name"),
            along=(Person, DatedRole),
            holds=(
                Held(_("name, roles and when they were held, organisation")),
                Held(_("biography, picture and website, where there are any")),
                Held(_("the name of an author, and the address to ask about an event")),
                Held(_("earlier versions of pages")),
            ),
            why=_("To say who wrote, spoke or did something, and whom to ask."),
            basis=_("Our legitimate interest in telling what was done and by whom."),
            seen_by=_("Everybody, once it is published; drafts only those who write here."),
            limits=(Limit(_("As long as the pages that name you, or until you object.")),),
            erased=_("Ask us. We take out your name, or tell you why we may keep it."),
        )
    )
