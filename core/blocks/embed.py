"""Something from another site, in a frame that opens when a reader asks for it."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, StructValue, URLBlock

from core.blocks.checked import CheckedBlock
from core.blocks.links import LINK_GROUP
from core.blocks.previews import PreviewInBothLanguages
from core.blocks.recordings import RecordingValue
from core.embeds import allow_frame
from translation.blocks import CharBlock, TextBlock


class EmbedBlock(PreviewInBothLanguages, CheckedBlock):
    """Something from another site that is shown where it stands once a reader asks for it."""

    title = CharBlock(label=_("Title"), help_text=_("What will open, in a few words."))
    text = TextBlock(
        label=_("Text"),
        required=False,
        help_text=_("What it says, for readers who do not want to open it or cannot."),
    )
    url = URLBlock(
        label=_("Address"), help_text=_("Of the page, video or map, as the browser shows it.")
    )
    shape = ChoiceBlock(
        choices=[("wide", _("Wide, as a video")), ("tall", _("Tall, as a map or a form"))],
        default="wide",
        label=_("Shape"),
    )

    class Meta:
        icon = "code"
        group = LINK_GROUP
        label = _("Something from another site")
        description = _("A map, a video or a form elsewhere, loaded only when it is asked for.")
        template = "components/embed/embed.html"
        value_class = RecordingValue

    def problems(self, value: StructValue) -> dict[str, Any]:
        """That its site is one whose frames this site opens."""
        if value.frame:
            return {}
        message = gettext("Only these sites can be shown here: %(hosts)s. Use a link instead.")
        hosts = ", ".join(settings.EMBED_HOSTS)
        return {"url": ValidationError(message, params={"hosts": hosts})}

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Let the page open a frame of the other site."""
        context = super().get_context(value, parent_context)
        allow_frame(context.get("request"), value.frame)
        return context

    def example(self) -> dict[str, Any]:
        """Something on the first site that can be shown."""
        host = next(iter(settings.EMBED_HOSTS), "example.org")
        return {
            "title": _("A map of the walk"),
            "text": _("From the station along the river to the hall."),
            "url": f"https://{host}/",
            "shape": "wide",
        }
