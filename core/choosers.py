"""Which language an image's words are offered in while an editor chooses it.

Wagtail fills in the alternative text when an image is chosen, in the language of the editor's
screens. An editor who works in English on a Welsh page would put English words on it without
noticing; so the choice follows the page that is being edited.
"""

import re
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from wagtail.images.views import chooser
from wagtail.models import Page

from core.images import SiteImage
from labels.fields import pair_value
from translation.locales import language_of

EDITED_PAGE = re.compile(r"^/admin/pages/(?:(\d+)/edit|add/\w+/\w+/(\d+))/")


def language_of_edited_page(request: HttpRequest) -> str:
    """The language of the page a chooser was opened from, or "" where it was not a page."""
    found = EDITED_PAGE.match(urlsplit(request.headers.get("Referer", "")).path)
    page = Page.objects.filter(pk=found[1] or found[2]).first() if found else None
    return language_of(page) if page else ""


class PageLanguageMixin:
    """Offers an image's words in the language of the page being edited."""

    request: HttpRequest

    def get_chosen_response_data(self, image: SiteImage, *args: Any) -> dict[str, Any]:
        """What the editor's screen is told about the chosen image."""
        data = super().get_chosen_response_data(image, *args)  # type: ignore[misc]
        if language := language_of_edited_page(self.request):
            data["default_alt_text"] = pair_value(image, "alt", language)
        return data


class ChosenView(PageLanguageMixin, chooser.ImageChosenView):
    """One image was chosen."""


class ChosenMultipleView(PageLanguageMixin, chooser.ImageChosenMultipleView):
    """Several images were chosen."""


class UploadView(PageLanguageMixin, chooser.ImageUploadView):
    """An image was uploaded and chosen."""


def use_words_of_the_page() -> None:
    """Give Wagtail's image chooser these views."""
    chooser.viewset.chosen_view_class = ChosenView
    chooser.viewset.chosen_multiple_view_class = ChosenMultipleView
    chooser.viewset.create_view_class = UploadView
