"""Images with words in both languages and nothing hidden in the file."""

from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import models
from django.templatetags.static import static
from django.utils.translation import get_language, gettext, gettext_noop
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps
from wagtail.images.models import AbstractImage, AbstractRendition, Filter
from wagtail.images.models import Image as WagtailImage

from labels.fields import pair_value

# Formats Pillow writes back in their own kind; anything else (HEIC) is kept as JPEG.
REWRITABLE = {"JPEG", "PNG", "WEBP", "AVIF", "GIF"}
MOVING = {"GIF", "WEBP", "PNG", "AVIF"}
NOTHING_SAID = {"comment": b"", "exif": b"", "xmp": b""}
STAND_IN = "img/taken-down.svg"
STAND_IN_SIZE = (640, 400)
TAKEN_DOWN = gettext_noop("This picture was taken down at the wish of the person it shows.")


def without_metadata(upload: File) -> File:
    """The picture of an uploaded file and nothing else: no place, camera, date, name or comment.

    Args:
        upload: an image file.

    Returns:
        A file with upright pixels in the same colours, re-encoded; every frame of one that moves.
        The extension becomes .jpg where the format had to change.
    """
    upload.seek(0)
    picture = Image.open(upload)
    kind = picture.format if picture.format in REWRITABLE else "JPEG"
    clean = BytesIO()
    if kind in MOVING and getattr(picture, "is_animated", False):
        picture.save(clean, format=kind, save_all=True, **NOTHING_SAID)
    else:
        _upright(picture, kind).save(clean, format=kind, quality=90)
    name = upload.name or "picture"
    if kind != picture.format:
        name = f"{name.rsplit('.', 1)[0]}.jpg"
    return ContentFile(clean.getvalue(), name=name)


def _upright(picture: Image.Image, kind: str) -> Image.Image:
    """The picture turned the way it was held, knowing of itself only what its colours mean."""
    upright = ImageOps.exif_transpose(picture)
    if kind == "JPEG" and upright.mode != "RGB":
        upright = upright.convert("RGB")
    meaning = ("transparency", "icc_profile")
    upright.info = {name: upright.info[name] for name in meaning if name in upright.info}
    return upright


class SiteImage(AbstractImage):
    """An image with alternative text in both languages, and where it comes from."""

    alt_en = models.CharField(
        _("alternative text in English"),
        max_length=255,
        blank=True,
        help_text=_("What someone who cannot see the picture needs to know."),
    )
    alt_cy = models.CharField(_("alternative text in Welsh"), max_length=255, blank=True)
    credit = models.CharField(_("credit"), max_length=255, blank=True)
    licence = models.CharField(_("licence"), max_length=100, blank=True)
    shows_person = models.BooleanField(
        _("a person can be recognised"),
        default=False,
        help_text=_("Then no page can be published with it before a consent is chosen below."),
    )
    consent = models.ForeignKey(
        "consent.Consent",
        verbose_name=_("consent"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The record of what the person agreed to."),
    )
    consent_note = models.CharField(
        _("note on consent"),
        max_length=255,
        blank=True,
        help_text=_("Anything else about who can be recognised and what they agreed to."),
    )
    # Once the person has taken their agreement back, the picture never comes back.
    taken_down = models.BooleanField(default=False, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "alt_en",
        "alt_cy",
        "credit",
        "licence",
        "shows_person",
        "consent",
        "consent_note",
        "collection",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(WagtailImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, stripping a newly uploaded file of its metadata first."""
        upload: Any = getattr(self, "file")  # noqa: B009 - the base model is not typed
        if upload and not upload._committed:
            self.file = clean = without_metadata(upload)
            self.file_size = clean.size
        self.taken_down = self.taken_down or bool(self.consent and self.consent.is_withdrawn)
        super().save(*args, **kwargs)

    def get_rendition(self, filter: Filter | str) -> "SiteRendition":
        """A size of the picture; a neutral one instead of a picture that was taken down.

        Templates have no other way to a picture, so that none of them can forget to ask.
        """
        return self._stand_in(filter) if self.taken_down else super().get_rendition(filter)

    def get_renditions(self, *filters: Filter | str) -> dict[str, "SiteRendition"]:
        """Several sizes, by their specification; see `get_rendition`."""
        if not self.taken_down:
            return super().get_renditions(*filters)
        stand_ins = [self._stand_in(one) for one in filters]
        return {one.filter_spec: one for one in stand_ins}

    def _stand_in(self, filter: Filter | str) -> "SiteRendition":
        spec = filter.spec if isinstance(filter, Filter) else filter
        width, height = STAND_IN_SIZE
        return SiteRendition(image=self, filter_spec=spec, width=width, height=height)

    @property
    def default_alt_text(self) -> str:
        """The alternative text in the language of the moment; empty where there is none."""
        return pair_value(self, "alt", get_language())


class SiteRendition(AbstractRendition):
    """A resized image."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]

    @property
    def url(self) -> str:
        """Its address; that of a neutral picture instead of one that was taken down."""
        return static(STAND_IN) if self.image.taken_down else super().url

    @property
    def alt(self) -> str:
        """Its alternative text, or that it was taken down."""
        return gettext(TAKEN_DOWN) if self.image.taken_down else super().alt
