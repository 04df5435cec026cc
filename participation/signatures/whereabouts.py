"""The pages of a letter, as those who signed it are told of them."""

from dataclasses import dataclass

from wagtail.models import Page

from core.meta import absolute
from core.readable import readable
from mail.values import InLanguage
from participation.places import best_pages
from translation.locales import language_of
from translation.models import Pair


@dataclass(frozen=True)
class Whereabouts:
    """A letter as a mail or a page names it.

    Attributes:
        language: of the title; the other one's where there is no page in the one asked for.
        path: of its page; empty where readers can open none.
    """

    title: str
    language: str
    path: str

    @property
    def named(self) -> InLanguage:
        """The title, marked with its language."""
        return InLanguage(self.title, self.language)

    @property
    def address(self) -> str:
        """The full address of its page."""
        return absolute(self.path or f"/{self.language}/")


def whereabouts(pair: Pair, language: str) -> Whereabouts:
    """Where a letter is, best in a language, else in the other.

    Args:
        pair: of the letter.
        language: "en" or "cy".
    """
    pages = readable(Page.objects.filter(translation_key=pair.pk))
    page = best_pages(pages, language).get(pair.pk)
    if page is None:
        return Whereabouts("", language, "")
    return here(page)


def here(page: Page) -> Whereabouts:
    """A letter by the page somebody has before them."""
    return Whereabouts(page.title, language_of(page), page.url_path)
