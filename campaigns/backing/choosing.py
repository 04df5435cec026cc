"""Choosing the letter that something stands behind, which may come before anybody can sign it."""

from django.utils.translation import get_language, gettext

from campaigns.models import CampaignPage
from participation.places import best_pages
from participation.signatures.choosing import OfLetterForm, letter_choices


def backed_choices() -> list[tuple[str, str]]:
    """Every letter by its title in the language of the moment, those not published yet first."""
    published = letter_choices()
    coming = CampaignPage.objects.exclude(translation_key__in=[key for key, _title in published])
    pages = best_pages(coming.order_by("-pk"), get_language() or "en")
    return [
        *(
            (str(key), gettext("%(title)s (not published yet)") % {"title": page.draft_title})
            for key, page in pages.items()
        ),
        *published,
    ]


class BackingForm(OfLetterForm):
    """Something that stands behind a letter."""

    letters = staticmethod(backed_choices)
