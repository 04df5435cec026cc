"""The words this organisation has agreed on, in both languages."""

from typing import Any, ClassVar
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from translation.terms.termbase import TermPair
from welsh.collation import english_sort_key, sort_key

ONE_A_LINE = _("One a line.")
ENGLISH_FORMS = _("One a line. Plurals are found by themselves.")
WELSH_FORMS = _("One a line, plurals among them. Mutations are found by themselves.")


class Term(models.Model):
    """A term in both languages: one row, so that neither half is without the other.

    Attributes:
        en, cy: the agreed words. A draft may have one half.
        other_en, other_cy: other forms that are right, one a line.
        avoid_en, avoid_cy: forms not to be used, one a line.
        definition_en, definition_cy: what it means, for readers and translators.
        note: for translators, in whichever language.
        source: where it is from: a law, a published list, a person.
        domain: which field it belongs to.
        in_glossary: whether readers find it in the glossary.
        order_en, order_cy: its place in the alphabet of each language.
    """

    class Status(models.TextChoices):
        """How far it is decided. Only agreed terms are looked for in texts."""

        DRAFT = "draft", _("Proposed")
        AGREED = "agreed", _("Agreed")
        RETIRED = "retired", _("No longer used")

    en = models.CharField(_("term in English"), max_length=200, blank=True)
    cy = models.CharField(_("term in Welsh"), max_length=200, blank=True)
    other_en = models.TextField(
        _("other forms in English"), blank=True, max_length=2000, help_text=ENGLISH_FORMS
    )
    other_cy = models.TextField(
        _("other forms in Welsh"), blank=True, max_length=2000, help_text=WELSH_FORMS
    )
    avoid_en = models.TextField(
        _("not to be used in English"), blank=True, max_length=2000, help_text=ONE_A_LINE
    )
    avoid_cy = models.TextField(
        _("not to be used in Welsh"), blank=True, max_length=2000, help_text=ONE_A_LINE
    )
    definition_en = models.TextField(_("definition in English"), blank=True, max_length=1000)
    definition_cy = models.TextField(_("definition in Welsh"), blank=True, max_length=1000)
    note = models.TextField(
        _("note for translators"), blank=True, max_length=1000, help_text=_("Not shown to readers.")
    )
    source = models.CharField(
        _("source"), blank=True, max_length=255, help_text=_("A law, a published list, a person.")
    )
    status = models.CharField(
        _("status"), max_length=8, choices=Status.choices, default=Status.DRAFT
    )
    domain = models.ForeignKey(
        "labels.Topic",
        verbose_name=_("field"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    in_glossary = models.BooleanField(
        _("in the glossary"),
        default=False,
        help_text=_("Readers find it there, with its definition."),
    )
    order_en = models.TextField(editable=False, default="")
    order_cy = models.TextField(editable=False, default="")

    snippet_viewset: ClassVar[Any]  # given by Wagtail when its screens are registered

    panels = [
        FieldRowPanel([FieldPanel("en"), FieldPanel("cy")]),
        FieldRowPanel([FieldPanel("definition_en"), FieldPanel("definition_cy")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("other_en"), FieldPanel("other_cy")]),
                FieldRowPanel([FieldPanel("avoid_en"), FieldPanel("avoid_cy")]),
            ],
            _("Forms"),
        ),
        FieldRowPanel([FieldPanel("status"), FieldPanel("domain")]),
        FieldPanel("in_glossary"),
        FieldPanel("source"),
        FieldPanel("note"),
    ]

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["order_en", "order_cy", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("en"),
                Lower("cy"),
                name="one_term_for_the_same_words",
                violation_error_message=_("There is such a term already."),
            )
        ]

    def __str__(self) -> str:
        return " / ".join(filter(None, [self.en, self.cy]))

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the places in both alphabets."""
        self.put_in_order()
        super().save(*args, **kwargs)

    def put_in_order(self) -> None:
        """Find its places in both alphabets."""
        self.order_en, self.order_cy = english_sort_key(self.en), sort_key(self.cy)

    def clean(self) -> None:
        """Keep one form a line, and see that what is agreed has what it needs.

        Raises:
            ValidationError: if there are no words, if what is agreed lacks a language or what is
                in the glossary a definition, or if a form is both agreed and not to be used.
        """
        super().clean()
        for name in ("other_en", "other_cy", "avoid_en", "avoid_cy"):
            setattr(self, name, "\n".join(lines(getattr(self, name))))
        self.en, self.cy = " ".join(self.en.split()), " ".join(self.cy.split())
        problems = {**self._lacking(), **self._contradictions()}
        if problems:
            raise ValidationError(problems)

    def _lacking(self) -> dict[str, Any]:
        if not self.en and not self.cy:
            return {"en": _("Give the term in one language at least.")}
        needed = {}
        if self.status == self.Status.AGREED:
            sentence = _("An agreed term has words in both languages.")
            needed = {name: sentence for name in ("en", "cy") if not getattr(self, name)}
        if self.in_glossary:
            sentence = _("A term of the glossary has a definition in both languages.")
            definitions = ("definition_en", "definition_cy")
            needed |= {name: sentence for name in definitions if not getattr(self, name).strip()}
        return needed

    def _contradictions(self) -> dict[str, Any]:
        found = {}
        for language in ("en", "cy"):
            right = {form.casefold() for form in self.as_pair().forms(language)}
            wrong = {form.casefold() for form in self.as_pair().avoided(language)}
            if right & wrong:
                found[f"avoid_{language}"] = _("The same form cannot be right and not to be used.")
        return found

    def as_pair(self) -> TermPair:
        """The term as texts are searched for it."""
        return TermPair(
            key=self.pk,
            en=self.en,
            cy=self.cy,
            other_en=lines(self.other_en),
            other_cy=lines(self.other_cy),
            avoid_en=lines(self.avoid_en),
            avoid_cy=lines(self.avoid_cy),
            definition_en=self.definition_en,
            definition_cy=self.definition_cy,
            note=self.note,
            in_glossary=self.in_glossary,
        )


class TermsStamp(models.Model):
    """Tells every process whether the terms are still what it has read. There is one row.

    Attributes:
        stamp: another after each change.
    """

    ONLY = 1

    stamp = models.UUIDField(default=uuid4)

    class Meta:
        verbose_name = _("state of the terms")
        verbose_name_plural = _("state of the terms")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.stamp)


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text that say something, each once, without space around them."""
    return tuple(
        dict.fromkeys(" ".join(line.split()) for line in text.splitlines() if line.strip())
    )
