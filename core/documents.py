"""Documents people can download, and recordings they can play."""

from typing import Any

from django.db import models
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument

from core.files.kinds import Family, kind_of
from core.files.reading import read_facts


class SiteDocument(AbstractDocument):
    """A file to download or to play, which says what language it is in.

    What can be read from the file is read from it whenever a new one is given, and never typed.
    """

    class Language(models.TextChoices):
        """The language a document is written in."""

        ENGLISH = "en", _("English")
        WELSH = "cy", _("Welsh")
        BILINGUAL = "en-cy", _("English and Welsh")

    language = models.CharField(
        _("language"), max_length=5, choices=Language.choices, default=Language.BILINGUAL
    )
    licence = models.CharField(
        _("licence"),
        max_length=100,
        blank=True,
        help_text=_("What others may do with it, such as “Open Government Licence v3.0”."),
    )
    rights_holder = models.CharField(
        _("rights holder"),
        max_length=255,
        blank=True,
        help_text=_("Who owns the rights: a person or an organisation."),
    )
    kind = models.CharField(_("format"), max_length=10, blank=True, editable=False, db_index=True)
    page_count = models.PositiveIntegerField(_("pages"), null=True, editable=False)
    file_title = models.CharField(
        _("title in the file"), max_length=255, blank=True, editable=False
    )
    file_language = models.CharField(
        _("language in the file"), max_length=35, blank=True, editable=False
    )
    is_tagged = models.BooleanField(_("tagged"), null=True, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "language",
        "licence",
        "rights_holder",
        "collection",
        "tags",
    )

    _has_been_read: Any = None

    class Meta(WagtailDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        # Each time one is asked for, it is looked for by its place in the storage.
        indexes = [models.Index(fields=["file"], name="document_by_file")]

    def clean(self) -> None:
        """Check the extension, unless no file was taken: its field has said why."""
        if self.file:
            super().clean()

    def _set_document_file_metadata(self) -> None:
        """Read the file, wherever Wagtail takes its size."""
        super()._set_document_file_metadata()
        facts = read_facts(self.file, self.file.name)
        self.kind = facts.kind
        self.page_count = facts.pages
        self.file_title = facts.title
        self.file_language = facts.language
        self.is_tagged = facts.is_tagged
        self._has_been_read = self.file.file

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, reading a newly given file first."""
        given: Any = getattr(self, "file")  # noqa: B009 - the base model is not typed
        if given and not given._committed and given.file is not self._has_been_read:
            self._set_document_file_metadata()
        super().save(*args, **kwargs)

    @property
    def family(self) -> Family | None:
        """Whether it is a document, sound, a film or captions; None for what we do not know."""
        kind = kind_of(self.kind)
        return kind.family if kind else None

    @property
    def format_label(self) -> str:
        """Its format in a few letters: PDF, Word, MP3."""
        kind = kind_of(self.kind)
        return str(kind.label) if kind else self.file_extension.upper()

    @property
    def size_label(self) -> str:
        """How big it is, in words of the language of the moment; empty where nobody knows."""
        return filesizeformat(self.file_size) if self.file_size else ""

    @property
    def pages_label(self) -> str:
        """How many pages it has, in words; empty for what has none."""
        if not self.page_count:
            return ""
        words = ngettext("%(count)s page", "%(count)s pages", self.page_count)
        return words % {"count": self.page_count}

    @property
    def language_label(self) -> str:
        """The language it is in, named in the language of the moment."""
        return str(self.Language(self.language).label)
