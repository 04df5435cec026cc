"""A form and its questions, each worded in both languages."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from labels.fields import pair_value

DEFAULT_DAYS = 365
# Days in which the law wants a complaint about personal data acknowledged:
# section 164A of the Data Protection Act 2018.
LAWFUL_DAYS = 30


def _missing(record: models.Model, names: Iterable[str]) -> dict[str, str]:
    """What to say at each half that is empty although the other one is written."""
    sentences = {
        "en": gettext("This is written in Welsh only: write it in English too."),
        "cy": gettext("This is written in English only: write it in Welsh too."),
    }
    return {
        f"{name}_{language}": sentences[language]
        for name in names
        for language in ("en", "cy")
        if not pair_value(record, name, language)
        and (pair_value(record, name, "en") or pair_value(record, name, "cy"))
    }


def _both(name: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(f"{name}_en"), FieldPanel(f"{name}_cy")])


class Form(ClusterableModel):
    """What readers are asked on the pages of a pair, in the same words for both at once."""

    class Purpose(models.TextChoices):
        """What a form is for."""

        CONTACT = "contact", _("Contact")
        COMPLAINT = "complaint", _("Complaint")
        WELSH = "welsh", _("Complaint about Welsh")
        ACCESSIBILITY = "accessibility", _("Accessibility")
        DATA_PROTECTION = "data-protection", _("Data protection")
        STORY = "story", _("Story")
        CONTRIBUTION = "contribution", _("Resource or event")
        OTHER = "other", _("Something else")

    name_en = models.CharField(_("name in English"), max_length=120, unique=True)
    name_cy = models.CharField(_("name in Welsh"), max_length=120, unique=True)
    purpose = models.CharField(
        _("what it is for"), max_length=20, choices=Purpose.choices, default=Purpose.OTHER
    )
    thanks_en = models.TextField(_("thanks in English"), max_length=500, blank=True)
    thanks_cy = models.TextField(_("thanks in Welsh"), max_length=500, blank=True)
    to_address = models.EmailField(
        _("address messages are sent to"),
        blank=True,
        help_text=_("Messages are kept here whether or not they are sent on."),
    )
    days_kept = models.PositiveSmallIntegerField(
        _("days messages are kept"),
        default=DEFAULT_DAYS,
        validators=[MinValueValidator(1)],
        help_text=_("Readers are told it above the button. Afterwards messages are deleted."),
    )
    acknowledge_days = models.PositiveSmallIntegerField(
        _("days in which we acknowledge"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_(
            "For complaints: the day by which a person must have answered that it has come. "
            "Empty where nobody waits for that."
        ),
    )

    panels = [
        _both("name"),
        FieldPanel("purpose"),
        InlinePanel("questions", heading=_("Questions"), label=_("Question")),
        MultiFieldPanel([_both("thanks")], _("After sending")),
        MultiFieldPanel(
            [
                FieldPanel("to_address"),
                FieldRowPanel([FieldPanel("days_kept"), FieldPanel("acknowledge_days")]),
            ],
            _("What becomes of messages"),
        ),
    ]

    class Meta:
        verbose_name = _("form")
        verbose_name_plural = _("forms")
        ordering = ["name_en"]

    def __str__(self) -> str:
        return str(pair_value(self, "name", get_language()))

    def thanks(self, language: str) -> str:
        """What readers are thanked with, or "" for the words of every form."""
        return str(pair_value(self, "thanks", language))

    def clean(self) -> None:
        """Check that both wordings are there, and what the law says of the days.

        Raises:
            ValidationError: at the field that is to be filled in.
        """
        super().clean()
        found = _missing(self, ["thanks"])
        is_lawful = self.acknowledge_days and self.acknowledge_days <= LAWFUL_DAYS
        if self.purpose == self.Purpose.DATA_PROTECTION and not is_lawful:
            sentence = gettext(
                "The law wants a complaint about personal data acknowledged in %(days)d days: "
                "write that number or a smaller one."
            )
            found["acknowledge_days"] = sentence % {"days": LAWFUL_DAYS}
        if found:
            raise ValidationError(found)


class FormQuestion(Orderable):
    """One question, or words between questions. Its key stays when its words change."""

    class Kind(models.TextChoices):
        """How it is answered."""

        SHORT = "short", _("One line")
        LONG = "long", _("Several lines")
        ONE = "one", _("One of several answers")
        MANY = "many", _("Any of several answers")
        EMAIL = "email", _("E-mail address")
        DATE = "date", _("Date")
        AREA = "area", _("Local authority")
        TICK = "tick", _("A tick")
        HEADING = "heading", _("No answer: a heading or an explanation")

    class Use(models.TextChoices):
        """What the answer becomes in a draft that is made of it."""

        TITLE = "title", _("The title")
        SUMMARY = "summary", _("The summary")
        TEXT = "text", _("A part of the text")
        DATE = "date", _("The day of the event")
        CREDIT = "credit", _("The name to be credited")
        CONSENT = "consent", _("The agreement to publish")

    CHOOSING = (Kind.ONE, Kind.MANY)

    form = ParentalKey(Form, on_delete=models.CASCADE, related_name="questions")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    kind = models.CharField(_("how it is answered"), max_length=10, choices=Kind.choices)
    label_en = models.CharField(_("question in English"), max_length=300)
    label_cy = models.CharField(_("question in Welsh"), max_length=300)
    help_en = models.TextField(_("explanation in English"), max_length=600, blank=True)
    help_cy = models.TextField(_("explanation in Welsh"), max_length=600, blank=True)
    choices_en = models.TextField(
        _("answers in English"), blank=True, help_text=_("One on each line.")
    )
    choices_cy = models.TextField(
        _("answers in Welsh"), blank=True, help_text=_("One on each line, in the same order.")
    )
    is_required = models.BooleanField(_("must be answered"), default=False)
    use = models.CharField(
        _("in a draft made of it"),
        max_length=10,
        choices=Use.choices,
        blank=True,
        help_text=_("Only for a story, a resource or an event."),
    )

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("is_required")]),
        _both("label"),
        _both("help"),
        _both("choices"),
        FieldPanel("use"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("question")
        constraints = [
            models.UniqueConstraint(fields=["form", "key"], name="one_question_for_each_key")
        ]

    def __str__(self) -> str:
        return self.label(get_language() or "en")

    def label(self, language: str) -> str:
        """The question in a language."""
        return str(pair_value(self, "label", language))

    def help(self, language: str) -> str:
        """Its explanation in a language."""
        return str(pair_value(self, "help", language))

    def choices(self, language: str) -> list[str]:
        """The answers to choose from in a language."""
        lines = str(pair_value(self, "choices", language)).splitlines()
        return [line.strip() for line in lines if line.strip()]

    def clean(self) -> None:
        """Check that both wordings say the same amount.

        Raises:
            ValidationError: at the field that is to be filled in.
        """
        super().clean()
        found: dict[str, Any] = _missing(self, ["help", "choices"])
        if self.kind in self.CHOOSING and not found:
            found = self._about_choices()
        if found:
            raise ValidationError(found)

    def _about_choices(self) -> dict[str, str]:
        counts = {language: len(self.choices(language)) for language in ("en", "cy")}
        if max(counts.values()) < 2:
            return {"choices_en": gettext("Write at least two answers, one on each line.")}
        if counts["en"] != counts["cy"]:
            sentence = gettext(
                "Each answer needs its counterpart. Answers in English: %(en)d, in Welsh: %(cy)d."
            )
            shorter = "cy" if counts["cy"] < counts["en"] else "en"
            return {f"choices_{shorter}": sentence % counts}
        if any(len(set(self.choices(one))) < counts[one] for one in counts):
            return {"choices_en": gettext("Two answers are worded alike.")}
        return {}
