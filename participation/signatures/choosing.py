"""Choosing the letter that something is about."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.models import Page

from participation.models import SignedLetter
from participation.places import best_pages
from translation.models import Pair


def letter_choices() -> list[tuple[str, str]]:
    """The letters there are, by their title in the language of the moment, the newest first."""
    keys = list(SignedLetter.objects.order_by("-closes_on").values_list("pk", flat=True))
    pages = best_pages(Page.objects.filter(translation_key__in=keys), get_language() or "en")
    return [(str(key), pages[key].title if key in pages else str(key)) for key in keys]


class OfLetterForm(WagtailAdminModelForm):
    """Something about a letter, which is chosen by its title.

    Attributes:
        letters: tells which letters there are to choose from, as `letter_choices` does.
    """

    pair = forms.ModelChoiceField(label=_("Letter"), queryset=Pair.objects.none())
    letters = staticmethod(letter_choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        letters = self.letters()
        pair = self.fields["pair"]
        pair.queryset = Pair.objects.filter(pk__in=[key for key, _title in letters])
        pair.choices = [("", "---------"), *letters]
