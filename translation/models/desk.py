"""What a translator does at the desk besides writing translations.

wagtail-localize keeps the segments of a source, their translations (`StringTranslation`) and the
values chosen for the other language (`SegmentOverride`); these rows stand beside them.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from translation.models.somebody import BySomebody


class SegmentMark(BySomebody):
    """What somebody said about one piece of text of a translation.

    It is said about the very wording: when the source says something else, it no longer holds.

    Attributes:
        translation, context, string: the piece: which translation, which place, which words.
        kind: what was said.
    """

    class Kind(models.TextChoices):
        """What can be said about a piece of text."""

        SAME = "same", _("Same in both languages")
        NOT_NEEDED = "not_needed", _("Not needed")
        UNREVIEWED = "unreviewed", _("Translated by a machine and not confirmed by a person")
        REMEMBERED = "remembered", _("From the translation memory and not confirmed by a person")

    # What no person has written or confirmed here counts as not translated.
    UNCONFIRMED = (Kind.UNREVIEWED, Kind.REMEMBERED)

    translation = models.ForeignKey(
        "wagtail_localize.Translation", on_delete=models.CASCADE, related_name="+"
    )
    context = models.ForeignKey(
        "wagtail_localize.TranslationContext", on_delete=models.CASCADE, related_name="+"
    )
    string = models.ForeignKey(
        "wagtail_localize.String", on_delete=models.CASCADE, related_name="+"
    )
    kind = models.CharField(max_length=12, choices=Kind.choices)

    class Meta:
        verbose_name = _("mark on a piece of text")
        verbose_name_plural = _("marks on pieces of text")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["translation", "context", "string"], name="one_mark_on_a_piece"
            )
        ]

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.kind}"


class AddedTextQuerySet(models.QuerySet["AddedText"]):
    """Ways to read added texts."""

    def stored(self, translation: models.Model) -> dict[str, str]:
        """The texts of a translation that its source did not have, by place, as they are kept."""
        return dict(self.filter(translation=translation).values_list("path", "data"))


class AddedText(BySomebody):
    """Text in a place of the translation that is empty in the source.

    Attributes:
        path: the place, written as wagtail-localize writes it.
        data: the text, as wagtail-localize keeps texts.
    """

    translation = models.ForeignKey(
        "wagtail_localize.Translation", on_delete=models.CASCADE, related_name="+"
    )
    path = models.CharField(max_length=500)
    data = models.TextField()

    objects = AddedTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("text the source does not have")
        verbose_name_plural = _("texts the source does not have")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["translation", "path"], name="one_added_text_at_a_place"
            )
        ]

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.path}"


class ChosenFor(models.Model):
    """What the source had when a value was chosen for the other language in its place.

    A choice made before this was kept has none. It goes with its choice.

    Attributes:
        choice: the chosen value.
        data: the source's value at that moment.
        label: the same in words: the name of a picture or file, or the address itself.
    """

    choice = models.OneToOneField(
        "wagtail_localize.SegmentOverride",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="chosen_for",
    )
    data = models.JSONField()
    label = models.TextField()

    class Meta:
        verbose_name = _("value another was chosen for")
        verbose_name_plural = _("values others were chosen for")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.choice_id}: {self.label}"
