"""Blocks that list things."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, RichTextBlock, StructBlock

from core.blocks.previews import PreviewInBothLanguages
from core.blocks.text import SENTENCE_FEATURES
from translation.blocks import CharBlock, TextBlock

LIST_GROUP = _("Lists")


class AccordionItemBlock(StructBlock):
    """A heading that opens to show its text."""

    heading = CharBlock(label=_("Heading"))
    text = RichTextBlock(label=_("Text"), features=["ol", "ul", *SENTENCE_FEATURES])


class AccordionBlock(PreviewInBothLanguages, StructBlock):
    """Parts a reader opens one by one."""

    heading = CharBlock(label=_("Heading"), required=False)
    items = ListBlock(
        AccordionItemBlock(),
        label=_("Parts"),
        help_text=_("Keep here what only some readers need: what all need stays in the text."),
    )

    class Meta:
        icon = "list-ul"
        group = LIST_GROUP
        label = _("Accordion")
        description = _("Parts that open and close, for detail few readers need.")
        template = "components/accordion/accordion.html"
        preview_value = {
            "heading": _("Before you come"),
            "items": [
                {
                    "heading": _("How to get there"),
                    "text": format_lazy("<p>{}</p>", _("The bus stops outside.")),
                },
                {
                    "heading": _("Getting in"),
                    "text": format_lazy("<p>{}</p>", _("The door is level with the street.")),
                },
            ],
        }


class StepBlock(StructBlock):
    """One step of several."""

    heading = CharBlock(label=_("Heading"))
    text = TextBlock(label=_("Text"), required=False)


class StepsBlock(PreviewInBothLanguages, StructBlock):
    """Things to do in order."""

    heading = CharBlock(label=_("Heading"), required=False)
    items = ListBlock(
        StepBlock(),
        label=_("Steps"),
        help_text=_("Begin each with what to do. The numbers come by themselves."),
    )

    class Meta:
        icon = "list-ol"
        group = LIST_GROUP
        label = _("Steps")
        description = _("Numbered steps in the order they are taken.")
        template = "components/steps/steps.html"
        preview_value = {
            "heading": _("How we began"),
            "items": [
                {"heading": _("Listen"), "text": _("We asked what a good day looks like.")},
                {"heading": _("Agree"), "text": _("We chose three things to change together.")},
            ],
        }


class PointBlock(StructBlock):
    """One point."""

    text = TextBlock(label=_("Point"))


class KeyPointsBlock(PreviewInBothLanguages, StructBlock):
    """What to remember from a page."""

    heading = CharBlock(label=_("Heading"), required=False)
    items = ListBlock(
        PointBlock(), label=_("Points"), help_text=_("Three to five, a sentence each.")
    )

    class Meta:
        icon = "tick"
        group = LIST_GROUP
        label = _("Key points")
        description = _("The few things a reader should take away.")
        template = "components/key-points/key-points.html"
        preview_value = {
            "heading": _("What we learned"),
            "items": [
                {"text": _("Trust takes time.")},
                {"text": _("Start before the plan is written.")},
            ],
        }


class FactBlock(StructBlock):
    """A fact and what it is about."""

    label = CharBlock(label=_("What"))
    value = CharBlock(label=_("Fact"))


class FactsBlock(PreviewInBothLanguages, StructBlock):
    """Facts side by side, as a small table."""

    heading = CharBlock(label=_("Heading"), required=False)
    items = ListBlock(
        FactBlock(),
        label=_("Facts"),
        help_text=_("For more than two columns take a table instead."),
    )

    class Meta:
        icon = "table"
        group = LIST_GROUP
        label = _("Facts")
        description = _("A small table: what, and how much or when.")
        template = "components/facts/facts.html"
        preview_value = {
            "heading": _("In short"),
            "items": [
                {"label": _("Began"), "value": "2012"},
                {"label": _("People involved"), "value": "130"},
            ],
        }
