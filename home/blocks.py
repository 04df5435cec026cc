"""What a home page is built from."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import IntegerBlock, StreamBlock, StructBlock

from core.blocks import (
    CallToActionBlock,
    CardsBlock,
    KeyPointsBlock,
    NoticeBlock,
    ProseBlock,
    QuotationBlock,
)
from core.blocks.previews import PreviewInBothLanguages
from translation.blocks import CharBlock


class LatestPostsBlock(PreviewInBothLanguages, StructBlock):
    """The newest posts; the page finds them."""

    heading = CharBlock(label=_("Heading"))
    count = IntegerBlock(label=_("How many"), default=3, min_value=1, max_value=6)

    class Meta:
        icon = "doc-empty"
        group = _("Lists")
        label = _("Latest posts")
        description = _("The newest posts in the reader’s language.")
        template = "components/latest-posts/latest-posts.html"
        preview_value = {"heading": _("News and views"), "count": 3}


class HomeBlock(StreamBlock):
    """The sections of a home page."""

    latest_posts = LatestPostsBlock()
    cards = CardsBlock()
    text = ProseBlock()
    call_to_action = CallToActionBlock()
    quotation = QuotationBlock()
    key_points = KeyPointsBlock()
    notice = NoticeBlock()
