"""Letters of support, and what newspapers and others say of a letter."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from labels.fields import pair_value
from translation.models import Pair


class SupportLetter(models.Model):
    """What somebody wrote in support of an open letter. It hangs on the pair: both pages show it.

    Attributes:
        email: by which the person is found when they ask what is held of them.
        language: of the text or the document, which are never translated.
        may_be_shown: whether the person has said so; without it nothing is shown anywhere.
        permission_note: how and when they said so.
    """

    pair = models.ForeignKey(
        Pair, verbose_name=_("letter"), on_delete=models.PROTECT, related_name="support_letters"
    )
    person = models.CharField(_("name"), max_length=120)
    email = models.EmailField(
        _("e-mail address"),
        blank=True,
        help_text=_("Never shown. By it we find and erase the letter when they ask for it."),
    )
    role_cy = models.CharField(_("role in Welsh"), max_length=160, blank=True)
    role_en = models.CharField(_("role in English"), max_length=160, blank=True)
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    country_cy = models.CharField(_("country in Welsh"), max_length=80)
    country_en = models.CharField(_("country in English"), max_length=80)
    written_on = models.DateField(_("date"))
    language = models.CharField(
        _("language of the letter"), max_length=2, choices=settings.LANGUAGES
    )
    text = models.TextField(_("text"), max_length=20_000, blank=True)
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    may_be_shown = models.BooleanField(_("has agreed to be shown on this website"), default=False)
    permission_note = models.CharField(
        _("how and when they agreed"),
        max_length=300,
        blank=True,
        help_text=_("For your colleagues: for example “by e-mail on 3 May”."),
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("letter of support")
        verbose_name_plural = _("letters of support")
        ordering = ["-written_on", "-pk"]

    def __str__(self) -> str:
        # Never the person: Wagtail's log keeps this line after the letter is gone.
        return gettext("Letter of support %(number)s") % {"number": self.pk}

    def role(self, language: str) -> str:
        """As what the person writes, in "en" or "cy"."""
        return str(pair_value(self, "role", language))

    def country(self, language: str) -> str:
        """Where they write from, in "en" or "cy"."""
        return str(pair_value(self, "country", language))

    def clean(self) -> None:
        """Check that there is something to read, and that nobody is shown without having agreed.

        Raises:
            ValidationError: at the field that is to be filled in.
        """
        super().clean()
        found = {}
        if not self.text.strip() and self.document is None:
            found["text"] = gettext("Give the text, or choose a document.")
        if self.may_be_shown and not self.permission_note.strip():
            found["permission_note"] = gettext("Say how and when they agreed.")
        for half, other in (("cy", "en"), ("en", "cy")):
            if self.role(other) and not self.role(half):
                found[f"role_{half}"] = gettext("Both pages show the role: write it here as well.")
        if found:
            raise ValidationError(found)


class MediaCoverage(models.Model):
    """Something that was, or will be, published about an open letter."""

    class State(models.TextChoices):
        """Whether it can be read already."""

        PLANNED = "planned", _("Planned")
        PUBLISHED = "published", _("Published")

    pair = models.ForeignKey(
        Pair, verbose_name=_("letter"), on_delete=models.PROTECT, related_name="coverage"
    )
    outlet = models.CharField(
        _("where"), max_length=120, help_text=_("The newspaper, programme or website.")
    )
    headline = models.CharField(_("headline"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.PUBLISHED
    )
    on = models.DateField(_("date"))
    link = models.URLField(
        _("link"), max_length=500, blank=True, validators=[URLValidator(schemes=["https"])]
    )

    class Meta:
        verbose_name = _("media coverage")
        verbose_name_plural = _("media coverage")
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return self.headline or self.outlet
