"""What is kept of those who search, as the privacy page tells them."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from privacy import keeping
from privacy.keeping import Group, Held, Kept, Limit
from privacy.times import months
from search.models import MissedSearch


def declare() -> None:
    """Let privacy pages tell what is kept of searches."""
    keeping.declare(
        Kept(
            "searches",
            Group.READING,
            _("Searches that found nothing"),
            model=MissedSearch,
            holds=(
                Held(
                    _(
                        "the words, in which month and how often; not who looked, and nothing "
                        "that looks like an address or a long number"
                    ),
                    ("words", "month", "times"),
                ),
            ),
            beside=("locale",),
            why=_("To write what readers miss."),
            basis=_("Our legitimate interest in being found. We cannot tell that it was you."),
            seen_by=_("Editors, once the same words were looked for more than once."),
            limits=(
                Limit(
                    "%(time)s.",
                    lambda: months(settings.MISSED_SEARCHES_MONTHS),
                    "search.missed.forget",
                ),
            ),
            erased=_("It ends by itself. Nobody knows who looked."),
        )
    )
