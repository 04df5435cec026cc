"""Blocks of video and sound, which are fetched only once a reader asks for them."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, ListBlock, RichTextBlock, StructValue, URLBlock

from core.blocks.checked import CheckedBlock
from core.blocks.choosers import FileChooserBlock, PosterBlock
from core.blocks.pictures import MEDIA_GROUP, example_images
from core.blocks.previews import PreviewInBothLanguages
from core.blocks.recordings import (
    NO_SPEECH,
    SPOKEN,
    VERSIONS,
    RecordingValue,
    VersionValue,
    VideoValue,
)
from core.blocks.text import SENTENCE_FEATURES
from core.documents import SiteDocument
from core.embeds import allow_frame
from core.files.kinds import Family
from core.languages import CODES
from translation.blocks import CharBlock

TRANSCRIPT_FEATURES = ["h3", "ol", "ul", *SENTENCE_FEATURES]


def check_place(value: Mapping[str, Any], family: Family, wrong_kind: str) -> dict[str, Any]:
    """What has to change about where a recording is, by field.

    Args:
        value: it has a `file` and a `url`.
        family: the kind of file it must be.
        wrong_kind: what to say of a file of another kind.
    """
    file, url = value.get("file"), value.get("url")
    if file and url:
        return {"url": ValidationError(gettext("Choose a file or give an address, not both."))}
    if not file and not url:
        return {"file": ValidationError(gettext("Choose a file or give an address."))}
    return check_family(file, "file", family, wrong_kind)


def check_family(
    file: SiteDocument | None, name: str, family: Family, wrong_kind: str
) -> dict[str, Any]:
    """That a file is of the kind a field needs, by field."""
    is_wrong = file is not None and file.family is not family
    return {name: ValidationError(wrong_kind)} if is_wrong else {}


class VersionBlock(CheckedBlock):
    """Another version of the same video."""

    kind = ChoiceBlock(choices=VERSIONS, label=_("Version"))
    file = FileChooserBlock(label=_("File"), required=False)
    url = URLBlock(label=_("Address"), required=False)

    class Meta:
        icon = "media"
        value_class = VersionValue

    def problems(self, value: StructValue) -> dict[str, Any]:
        """That it is one video."""
        return check_place(value, Family.WATCH, gettext("This file is not a video."))


class VideoBlock(PreviewInBothLanguages, CheckedBlock):
    """A video, with what those need who cannot hear, see or understand it."""

    title = CharBlock(label=_("Title"), help_text=_("What the video is, in a few words."))
    file = FileChooserBlock(
        label=_("File"), required=False, help_text=_("A video of ours: MP4 or WebM.")
    )
    url = URLBlock(
        label=_("Address"),
        required=False,
        help_text=_(
            "Where the video is, if it is not a file of ours. Nothing is loaded from there until "
            "a reader presses the picture."
        ),
    )
    poster = PosterBlock(
        label=_("Still picture"),
        required=False,
        help_text=_("Shown until the video begins. Choose one that has no words in it."),
    )
    spoken = ChoiceBlock(choices=SPOKEN, label=_("Speech"), required=False)
    captions_en = FileChooserBlock(
        label=_("Captions in English"),
        required=False,
        help_text=_("A .vtt file, for a video that is a file of ours."),
    )
    captions_cy = FileChooserBlock(label=_("Captions in Welsh"), required=False)
    transcript = RichTextBlock(
        label=_("Transcript"),
        required=False,
        features=TRANSCRIPT_FEATURES,
        help_text=_(
            "Everything that is said, and what can be seen that matters, in the page’s language."
        ),
    )
    versions = ListBlock(
        VersionBlock(),
        label=_("Other versions"),
        default=[],
        help_text=_("With sign language, with audio description, or in the other language."),
    )

    class Meta:
        icon = "media"
        group = MEDIA_GROUP
        label = _("Video")
        description = _("A video with captions and transcript, loaded only when it is asked for.")
        template = "components/video/video.html"
        value_class = VideoValue

    def problems(self, value: StructValue) -> dict[str, Any]:
        """That it is one video, and that those who cannot hear are not left out."""
        found = check_place(value, Family.WATCH, gettext("This file is not a video."))
        captions = [value.get(f"captions_{code}") for code in CODES]
        for code, file in zip(CODES, captions, strict=True):
            no_captions = gettext("This file has no captions in it. It has to be a .vtt file.")
            found |= check_family(file, f"captions_{code}", Family.CAPTIONS, no_captions)
        if value.get("file") and value.get("spoken") != NO_SPEECH and not any(captions):
            found["captions_en"] = ValidationError(
                gettext("Add captions in at least one language, or say that nobody speaks.")
            )
        return found

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Let the page open the player of the video's site."""
        context = super().get_context(value, parent_context)
        allow_frame(context.get("request"), value.frame)
        return context

    def example(self) -> dict[str, Any]:
        """A video elsewhere, with the first picture described in the language of the moment."""
        still = next(iter(example_images(1)), None)
        return {
            "title": _("What a good day looks like"),
            "url": "https://example.org/",
            "poster": still and still["image"],
            "spoken": "cy",
            "transcript": format_lazy("<p>{}</p>", _("“We started by asking everyone in.”")),
            "versions": [
                {"kind": "bsl", "url": "https://example.org/"},
                {"kind": "described-en", "url": "https://example.org/"},
            ],
        }


class AudioBlock(PreviewInBothLanguages, CheckedBlock):
    """Sound, with its words to read."""

    title = CharBlock(label=_("Title"), help_text=_("What can be heard, in a few words."))
    file = FileChooserBlock(
        label=_("File"), required=False, help_text=_("A recording of ours: MP3, Ogg or Opus.")
    )
    url = URLBlock(
        label=_("Address"),
        required=False,
        help_text=_("Where it can be heard, if it is not a file of ours."),
    )
    spoken = ChoiceBlock(choices=SPOKEN, label=_("Speech"), required=False)
    transcript = RichTextBlock(
        label=_("Transcript"),
        features=TRANSCRIPT_FEATURES,
        help_text=_("Everything that is said, for those who cannot hear it or would rather read."),
    )

    class Meta:
        icon = "media"
        group = MEDIA_GROUP
        label = _("Sound")
        description = _("A recording to listen to, with its transcript.")
        template = "components/audio/audio.html"
        value_class = RecordingValue

    def problems(self, value: StructValue) -> dict[str, Any]:
        """That it is one recording."""
        return check_place(value, Family.LISTEN, gettext("This file is not a sound recording."))

    def example(self) -> dict[str, Any]:
        """A recording elsewhere."""
        return {
            "title": _("Three neighbours talk"),
            "url": "https://example.org/",
            "spoken": "cy",
            "transcript": format_lazy("<p>{}</p>", _("“Nobody had asked us before.”")),
        }
