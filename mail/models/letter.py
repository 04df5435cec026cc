"""What a letter says, as editors have it.

Both languages of a letter are one row: they are read, tried and put to use together, and go out
together where a reader's language is not known.
"""

from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)

from mail.braces import parsed, problems_of_body, problems_of_subject
from mail.previews import MODES, preview
from mail.registry import Kind, Wording, find, names

LANGUAGES = ("en", "cy")
HALVES = ("subject_en", "subject_cy", "body_en", "body_cy")
FEATURES = ["bold", "italic", "link", "ul", "ol"]
SUBJECT_LENGTH = 150
SUBJECT_HELP = _("Empty: the subject that the letter came with is sent.")
BODY_HELP = _("Empty: the text that the letter came with is sent.")


class LetterQuerySet(models.QuerySet["Letter"]):
    """Letters that some room sends."""

    def registered(self) -> "LetterQuerySet":
        """Those that can be sent, in the order in which they were registered."""
        places = [models.When(name=name, then=place) for place, name in enumerate(names())]
        place = models.Case(*places, default=len(places))
        return self.filter(name__in=names()).order_by(place)

    def with_titles(self) -> "LetterQuerySet":
        """Those that can be sent, with what each is called in the language of the moment."""
        titles = [
            models.When(name=name, then=models.Value(str(find(name).title))) for name in names()
        ]
        return self.filter(name__in=names()).annotate(
            title=models.Case(*titles, output_field=models.TextField())
        )


class Letter(
    WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, models.Model
):
    """The wording of a letter in both languages. What is published is sent."""

    name = models.CharField(max_length=60, unique=True, editable=False)
    subject_en = models.CharField(
        _("subject in English"), max_length=SUBJECT_LENGTH, blank=True, help_text=SUBJECT_HELP
    )
    subject_cy = models.CharField(
        _("subject in Welsh"), max_length=SUBJECT_LENGTH, blank=True, help_text=SUBJECT_HELP
    )
    body_en = RichTextField(
        _("text in English"), features=FEATURES, blank=True, help_text=BODY_HELP
    )
    body_cy = RichTextField(_("text in Welsh"), features=FEATURES, blank=True, help_text=BODY_HELP)
    # As long as nobody has changed it, a letter follows the wording of each release.
    is_shipped = models.BooleanField(default=True, editable=False)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        default_permissions = ("change", "view")

    def __str__(self) -> str:
        return str(self.kind.title) if self.name in names() else self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Note whether the wording is the one the letter came with."""
        if self.name in names():
            self.is_shipped = self.says(self.shipped())
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "is_shipped"}
        super().save(*args, **kwargs)

    @property
    def kind(self) -> Kind:
        """What the letter is for, and what it can say.

        Raises:
            LookupError: if no room sends it any more.
        """
        return find(self.name)

    def clean(self) -> None:
        """Refuse what could not be sent.

        Raises:
            django.core.exceptions.ValidationError: with sentences for each field.
        """
        super().clean()
        wrong: dict[str, list[str]] = {}
        for language in LANGUAGES:
            body = getattr(self, f"body_{language}")
            if not parsed(body).get_text().strip():
                setattr(self, f"body_{language}", "")
            wrong[f"subject_{language}"] = problems_of_subject(
                self.kind, getattr(self, f"subject_{language}")
            )
            wrong[f"body_{language}"] = problems_of_body(self.kind, body)
        if any(wrong.values()):
            raise ValidationError({field: said for field, said in wrong.items() if said})

    def shipped(self) -> dict[str, str]:
        """The fields of the wording the letter came with."""
        return {
            f"{part}_{language}": getattr(self.kind.shipped[language], part)
            for part in ("subject", "body")
            for language in LANGUAGES
        }

    def says(self, wording: dict[str, str]) -> bool:
        """Whether the letter says just this. Keys that the editor gives to blocks do not count."""
        return all(
            without_keys(getattr(self, field)) == without_keys(text)
            for field, text in wording.items()
        )

    def wording(self, language: str) -> Wording:
        """What the letter says; where a part is empty, what it came with."""
        shipped = self.kind.shipped[language]
        return Wording(
            getattr(self, f"subject_{language}") or shipped.subject,
            getattr(self, f"body_{language}") or shipped.body,
        )

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """How a letter can be looked at."""
        return cast(list[tuple[str, Any]], MODES)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The letter with example values."""
        return preview(self, request, mode_name)


def without_keys(html: str) -> str:
    """HTML without the keys that Wagtail's editor gives to blocks."""
    if "data-block-key" not in html:
        return html
    tree = parsed(html)
    for tag in tree.find_all(True):
        tag.attrs.pop("data-block-key", None)
    return str(tree)
