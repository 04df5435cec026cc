"""Documents people can download."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument


class SiteDocument(AbstractDocument):
    """A file to download, which says what language it is in."""

    class Language(models.TextChoices):
        """The language a document is written in."""

        ENGLISH = "en", _("English")
        WELSH = "cy", _("Welsh")
        BILINGUAL = "en-cy", _("English and Welsh")

    language = models.CharField(
        _("language"), max_length=5, choices=Language.choices, default=Language.BILINGUAL
    )

    admin_form_fields = ("title", "file", "language", "collection", "tags")

    class Meta(WagtailDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
