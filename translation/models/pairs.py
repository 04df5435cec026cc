"""The pair: what an English page and its Welsh twin are together, whichever is open."""

from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from translation.kinds import Record
from translation.locales import OTHER, language_of_locale
from translation.models.states import ReadersState, WaiverReason, WorkState


class PairQuerySet(models.QuerySet["Pair"]):
    """Ways to reach a pair."""

    def of(self, record: Record) -> "Pair":
        """The pair of a page or translatable record, made if it does not exist yet.

        The language the record is in becomes the source language of a new pair.
        """
        pair, _created = self.get_or_create(
            translation_key=UUID(str(record.translation_key)),
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

    Attributes:
        source_locale: the language it was first written in.
        is_free: whether each language is edited on its own, and neither is a translation.
        due_on: the day the other language is promised for.
        waived_at: since when it is decided that it needs one language only; with whom and why.
        readers_state: derived; what readers of the two languages get.
        work_state: derived; how far the twin's draft is behind the source's.
        lacking: derived; the language readers lack or get late: "en", "cy" or "".
        behind_since: since when they do.
        reckoned_at: when the derived values were last worked out.
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
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who sees to it that both languages are there, and is told if not."),
    )
    is_free = models.BooleanField(
        _("each language is edited on its own"), default=False, db_default=False
    )
    due_on = models.DateField(
        _("due"), null=True, blank=True, help_text=_("Readers are told this date.")
    )
    waived_at = models.DateTimeField(null=True, blank=True)
    waived_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    waived_reason = models.CharField(
        _("reason"), max_length=20, choices=WaiverReason.choices, blank=True
    )
    waived_note = models.CharField(_("note"), max_length=500, blank=True)
    readers_state = models.CharField(
        _("for readers"),
        max_length=12,
        choices=ReadersState.choices,
        default=ReadersState.UNPUBLISHED,
        db_index=True,
    )
    work_state = models.CharField(
        _("work"), max_length=14, choices=WorkState.choices, default=WorkState.NONE, db_index=True
    )
    lacking = models.CharField(max_length=2, blank=True)
    behind_since = models.DateTimeField(null=True, blank=True)
    reckoned_at = models.DateTimeField(null=True, blank=True)

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

    @property
    def source_language(self) -> str:
        """The code of the language it was first written in, without a query."""
        return language_of_locale(self.source_locale_id)

    @property
    def twin_language(self) -> str:
        """The code of the other language."""
        return OTHER[self.source_language]
