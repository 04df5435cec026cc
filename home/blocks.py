"""What a home page is built from."""

from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
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
from home.labelled.alphabet import most_used
from home.labelled.places import AREAS, TOPICS, Kind
from home.shelves import head_of_list
from translation.blocks import CharBlock


class HeadOfListBlock(PreviewInBothLanguages, StructBlock):
    """The head of a list, which finds its cards by itself.

    Attributes:
        lists: the type of page, as "room.Model".
        nothing: what readers are told while the list is empty.
    """

    lists: str
    nothing: str | Promise

    heading = CharBlock(label=_("Heading"))
    count = IntegerBlock(
        label=_("How many"),
        default=3,
        min_value=1,
        max_value=6,
        help_text=_("Three cards fill a row on a wide screen. The site finds them by itself."),
    )

    class Meta:
        group = _("Lists")
        template = "components/head-of-list/head-of-list.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the cards, the way to all of them, and what to say if there are none."""
        context = super().get_context(value, parent_context)
        shelf = head_of_list(apps.get_model(self.lists), value["count"])
        return {"language": get_language(), **context, "shelf": shelf, "nothing": self.nothing}

    def example(self) -> dict[str, Any]:
        """Three cards under what the block is called."""
        return {"heading": self.label, "count": 3}


class LatestPostsBlock(HeadOfListBlock):
    """The newest posts."""

    lists = "blog.BlogPostPage"
    nothing = _("There are no posts yet.")

    class Meta:
        icon = "edit"
        label = _("Latest posts")
        description = _("The newest posts in the reader’s language.")


class ComingEventsBlock(HeadOfListBlock):
    """What is on next."""

    lists = "events.EventPage"
    nothing = _("No event is planned at the moment.")

    class Meta:
        icon = "date"
        label = _("Coming events")
        description = _("The next events in the reader’s language, the soonest first.")


class NewestResourcesBlock(HeadOfListBlock):
    """What has come into the library."""

    lists = "resources.ResourcePage"
    nothing = _("There are no resources yet.")

    class Meta:
        icon = "folder-open-1"
        label = _("Newest resources")
        description = _("The newest resources in the reader’s language.")


class NewestCaseStudiesBlock(HeadOfListBlock):
    """The newest case studies."""

    lists = "case_studies.CaseStudyPage"
    nothing = _("There are no case studies yet.")

    class Meta:
        icon = "group"
        label = _("Newest case studies")
        description = _("The newest case studies in the reader’s language.")


class LabelsBlock(PreviewInBothLanguages, StructBlock):
    """Labels that lead to everything about them; it finds them by itself.

    Attributes:
        kind: topics or areas.
        all_words: what leads to the list of all of them.
    """

    kind: Kind
    all_words: str | Promise

    heading = CharBlock(label=_("Heading"))
    count = IntegerBlock(
        label=_("How many at the most"),
        default=12,
        min_value=1,
        max_value=40,
        help_text=_("Those with the most pages, in the order of the alphabet."),
    )

    class Meta:
        icon = "tag"
        group = _("Lists")
        template = "components/ways-in/ways-in.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the labels and the way to all of them."""
        return {
            **super().get_context(value, parent_context),
            "entries": most_used(self.kind, value["count"]),
            "all_words": self.all_words,
            "all_url": reverse(self.kind.index_name),
        }

    def example(self) -> dict[str, Any]:
        """As many as there usually are, under what the block is called."""
        return {"heading": self.label, "count": 12}


class TopicsBlock(LabelsBlock):
    """Topics, each leading to everything about it."""

    kind = TOPICS
    all_words = _("All topics")

    class Meta:
        label = _("Topics")
        description = _("Topics, each leading to everything about it.")


class AreasBlock(LabelsBlock):
    """Areas, each leading to what is happening there."""

    kind = AREAS
    all_words = _("All areas")

    class Meta:
        label = _("Areas")
        description = _("Areas, each leading to everything about it.")


class HomeBlock(StreamBlock):
    """The sections of a home page."""

    latest_posts = LatestPostsBlock()
    coming_events = ComingEventsBlock()
    newest_resources = NewestResourcesBlock()
    newest_case_studies = NewestCaseStudiesBlock()
    topics = TopicsBlock()
    areas = AreasBlock()
    cards = CardsBlock()
    text = ProseBlock()
    call_to_action = CallToActionBlock()
    quotation = QuotationBlock()
    key_points = KeyPointsBlock()
    notice = NoticeBlock()
