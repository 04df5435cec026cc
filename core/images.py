"""Images with words in both languages and nothing hidden in the file."""

from typing import Any

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

from core.files.pictures import CleanPicture, without_metadata
from core.taken_down import ConsentOfPicture, StandIn
from labels.fields import pair_value


class SiteImage(ConsentOfPicture, AbstractImage):
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
        # Each time one is asked for, it is looked for by its place in the storage.
        indexes = [models.Index(fields=["file"], name="image_by_file")]

    def _set_image_file_metadata(self) -> None:
        """Take size and hash, wherever Wagtail does, of what is kept and not of what was sent."""
        self._keep_only_the_picture()
        super()._set_image_file_metadata()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, stripping a newly uploaded file of its metadata first."""
        given: Any = getattr(self, "file")  # noqa: B009 - the base model is not typed
        if given and not given._committed:
            self._keep_only_the_picture()
            self.file_size = self.file.size
        super().save(*args, **kwargs)

    def _keep_only_the_picture(self) -> None:
        given: Any = getattr(self, "file")  # noqa: B009 - the base model is not typed
        if isinstance(given.file, CleanPicture):
            return
        clean = without_metadata(given)
        if given._committed:
            # A file that waited for the rest of its form was put into the storage as it came.
            given.storage.delete(given.name)
            given.save(clean.name, clean, save=False)
        else:
            self.file = clean

    @property
    def default_alt_text(self) -> str:
        """The alternative text in the language of the moment; empty where there is none."""
        return pair_value(self, "alt", get_language())


class SiteRendition(StandIn, AbstractRendition):
    """A resized image."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        indexes = [models.Index(fields=["file"], name="rendition_by_file")]
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]
