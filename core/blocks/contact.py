"""Whom to ask."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import EmailBlock, RegexBlock, StructValue

from core.blocks.checked import CheckedBlock
from core.blocks.people import PEOPLE_GROUP
from core.blocks.previews import PreviewInBothLanguages
from translation.blocks import CharBlock, TextBlock
from translation.locales import OTHER

PHONE = r"^\+?[0-9][0-9 ()-]{4,25}$"


class ContactValue(StructValue):
    """How to reach somebody, in the language of the moment where it has ways of its own."""

    def _in_language(self, name: str) -> str:
        language = get_language()
        own = self.get(f"{name}_{language}")
        return own or self.get(f"{name}_{OTHER[language]}") or ""

    @property
    def email(self) -> str:
        """The e-mail address; the other language's where this one has none."""
        return self._in_language("email")

    @property
    def phone(self) -> str:
        """The telephone number; the other language's where this one has none."""
        return self._in_language("phone")

    @property
    def phone_link(self) -> str:
        """The number as a `tel:` address has it."""
        return "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")


class ContactBlock(PreviewInBothLanguages, CheckedBlock):
    """Whom to ask, by role, with addresses for each language."""

    role = CharBlock(
        label=_("Role or team"),
        help_text=_("A role rather than a name, so that it stays right when people move on."),
    )
    text = TextBlock(
        label=_("Text"),
        required=False,
        help_text=_("What to write about, or when someone answers."),
    )
    email_en = EmailBlock(label=_("E-mail address for English"), required=False)
    email_cy = EmailBlock(
        label=_("E-mail address for Welsh"),
        required=False,
        help_text=_("Where one is empty, both languages show the other."),
    )
    phone_en = RegexBlock(
        PHONE,
        label=_("Telephone for English"),
        required=False,
        help_text=_("With spaces as people read it out: 029 2000 0000."),
        error_messages={"invalid": _("Use digits, spaces, brackets and a plus sign only.")},
    )
    phone_cy = RegexBlock(
        PHONE,
        label=_("Telephone for Welsh"),
        required=False,
        error_messages={"invalid": _("Use digits, spaces, brackets and a plus sign only.")},
    )

    class Meta:
        icon = "mail"
        group = PEOPLE_GROUP
        label = _("Contact")
        description = _("Whom to ask, with an e-mail address or a number for each language.")
        template = "components/contact/contact.html"
        value_class = ContactValue
        preview_value = {
            "role": _("The office"),
            "text": _("We answer in the language you write in, within three working days."),
            "email_en": "hello@example.org",
            "email_cy": "helo@example.org",
            "phone_en": "029 2000 0000",
            "phone_cy": "029 2000 0001",
        }

    def problems(self, value: StructValue) -> dict[str, Any]:
        """That there is an address or a number."""
        if value.email or value.phone:
            return {}
        message = gettext("Give an e-mail address or a telephone number.")
        return {"email_en": ValidationError(message)}
