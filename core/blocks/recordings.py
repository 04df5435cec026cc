"""Recordings as readers meet them: a file of ours, or an address elsewhere."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue

from core.embeds import frame_address, host_of
from core.files.kinds import kind_of
from core.languages import CODES
from core.switch import NAMES

NO_SPEECH = "none"
SPOKEN = [
    ("en", _("In English")),
    ("cy", _("In Welsh")),
    ("en-cy", _("In English and Welsh")),
    (NO_SPEECH, _("Without speech")),
]
VERSIONS = [
    ("en", _("In English")),
    ("cy", _("In Welsh")),
    ("bsl", _("In British Sign Language")),
    ("described-en", _("With audio description in English")),
    ("described-cy", _("With audio description in Welsh")),
]


@dataclass(frozen=True)
class Track:
    """Captions of a video.

    Attributes:
        language: "en" or "cy".
        label: the language's own name for itself, as a player's menu shows it.
        is_shown: whether they are on from the beginning.
    """

    language: str
    label: str
    url: str
    is_shown: bool


class RecordingValue(StructValue):
    """A recording: a file of ours, or an address elsewhere."""

    @property
    def href(self) -> str:
        """Where it is; empty where it is gone."""
        return self["file"].url if self.get("file") else self.get("url") or ""

    @property
    def content_type(self) -> str:
        """The media type of its file."""
        kind = kind_of(self["file"].kind or self["file"].file_extension)
        return kind.content_type if kind else ""

    @property
    def host(self) -> str:
        """The site it is kept on, if that is not ours."""
        return "" if self.get("file") else host_of(self.get("url") or "")

    @property
    def frame(self) -> str:
        """What a frame on our page can show of it; empty where it is opened elsewhere."""
        return "" if self.get("file") else frame_address(self.get("url") or "")

    @property
    def spoken_label(self) -> str:
        """The language spoken in it, in words; empty where nobody said."""
        return str(dict(SPOKEN).get(self.get("spoken"), ""))


class VideoValue(RecordingValue):
    """A video with its captions and its other versions."""

    @cached_property
    def tracks(self) -> list[Track]:
        """Its captions, those in the language of the moment first.

        They are on from the beginning where they say what the reader would not understand.
        """
        ours = get_language()
        is_foreign = self.get("spoken") in CODES and self["spoken"] != ours
        return [
            Track(code, NAMES[code], file.url, is_shown=is_foreign and code == ours)
            for code in sorted(CODES, key=lambda code: code != ours)
            if (file := self.get(f"captions_{code}"))
        ]

    @property
    def captions_label(self) -> str:
        """The languages of its captions, in words; empty without any."""
        languages = {track.language for track in self.tracks}
        if languages == set(CODES):
            return gettext("Captions in English and Welsh")
        if "en" in languages:
            return gettext("Captions in English")
        return gettext("Captions in Welsh") if languages else ""

    @property
    def other_versions(self) -> list[StructValue]:
        """The versions that can be opened."""
        return [version for version in self["versions"] if version.href]


class VersionValue(RecordingValue):
    """Another version of a video."""

    @property
    def label(self) -> str:
        """What is different about it, in words."""
        return str(dict(VERSIONS).get(self.get("kind"), ""))
