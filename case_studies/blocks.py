"""Blocks that only case studies have: figures, voices and what was used."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, StreamBlock, StructBlock, URLBlock

from core.blocks.choosers import LinkedPageBlock
from core.blocks.previews import PreviewInBothLanguages
from core.blocks.spoken import ConsentChooserBlock, SpokenBlock
from core.blocks.text import LANGUAGE_CHOICES
from translation.blocks import CharBlock, TextBlock

GROUP = _("Case study")


class FigureBlock(PreviewInBothLanguages, StructBlock):
    """A number that changed, and where it is from."""

    number = CharBlock(label=_("Number"), help_text=_("As readers see it: 40%, £12,000, 9 of 14."))
    label = CharBlock(label=_("What it counts"), help_text=_("A few words: people who came back."))
    source_title = CharBlock(
        label=_("Where the number is from"),
        help_text=_("The report, count or survey, with its year. A number needs a source."),
    )
    source_url = URLBlock(label=_("Address of the source"), required=False)

    class Meta:
        icon = "order"
        form_classname = "struct-block in-columns"
        group = GROUP
        label = _("Figure")
        description = _("A number, what it counts, and the source it is from.")
        template = "components/figure/figure.html"
        preview_value = {
            "number": _("9 of 14"),
            "label": _("ideas of the residents were carried out"),
            "source_title": _("Minutes of the last meeting"),
        }


class FiguresBlock(StreamBlock):
    """What changed, in numbers."""

    figure = FigureBlock()


class VoiceBlock(SpokenBlock):
    """What somebody who took part says. Their consent is always needed."""

    always_needs_consent = True

    text = TextBlock(label=_("Words"), help_text=_("As they said it, in the words they chose."))
    speaker = CharBlock(
        label=_("Name shown"),
        required=False,
        help_text=_("Leave it empty to show the name or pseudonym on the consent."),
    )
    role = CharBlock(
        label=_("Who they are here"),
        required=False,
        help_text=_("What they did or who they are in this story: a tenant, a carer, the nurse."),
    )
    original_language = ChoiceBlock(
        choices=LANGUAGE_CHOICES,
        label=_("Language it was said in"),
        required=False,
        help_text=_("On the page in the other language the words are marked as a translation."),
    )
    consent = ConsentChooserBlock(
        help_text=_(
            "The record of what they agreed to: without one the page cannot be published. "
            "If they withdraw it, the words disappear."
        )
    )

    class Meta:
        icon = "openquote"
        form_classname = "struct-block in-columns"
        group = GROUP
        label = _("Voice")
        description = _("What somebody who took part says, with their consent.")
        template = "components/quotation/quotation.html"
        preview_value = {
            "text": _("They asked me before they drew the plan."),
            "speaker": _("Somebody who lives there"),
            "role": _("Member of the group"),
            "original_language": "cy",
        }


class VoicesBlock(StreamBlock):
    """The people in the story, in their own words."""

    voice = VoiceBlock()


class ResourcesUsedBlock(StreamBlock):
    """What was used on the way. Facts: one set for both languages."""

    page = LinkedPageBlock(
        label=_("Page of this site"),
        help_text=_("In either language: readers get the one in theirs."),
    )
