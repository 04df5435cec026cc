"""Blocks of images."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, StructBlock, StructValue

from core.blocks.choosers import DescribedImageBlock
from core.blocks.previews import PreviewInBothLanguages
from core.blocks.spoken import PicturedBlock, is_taken_down
from core.images import SiteImage
from translation.blocks import CharBlock

MEDIA_GROUP = _("Pictures, sound and video")


def example_images(most: int) -> list[dict[str, Any]]:
    """The first images described in the language of the moment, as values of an image block.

    Args:
        most: how many at the most.
    """
    images = SiteImage.objects.exclude(**{f"alt_{get_language()}": ""}).order_by("pk")[:most]
    return [{"image": image, "alt_text": image.default_alt_text} for image in images]


class PictureBlock(PreviewInBothLanguages, PicturedBlock):
    """An image in the text."""

    image = DescribedImageBlock(
        label=_("Image"),
        help_text=_(
            "The alternative text is what someone who cannot see the picture needs to know. "
            "Write it in the language of the page."
        ),
    )
    caption = CharBlock(
        label=_("Caption"),
        required=False,
        help_text=_("What the picture alone does not say: who, where, when."),
    )

    class Meta:
        icon = "image"
        group = MEDIA_GROUP
        label = _("Picture")
        description = _("An image with alternative text and a caption.")
        template = "components/picture/picture.html"

    def example(self) -> dict[str, Any]:
        """The first image described in the language of the moment; empty without one."""
        return {
            "image": next(iter(example_images(1)), None),
            "caption": _("A caption, if the picture needs one."),
        }


class GalleryImageBlock(PicturedBlock):
    """One image of a gallery."""

    image = DescribedImageBlock(label=_("Image"))
    caption = CharBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"


class GalleryValue(StructValue):
    """The value of a gallery."""

    @property
    def shown(self) -> list[StructValue]:
        """The entries whose image is there and was not taken down."""
        return [item for item in self["items"] if item["image"] and not is_taken_down(item)]


class GalleryBlock(PreviewInBothLanguages, StructBlock):
    """Several images side by side."""

    heading = CharBlock(label=_("Heading"), required=False)
    items = ListBlock(
        GalleryImageBlock(),
        label=_("Pictures"),
        help_text=_("Each picture needs its own alternative text; a caption only if it helps."),
    )

    class Meta:
        icon = "copy"
        group = MEDIA_GROUP
        label = _("Gallery")
        description = _("Several pictures side by side, each with a caption if it needs one.")
        template = "components/gallery/gallery.html"
        value_class = GalleryValue

    def example(self) -> dict[str, Any]:
        """The first images described in the language of the moment; empty without one."""
        captions = [_("The first meeting."), _("On the way home."), ""]
        images = example_images(len(captions))
        return {
            "heading": _("A day in pictures"),
            "items": [
                {"image": image, "caption": caption}
                for image, caption in zip(images, captions, strict=False)
            ],
        }
