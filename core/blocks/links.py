"""Blocks that lead somewhere else."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    ListBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    URLBlock,
)

from core.blocks.checked import CheckedBlock
from core.blocks.choosers import FileChooserBlock, LinkedPageBlock
from core.blocks.previews import PreviewInBothLanguages
from core.documents import SiteDocument
from core.links import address_of
from translation.blocks import CharBlock, TextBlock
from translation.locales import OTHER

LINK_GROUP = _("Links")


class LinkValue(StructValue):
    """A block value that leads to a page of ours or to an address elsewhere."""

    @property
    def href(self) -> str:
        """The address in the language of the moment; empty where there is nothing to open."""
        page = self.get("page")
        return address_of(page.pk) if page else self.get("url") or ""


class LinkBlock(StructBlock):
    """A block with a page or an address, not both.

    Attributes:
        link_required: whether one of the two must be given.
    """

    link_required = False

    def clean(self, value: StructValue) -> StructValue:
        """Check the block.

        Raises:
            StructBlockValidationError: if both a page and an address are given, or neither is
                where one is needed.
        """
        cleaned: Any = super().clean(value)
        has_page, has_url = bool(cleaned.get("page")), bool(cleaned.get("url"))
        if has_page and has_url:
            message = gettext("Choose a page or give an address, not both.")
        elif self.link_required and not (has_page or has_url):
            message = gettext("Choose a page or give an address.")
        else:
            return cleaned
        raise StructBlockValidationError({"url": ValidationError(message)})

    class Meta:
        value_class = LinkValue


class CallToActionBlock(PreviewInBothLanguages, LinkBlock):
    """One thing a reader can do next."""

    link_required = True

    heading = CharBlock(label=_("Heading"))
    text = TextBlock(label=_("Text"), required=False)
    link_text = CharBlock(
        label=_("Words of the link"),
        help_text=_("What happens next, as in “Book a place”; never “click here”."),
    )
    page = LinkedPageBlock(label=_("Page"), required=False)
    url = URLBlock(label=_("Address"), required=False)

    class Meta:
        icon = "link"
        group = LINK_GROUP
        label = _("Call to action")
        description = _("One thing to do next, with a clear link.")
        template = "components/call-to-action/call-to-action.html"
        preview_value = {
            "heading": _("Work with us"),
            "text": _("Tell us what you would change."),
            "link_text": _("Get in touch"),
            "url": "https://example.org/",
        }


class CardBlock(LinkBlock):
    """One card, which may lead somewhere."""

    heading = CharBlock(label=_("Heading"))
    text = TextBlock(label=_("Text"), required=False)
    page = LinkedPageBlock(label=_("Page"), required=False)
    url = URLBlock(label=_("Address"), required=False)


class CardsBlock(PreviewInBothLanguages, StructBlock):
    """A row of cards."""

    heading = CharBlock(label=_("Heading"), required=False)
    items = ListBlock(
        CardBlock(),
        label=_("Cards"),
        help_text=_("To lead somewhere, a card needs a page of ours or an address, not both."),
    )

    class Meta:
        icon = "grip"
        group = LINK_GROUP
        label = _("Cards")
        description = _("Two or more short texts of equal weight, with or without links.")
        template = "components/cards/cards.html"
        preview_value = {
            "heading": _("Where to begin"),
            "items": [
                {"heading": _("At home"), "text": _("Talk with your neighbours.")},
                {"heading": _("At work"), "text": _("Ask who is not in the room.")},
            ],
        }


class DocumentValue(StructValue):
    """A file, of which there may be one for each language."""

    @property
    def file(self) -> SiteDocument | None:
        """The file for the language of the moment: its own, the one for both, or the other's."""
        ours = get_language()
        names = [f"document_{ours}", "document", f"document_{OTHER[ours]}"]
        return next((self[name] for name in names if self.get(name)), None)

    @property
    def is_foreign(self) -> bool:
        """Whether the file is in the other language only."""
        file = self.file
        return file is not None and get_language() not in file.language


class DocumentBlock(PreviewInBothLanguages, CheckedBlock):
    """A file to download."""

    title = CharBlock(label=_("Title"))
    document = FileChooserBlock(
        label=_("File"),
        required=False,
        help_text=_("One file for readers of both languages."),
    )
    document_en = FileChooserBlock(
        label=_("File in English"),
        required=False,
        help_text=_("If each language has a file of its own."),
    )
    document_cy = FileChooserBlock(label=_("File in Welsh"), required=False)
    note = CharBlock(
        label=_("Note"), required=False, help_text=_("What readers should know before opening it.")
    )

    class Meta:
        icon = "doc-full"
        group = LINK_GROUP
        label = _("File")
        description = _("A file to download, with its size and language.")
        template = "components/document/document.html"
        value_class = DocumentValue

    def problems(self, value: StructValue) -> dict[str, Any]:
        """That there is a file."""
        return {} if value.file else {"document": ValidationError(gettext("Choose a file."))}

    def example(self) -> dict[str, Any]:
        """The first file that can be read in the language of the moment; empty without one."""
        document = (
            SiteDocument.objects.filter(language__contains=get_language()).order_by("pk").first()
        )
        return {
            "title": document.title if document else "",
            "document": document,
            "note": _("A note, if the file needs one."),
        }
