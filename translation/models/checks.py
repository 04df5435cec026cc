"""What is checked in translations, and what people have set aside with a reason."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.contrib.settings.registry import register_setting

from translation.checking.fields import ChecksField
from translation.checking.findings import Check
from translation.models.pairs import Pair
from translation.models.somebody import BySomebody

# What a reader would be misled by, and what is hardly ever found where nothing is wrong.
BLOCKING = (
    Check.DATES,
    Check.TIMES,
    Check.MONEY,
    Check.ADDRESSES,
    Check.PLACEHOLDERS,
    Check.LINKS,
    Check.TOO_LONG,
    Check.TERM_FORBIDDEN,
)


def blocking_at_first() -> list[str]:
    """The checks that block until somebody decides otherwise."""
    return [str(check.value) for check in BLOCKING]


class CheckSettingsForm(WagtailAdminModelForm):
    """Which checks block, which are left out; all others advise."""

    blocking = ChecksField(
        label=_("These block"),
        help_text=_(
            "What they find stands against publishing until it is put right or somebody gives a "
            "reason. All others are advice."
        ),
    )
    off = ChecksField(label=_("These are left out"))

    def clean(self) -> dict[str, object] | None:
        """Refuse a check that is asked to block and to be left out."""
        cleaned = super().clean()
        both = set(self.cleaned_data.get("blocking", ())) & set(self.cleaned_data.get("off", ()))
        if both:
            names = ", ".join(str(check.label) for check in Check if check.value in both)
            sentence = _("A check that is left out cannot block: %(checks)s.")
            self.add_error("off", ValidationError(sentence, params={"checks": names}))
        return cleaned


@register_setting(icon="check", order=910)
class CheckSettings(BaseGenericSetting):
    """What the people who run the site have decided about checks.

    Attributes:
        blocking, off: codes of `Check`.
        words: Welsh words that are right though the dictionary does not have them, one a line.
        addresses: two addresses a line that belong together, the English and the Welsh.
    """

    blocking = models.JSONField(default=blocking_at_first, blank=True)
    off = models.JSONField(default=list, blank=True)
    words = models.TextField(
        _("Welsh words that are right"),
        blank=True,
        help_text=_(
            "One on each line, without mutation. Names with a capital letter are never checked."
        ),
    )
    addresses = models.TextField(
        _("addresses that belong together"),
        blank=True,
        help_text=_(
            "The English and the Welsh on one line, with a space between: addresses of pages, "
            "e-mail addresses or telephone numbers without spaces."
        ),
    )

    edit_handler = ObjectList(
        [FieldPanel("blocking"), FieldPanel("off"), FieldPanel("words"), FieldPanel("addresses")],
        base_form_class=CheckSettingsForm,
    )

    class Meta:
        verbose_name = _("checks of translations")

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The addresses that belong together."""
        lines = (line.split() for line in self.addresses.splitlines())
        return frozenset((line[0], line[1]) for line in lines if len(line) == 2)

    def clean(self) -> None:
        """Refuse lines that do not hold two addresses.

        Raises:
            ValidationError: naming the first of them.
        """
        for number, line in enumerate(self.addresses.splitlines(), start=1):
            if line.strip() and len(line.split()) != 2:
                sentence = _("Line %(number)s does not hold two addresses.")
                raise ValidationError({"addresses": sentence % {"number": number}})


class CheckOverride(BySomebody):
    """What a check found and somebody has said is right, with the reason.

    It is said of the very wording of both texts, and of the places in them: when either changes,
    it no longer holds. It hangs on the pair, so it is kept when the page goes.

    Attributes:
        language: the language of the translation.
        path, label: where the text stands, for code and in words.
        code: a code of `Check`.
        fingerprint: of the source, the translation and the places it was said about.
        finding: what was found, in the words the person read.
        user_name: who it was, should the account be deleted.
    """

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="check_overrides")
    language = models.CharField(max_length=2)
    path = models.CharField(max_length=500)
    label = models.CharField(max_length=500, blank=True)
    code = models.CharField(max_length=20, choices=Check.choices)
    fingerprint = models.CharField(max_length=64)
    finding = models.TextField(blank=True)
    reason = models.CharField(_("reason"), max_length=300)
    user_name = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("check set aside with a reason")
        verbose_name_plural = _("checks set aside with a reason")
        default_permissions = ()
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pair", "language", "path", "code", "fingerprint"],
                name="one_reason_for_a_finding",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pair_id}: {self.code}"
