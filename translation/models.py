"""The pair: what an English page and its Welsh twin are together, whichever is open."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from translation.kinds import Record


class PairQuerySet(models.QuerySet["Pair"]):
    """Ways to reach a pair."""

    def of(self, record: Record) -> "Pair":
        """The pair of a page or translatable record, made if it does not exist yet.

        The language the record is in becomes the source language of a new pair.
        """
        pair, _created = self.get_or_create(
            translation_key=record.translation_key,
            defaults={
                "content_type": ContentType.objects.get_for_model(record),
                "source_locale_id": record.locale_id,
            },
        )
        return pair


class Pair(models.Model):
    """The language-neutral identity of a page or record, one row for each translation key.

    Whatever people give to a page (a message, later a signature or a comment) hangs on its pair
    and is protected: deleting a page in either language deletes nothing of it.
    """

    translation_key = models.UUIDField(primary_key=True)
    content_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    source_locale = models.ForeignKey(
        Locale,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("first written in"),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PairQuerySet.as_manager()

    class Meta:
        verbose_name = _("pair")
        verbose_name_plural = _("pairs")
        default_permissions = ()
        permissions = [
            ("translate_to_cy", _("Can translate into Welsh")),
            ("translate_to_en", _("Can translate into English")),
            ("send_for_translation", _("Can send for translation")),
        ]

    def __str__(self) -> str:
        return str(self.translation_key)


class TranslatedDraft(models.Model):
    """Says that a revision was built from translated segments, and from which source.

    A twin's revision without one holds the words of the other language (the copy a twin starts
    as) or came about behind the gate's back; the gate publishes neither.

    Attributes:
        source_fingerprint: what the source said when the draft was built.
        text_fingerprint: what the translation said then.
    """

    revision = models.OneToOneField(
        "wagtailcore.Revision", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    source_fingerprint = models.CharField(max_length=64)
    text_fingerprint = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("translated draft")
        verbose_name_plural = _("translated drafts")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.revision_id}: {self.source_fingerprint[:8]}"
