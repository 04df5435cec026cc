"""Words somebody said and pictures of them, and whether readers may still be shown them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, StructBlock, StructValue

from consent.models import Consent
from core.blocks.choosers import GatheredChooserBlock
from core.blocks.previews import PreviewInBothLanguages
from core.gathered import Found
from labels.choosers import BilingualChooserBlock

# What no page needs to know of a person.
PRIVATE = ("person_name", "contact", "limits", "withdrawn_note")


class ConsentChooserBlock(GatheredChooserBlock, BilingualChooserBlock):
    """The record of what somebody agreed to: a fact, the same in both languages."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("target_model", None)
        own = {
            "label": _("Consent"),
            "required": False,
            "help_text": _(
                "The record of what they agreed to. If they withdraw it, the words disappear."
            ),
        }
        super().__init__("consent.Consent", **{**own, **kwargs})

    def read(self, ids: set[int]) -> Found:
        """The consents with some ids, without what no page needs to know. One query."""
        return Consent.objects.defer(*PRIVATE).in_bulk(ids)


class ConsentNeededBlock(BooleanBlock):
    """Whether somebody's words need their consent: a fact, the same in both languages."""

    def __init__(self, **kwargs: Any) -> None:
        own = {
            "label": _("This person has to agree"),
            "required": False,
            "help_text": _(
                "Tick this for words said to us in an interview or in confidence. The page can "
                "then be published only with their consent. Public speeches need none."
            ),
        }
        super().__init__(**{**own, **kwargs})


class SpokenValue(StructValue):
    """Somebody's words."""

    @property
    def is_taken_down(self) -> bool:
        """Whether the person has taken their agreement back."""
        consent = self.get("consent")
        return bool(consent and consent.is_withdrawn)

    @property
    def shown_name(self) -> str:
        """Who readers are told said it: as written here, else as the person wanted it."""
        consent = self.get("consent")
        return self.get("speaker") or (consent.shown_name if consent else "")


class SpokenBlock(PreviewInBothLanguages, StructBlock):
    """Somebody's words with their consent: nowhere to be read once that is withdrawn.

    Templates show it by `include_block`. It is looked at whenever it is shown or found, so that no
    earlier draft or other page brings the words back.

    Attributes:
        always_needs_consent: whether no such words are published without; otherwise the editor
            says so, in a part called `consent_needed`.
    """

    always_needs_consent = False

    class Meta:
        value_class = SpokenValue

    def get_template(self, value: Any = None, context: Any = None) -> str:
        """The words, or that they were taken down."""
        if getattr(value, "is_taken_down", False):
            return "components/taken-down/taken-down.html"
        return super().get_template(value, context)

    def get_searchable_content(self, value: Any) -> list[str]:
        """What may be found of it."""
        return [] if value.is_taken_down else super().get_searchable_content(value)


class PicturedBlock(StructBlock):
    """A picture, called `image`, with words about it: all of it gone once it is taken down."""

    def get_template(self, value: Any = None, context: Any = None) -> str:
        """The picture, or that it was taken down."""
        if is_taken_down(value):
            return "components/taken-down/picture.html"
        return super().get_template(value, context)

    def get_searchable_content(self, value: Any) -> list[str]:
        """What may be found of it."""
        return [] if is_taken_down(value) else super().get_searchable_content(value)


def is_taken_down(value: Any) -> bool:
    """Whether the picture in a block's value was taken down."""
    image = value.get("image") if value else None
    return bool(image and image.taken_down)
