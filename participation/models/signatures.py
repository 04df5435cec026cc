"""Signatures under open letters, and what the people who signed agreed to."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from consent.models import Wording
from translation.models import Pair


class State(models.TextChoices):
    """What has become of a signature. Impersonal words, which have no gender to agree with."""

    PENDING = "pending", _("Not confirmed yet")
    CONFIRMED = "confirmed", _("Confirmed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    REMOVED = "removed", _("Removed")
    ANONYMISED = "anonymised", _("Name deleted")


class Capacity(models.TextChoices):
    """As what somebody signs."""

    CITIZEN = "citizen", _("As a citizen")
    SERVICES = "services", _("As somebody who uses services")
    CARER = "carer", _("As a carer")
    VOLUNTEER = "volunteer", _("As a volunteer")
    PROFESSIONAL = "professional", _("In my work")
    OTHER = "other", _("In another way")


class NameShown(models.TextChoices):
    """What readers see of who signed."""

    NOTHING = "nothing", _("Not public")
    FIRST_NAME = "first-name", _("First name and area")
    FULL_NAME = "full-name", _("Full name")


class SignatureQuerySet(models.QuerySet["Signature"]):
    """Signatures by what may be done with them."""

    def counted(self) -> "SignatureQuerySet":
        """Those that count: confirmed, and still when the names are gone."""
        return self.filter(state__in=(State.CONFIRMED, State.ANONYMISED))

    def shown(self) -> "SignatureQuerySet":
        """Those whose name readers may see."""
        return self.filter(state=State.CONFIRMED).exclude(name_shown=NameShown.NOTHING)


class Signature(models.Model):
    """Somebody's name under a letter, whichever language they signed it in.

    Attributes:
        language: the language it was signed in; every mail about it is in that language.
        email_hash: says whether an address has signed; see `participation.addresses`. Empty once
            nobody is to be known by it any more.
        key: stands for the signature in signed links.
        for_organisation: whether an organisation signs, and the person may sign for it.
        mails: how many mails that carry a link have been written.
        mailed_at: when the last of them was.
        address_hash: of the client's address; forgotten after 90 days.
    """

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="signatures")
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.PENDING
    )
    language = models.CharField(_("language used"), max_length=2, choices=settings.LANGUAGES)
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    email_hash = models.CharField(max_length=64, blank=True)
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    for_organisation = models.BooleanField(_("signed for the organisation"), default=False)
    area = models.ForeignKey(
        "labels.Area",
        verbose_name=_("area"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    capacity = models.CharField(_("capacity"), max_length=12, choices=Capacity.choices, blank=True)
    reason = models.TextField(_("reason"), max_length=1000, blank=True)
    name_shown = models.CharField(
        _("name shown"), max_length=10, choices=NameShown.choices, default=NameShown.NOTHING
    )
    wants_updates = models.BooleanField(_("wants news of the letter"), default=False)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    mails = models.PositiveSmallIntegerField(default=0)
    mailed_at = models.DateTimeField(null=True)
    address_hash = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(_("signed"), auto_now_add=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True)
    reminded_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)
    removed_at = models.DateTimeField(_("removed"), null=True)
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    removed_reason = models.CharField(_("why it was removed"), max_length=300, blank=True)
    anonymised_at = models.DateTimeField(null=True)

    objects = SignatureQuerySet.as_manager()

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        ordering = ["-created_at", "-pk"]
        # Nobody signs for somebody else, or changes what they signed.
        default_permissions = ("view", "delete")
        permissions = [("export_signature", "Can take signatures away as a spreadsheet")]
        constraints = [
            # One person, one signature, however often and at once they send it.
            models.UniqueConstraint(
                fields=["pair", "email_hash"],
                condition=~models.Q(email_hash=""),
                name="one_signature_for_each_address",
            )
        ]
        indexes = [
            models.Index(fields=["pair", "state"]),
            models.Index(fields=["state", "created_at"]),
        ]

    def __str__(self) -> str:
        # Never the person: Wagtail's log keeps this line after the signature is gone.
        return str(_("Signature %(number)s")) % {"number": self.pk}


class SignatureConsent(models.Model):
    """That somebody who signed agreed to something, in the words they saw then."""

    signature = models.ForeignKey(Signature, on_delete=models.CASCADE, related_name="consents")
    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.wording)
