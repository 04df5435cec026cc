"""Pages of any type, shown as cards."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, StructBlock, StructValue
from wagtail.models import Page

from core.blocks.choosers import LinkedPageBlock
from core.blocks.links import LINK_GROUP
from core.blocks.previews import PreviewInBothLanguages
from core.cards import Card
from core.readable import readable
from core.related import related_cards
from translation.blocks import CharBlock
from translation.locales import locale_for


class RelatedValue(StructValue):
    """Pages that belong to what is said here."""

    @property
    def cards(self) -> list[Card]:
        """The cards of the pages that readers can open."""
        return related_cards(tuple(page.pk for page in self["pages"] if page))


class RelatedBlock(PreviewInBothLanguages, StructBlock):
    """Pages of any type as cards, chosen by hand."""

    heading = CharBlock(label=_("Heading"), required=False)
    pages = ListBlock(
        LinkedPageBlock(),
        label=_("Pages"),
        help_text=_(
            "Pages of any kind. Choose one language; readers of the other get the page in theirs. "
            "A page that is not public yet is left out until it is."
        ),
    )

    class Meta:
        icon = "doc-empty"
        group = LINK_GROUP
        label = _("Related pages")
        description = _("Cards of pages you choose: posts, resources, events, case studies.")
        template = "components/related/related.html"
        value_class = RelatedValue

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Say which language is read: cards mark what is in the other, and the admin does not."""
        context = super().get_context(value, parent_context)
        return {"language": get_language(), **context}

    def example(self) -> dict[str, Any]:
        """The newest pages that everyone may open in the language of the moment, if any."""
        return {"heading": _("Read on"), "pages": list(_newest_pages()[:3])}


def _newest_pages() -> QuerySet[Page]:
    pages = readable(Page.objects.filter(locale=locale_for(get_language()), depth__gt=3))
    return pages.order_by("-first_published_at", "-pk")
