"""One agreement: what it covers, how it was given, and whether it holds."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from consent.states import STATES, Cover, State


class ConsentQuerySet(models.QuerySet["Consent"]):
    """Consents by what is to be done about them."""

    def standing(self) -> "ConsentQuerySet":
        """Those that have not been withdrawn."""
        return self.filter(withdrawn_at__isnull=True)

    def due(self) -> "ConsentQuerySet":
        """Those whose review date has passed."""
        return self.standing().filter(review_on__lte=timezone.localdate())


class Consent(index.Indexed, models.Model):
    """One person's agreement to the use of their words, their picture or a recording of them."""

    class Way(models.TextChoices):
        """How somebody agreed."""

        FORM = "form", _("On a signed form")
        EMAIL = "email", _("By e-mail")
        RECORDED = "recorded", _("Recorded in sound or film")
        SPOKEN = "spoken", _("Spoken, and noted down by us")

    class Language(models.TextChoices):
        """The language it was explained and given in."""

        WELSH = "cy", _("Welsh")
        ENGLISH = "en", _("English")
        OTHER = "other", _("Another language")

    shown_name = models.CharField(
        _("name shown to readers"),
        max_length=200,
        help_text=_(
            "As the person wants it: the full name, a first name, or a made-up name. Write a "
            "description, such as “a carer”, beside the words themselves: there it is translated."
        ),
    )
    person_name = models.CharField(
        _("name as we know it"),
        max_length=200,
        blank=True,
        help_text=_("Never public. Only those who may read private details see it."),
    )
    contact = models.CharField(
        _("how to reach them"), max_length=200, blank=True, help_text=_("Never public.")
    )
    covers_words = models.BooleanField(_("their words"), default=False)
    covers_photograph = models.BooleanField(_("photographs of them"), default=False)
    covers_recording = models.BooleanField(_("sound or film of them"), default=False)
    for_site = models.BooleanField(_("on this website"), default=True)
    for_print = models.BooleanField(_("in print"), default=False)
    for_social_media = models.BooleanField(_("on social media"), default=False)
    limits = models.CharField(
        _("limits"),
        max_length=300,
        blank=True,
        help_text=_("What they do not want: “not with my employer’s name”. Never public."),
    )
    given_on = models.DateField(_("given on"), default=timezone.localdate)
    way = models.CharField(_("how it was given"), max_length=10, choices=Way.choices)
    language = models.CharField(_("language"), max_length=5, choices=Language.choices)
    wording = models.CharField(
        _("wording"),
        max_length=100,
        blank=True,
        help_text=_("Which version of the form or the explanation they were given."),
    )
    review_on = models.DateField(
        _("ask again by"),
        help_text=_("On this day we ask whether it still holds. Two years is usual."),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("withdrawn by"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    withdrawn_note = models.CharField(_("note"), max_length=300, blank=True, editable=False)
    erased_at = models.DateTimeField(_("erased"), null=True, editable=False)

    objects = ConsentQuerySet.as_manager()

    search_fields = [index.AutocompleteField("shown_name"), index.SearchField("shown_name")]

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given_on", "-pk"]
        default_permissions = ("add", "change", "view")
        permissions = [
            ("see_private_consent", "Can see who a consent is about"),
            ("withdraw_consent", "Can withdraw consent"),
        ]

    def __str__(self) -> str:
        """The name shown, what is covered, and whether something is wrong: what choosers show."""
        name = self.shown_name or gettext("(erased)")
        parts = [name, self.covers_in_words()]
        if self.state != State.STANDS:
            parts.append(self.state_in_words())
        return " · ".join(part for part in parts if part)

    @property
    def is_withdrawn(self) -> bool:
        """Whether the person has taken their agreement back."""
        return self.withdrawn_at is not None

    @property
    def state(self) -> State:
        """Whether it holds."""
        if self.is_withdrawn:
            return State.WITHDRAWN
        is_due = self.review_on is not None and self.review_on <= timezone.localdate()
        return State.DUE if is_due else State.STANDS

    def state_in_words(self) -> str:
        """Whether it stands, is to be asked again, or was withdrawn, and when."""
        day: date = timezone.localdate(self.withdrawn_at) if self.withdrawn_at else self.review_on
        return str(STATES[self.state]) % {"date": date_format(day, "j F Y")}

    def covers(self, what: str) -> bool:
        """Whether it covers something on this website.

        Args:
            what: a code of `Cover`.
        """
        return self.for_site and bool(getattr(self, f"covers_{what}"))

    def covers_in_words(self) -> str:
        """What is covered: words, photographs, recordings."""
        return ", ".join(str(cover.label) for cover in Cover if getattr(self, f"covers_{cover}"))

    def places_in_words(self) -> str:
        """Where it may be used: this website, print, social media."""
        names = ("for_site", "for_print", "for_social_media")
        fields = [self._meta.get_field(name) for name in names if getattr(self, name)]
        return ", ".join(str(getattr(field, "verbose_name")) for field in fields)  # noqa: B009

    def clean(self) -> None:
        """Check that it says yes to something.

        Raises:
            ValidationError: if nothing is covered, or nowhere.
        """
        super().clean()
        if not any(getattr(self, f"covers_{cover}") for cover in Cover):
            raise ValidationError(gettext("Say what they agreed to: words, photographs, sound."))
        if not (self.for_site or self.for_print or self.for_social_media):
            raise ValidationError(gettext("Say where it may be used."))
        if self.given_on and self.given_on > timezone.localdate():
            raise ValidationError({"given_on": gettext("This day has not come yet.")})
