"""Blocks that carry sentences."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    ChoiceBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    URLBlock,
)

from core.blocks.previews import PreviewInBothLanguages
from core.blocks.spoken import ConsentChooserBlock, ConsentNeededBlock, SpokenBlock
from translation.blocks import CharBlock, TextBlock

TEXT_GROUP = _("Text")
SENTENCE_FEATURES = ["bold", "italic", "link", "document-link", "lang-en", "lang-cy"]
PROSE_FEATURES = [
    "h2",
    "h3",
    "ol",
    "ul",
    "superscript",
    "subscript",
    *SENTENCE_FEATURES,
]
LANGUAGE_CHOICES = [("en", _("English")), ("cy", _("Welsh"))]


class ProseBlock(PreviewInBothLanguages, RichTextBlock):
    """Running text with headings, lists and links."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": PROSE_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        group = TEXT_GROUP
        label = _("Text")
        description = _("Paragraphs, headings, lists and links.")
        template = "components/prose/prose.html"
        preview_value = format_lazy(
            "<h2>{}</h2><p>{}</p>",
            _("Working as equals"),
            _(
                "People who use a service and people who run it design it together, "
                "from the first question to the last decision."
            ),
        )


class QuotationBlock(SpokenBlock):
    """Someone's words, with who said them, where, and in which language."""

    text = TextBlock(label=_("Words"))
    speaker = CharBlock(label=_("Who said it"), required=False)
    role = CharBlock(label=_("Role at the time"), required=False)
    source_title = CharBlock(label=_("Where it was said"), required=False)
    source_url = URLBlock(label=_("Address of the source"), required=False)
    original_language = ChoiceBlock(
        choices=LANGUAGE_CHOICES,
        label=_("Language it was said in"),
        required=False,
        help_text=_("On the page in the other language the words are marked as a translation."),
    )
    consent_needed = ConsentNeededBlock()
    consent = ConsentChooserBlock()

    class Meta:
        icon = "openquote"
        group = TEXT_GROUP
        label = _("Quotation")
        description = _("Someone's words, with their source and the language they were said in.")
        template = "components/quotation/quotation.html"
        preview_value = {
            "text": _("Nothing about us without us."),
            "speaker": _("A saying of the disability movement"),
            "original_language": "en",
        }


class ExchangeBlock(StructBlock):
    """One question and its answer."""

    asker = CharBlock(label=_("Who asked"), required=False)
    question = TextBlock(label=_("Question"))
    answerer = CharBlock(label=_("Who answered"), required=False)
    answer = TextBlock(label=_("Answer"))

    class Meta:
        icon = "help"


class QuestionAndAnswerBlock(PreviewInBothLanguages, StructBlock):
    """Questions and answers, with equal weight."""

    heading = CharBlock(label=_("Heading"), required=False)
    items = ListBlock(
        ExchangeBlock(),
        label=_("Questions"),
        help_text=_("Say who asked and who answered where readers should know."),
    )

    class Meta:
        icon = "help"
        group = TEXT_GROUP
        label = _("Questions and answers")
        description = _("Who asked what, and what they were told.")
        template = "components/question-and-answer/question-and-answer.html"
        preview_value = {
            "heading": _("Asked at the meeting"),
            "items": [
                {
                    "asker": _("A carer"),
                    "question": _("Who decides in the end?"),
                    "answerer": _("The chair"),
                    "answer": _("All of us, at this table."),
                }
            ],
        }


class NoticeBlock(PreviewInBothLanguages, StructBlock):
    """Something a reader must not miss."""

    kind = ChoiceBlock(
        choices=[("info", _("Information")), ("warning", _("Warning"))],
        default="info",
        label=_("Kind"),
        help_text=_("A warning only where something could go wrong for the reader."),
    )
    heading = CharBlock(label=_("Heading"), required=False)
    text = RichTextBlock(label=_("Text"), features=SENTENCE_FEATURES)

    class Meta:
        icon = "info-circle"
        group = TEXT_GROUP
        label = _("Notice")
        description = _("A short message that stands out from the text.")
        template = "components/notice/notice.html"
        preview_value = {
            "kind": "info",
            "heading": _("Please note"),
            "text": format_lazy("<p>{}</p>", _("The office is closed on St David’s Day.")),
        }
