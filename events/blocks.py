"""Blocks that only events have: changed dates, organisers, the programme and what is left of it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    ChoiceBlock,
    DateBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    TimeBlock,
    URLBlock,
)

from core.blocks.choosers import FileChooserBlock, LinkedPageBlock, RecordChooserBlock
from core.blocks.text import SENTENCE_FEATURES
from events.choices import Interpretation, MaterialKind, SessionKind, Speech
from translation.blocks import CharBlock


class FurtherDateBlock(StructBlock):
    """A day on which the event takes place as well."""

    date = DateBlock(label=_("Date"))
    start = TimeBlock(
        label=_("Starts at"),
        required=False,
        help_text=_("Leave it empty if it starts at the usual time. It lasts as long as ever."),
    )

    class Meta:
        icon = "date"
        label = _("It also takes place on")
        description = _("A further date, which the rule does not give.")


class LeftOutDateBlock(StructBlock):
    """A day on which the event does not take place though the rule says so."""

    date = DateBlock(label=_("Date"))

    class Meta:
        icon = "cross"
        label = _("It does not take place on")
        description = _("A date to leave out: a holiday, or a day that had to be cancelled.")


class ChangedDatesBlock(StreamBlock):
    """Where the dates differ from the rule. Facts: one set for both languages."""

    also = FurtherDateBlock()
    not_on = LeftOutDateBlock()


class OrganisersBlock(StreamBlock):
    """Who puts the event on, the most important first. Facts: one set for both languages."""

    organisation = RecordChooserBlock(
        "people.Organisation", related=("picture",), label=_("Organisation"), icon="group"
    )


class SpeakerBlock(StructBlock):
    """Someone who takes part in a session, and as what."""

    person = RecordChooserBlock(
        "people.Person", related=("organisation", "picture"), label=_("Person")
    )
    role = CharBlock(
        label=_("Role at the time"),
        required=False,
        help_text=_(
            "As it was, or is, on the day: Minister, chair of the panel. Leave it empty if it is "
            "the role on the person’s record."
        ),
    )


class SessionBlock(StructBlock):
    """One part of the programme. Its words are translated; its times are facts."""

    kind = ChoiceBlock(choices=SessionKind.choices, default=SessionKind.TALK, label=_("Type"))
    title = CharBlock(
        label=_("Title"), help_text=_("In the language of this page, whatever is spoken.")
    )
    day = DateBlock(
        label=_("Day"), required=False, help_text=_("Only for an event of several days.")
    )
    start = TimeBlock(label=_("Starts at"), required=False)
    end = TimeBlock(label=_("Ends at"), required=False)
    place = CharBlock(label=_("Room"), required=False)
    description = RichTextBlock(label=_("About it"), features=SENTENCE_FEATURES, required=False)
    language = ChoiceBlock(
        choices=Speech.choices,
        required=False,
        label=_("Language spoken"),
        help_text=_("Only if it is not the language of the whole event."),
    )
    interpretation = ChoiceBlock(
        choices=Interpretation.choices,
        required=False,
        label=_("Simultaneous interpretation"),
        help_text=_("Only if it is not as for the whole event."),
    )
    speakers = ListBlock(SpeakerBlock(), label=_("Who takes part"), default=[])

    class Meta:
        icon = "time"
        form_classname = "struct-block in-columns in-narrow-columns"
        label = _("Session")
        label_format = "{start} {title}"
        description = _("A talk, panel, workshop, film or break, with its time and speakers.")

    def clean(self, value: StructValue) -> StructValue:
        """Check the times.

        Raises:
            StructBlockValidationError: if it has an end without a start, or ends before it starts.
        """
        cleaned: Any = super().clean(value)
        start, end = cleaned.get("start"), cleaned.get("end")
        if end and not start:
            raise StructBlockValidationError(
                {
                    "start": ValidationError(
                        gettext("Say when it starts as well, or remove the end.")
                    )
                }
            )
        if start and end and end <= start:
            message = gettext("It ends before it starts. Give a later time, or change the start.")
            raise StructBlockValidationError({"end": ValidationError(message)})
        return cleaned


class ProgrammeBlock(StreamBlock):
    """The programme, in any order: it is shown by day and time."""

    session = SessionBlock()

    class Meta:
        collapsed = True


class MaterialBlock(StructBlock):
    """A recording, slides or a report: a file, a page of this site or an address elsewhere."""

    kind = ChoiceBlock(
        choices=MaterialKind.choices, default=MaterialKind.RECORDING, label=_("What it is")
    )
    document = FileChooserBlock(label=_("File"), required=False)
    page = LinkedPageBlock(label=_("Page of this site"), required=False)
    url = URLBlock(label=_("Address elsewhere"), required=False)
    language = ChoiceBlock(
        choices=Speech.choices,
        required=False,
        label=_("Language"),
        help_text=_("What readers will hear or read. A file says so itself."),
    )
    title_en = CharBlock(
        label=_("Title in English"),
        required=False,
        help_text=_("Only if there are several of a kind: whose slides they are, for example."),
    )
    title_cy = CharBlock(label=_("Title in Welsh"), required=False)

    class Meta:
        icon = "media"
        form_classname = "struct-block in-columns"
        label = _("Recording, slides, notes or report")
        description = _("What people can watch, hear or read after the event.")

    def clean(self, value: StructValue) -> StructValue:
        """Check that it leads to one place and is named in both languages or in neither.

        Raises:
            StructBlockValidationError: if not.
        """
        cleaned: Any = super().clean(value)
        places = [name for name in ("document", "page", "url") if cleaned.get(name)]
        if len(places) != 1:
            message = gettext("Choose a file, choose a page or give an address: one of the three.")
            raise StructBlockValidationError({"url": ValidationError(message)})
        if bool(cleaned.get("title_en")) != bool(cleaned.get("title_cy")):
            empty = "title_cy" if cleaned.get("title_en") else "title_en"
            message = gettext("Give the title in both languages, or in neither.")
            raise StructBlockValidationError({empty: ValidationError(message)})
        return cleaned


class MaterialsBlock(StreamBlock):
    """What is left of an event. Facts: one set for both languages."""

    material = MaterialBlock()
