"""What is in a resource, and for whom."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.fields import BodyField
from core.files.texts.keeping import texts_of
from resources.blocks import FilesBlock, RecordingsBlock, TakeawaysBlock
from search.fields import KeySearchField, UnquotedField


class ContentsMixin(models.Model):
    """Its files and recordings, whom they are for, and what to take away from them."""

    locale: Any  # of the page that it is mixed into

    intended_for = models.TextField(
        _("who it is for"),
        max_length=300,
        blank=True,
        help_text=_("Who will find it useful, and for what. One or two sentences."),
    )
    key_points = BodyField(
        TakeawaysBlock(),
        verbose_name=_("key points"),
        blank=True,
        help_text=_("Three to five things a reader should take away."),
    )
    files = BodyField(
        FilesBlock(),
        verbose_name=_("files and addresses"),
        blank=True,
        help_text=_(
            "Everything it can be read, watched or heard in: each language, each format. "
            "The set is the same in both languages of this page, at once."
        ),
    )
    recordings = BodyField(
        RecordingsBlock(),
        verbose_name=_("video and sound"),
        blank=True,
        help_text=_("To watch or hear on the page itself, with captions and transcript."),
    )

    contents_panels = [
        FieldPanel("files"),
        FieldPanel("recordings"),
        FieldPanel("intended_for"),
        FieldPanel("key_points"),
    ]
    contents_fields = [
        TranslatableField("intended_for"),
        TranslatableField("key_points"),
        SynchronizedField("files", overridable=False),
        TranslatableField("recordings"),
    ]
    contents_search = [
        KeySearchField("intended_for"),
        KeySearchField("key_points"),
        KeySearchField("recordings"),
        UnquotedField("texts_of_files"),
    ]

    class Meta:
        abstract = True

    def texts_of_files(self) -> str:
        """What is written in its files, for those who search in the language of the page.

        A file in both languages is found from both. Files elsewhere are not read.
        """
        from resources.files import documents_in

        return texts_of(documents_in(self.files, self.locale.language_code))
