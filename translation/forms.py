"""Forms that replace Wagtail's where pairs ask for it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page

from translation import trees, twins
from translation.kinds import Record
from translation.locales import OTHER, language_of
from translation.models import Pair
from translation.together import own_words


class PairedCopyForm(CopyForm):
    """Copies a page as a draft in its own language, and its twin if asked: never live, never as
    an alias."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)
        self.twin: Record = twins.twin_of(self.page)
        if self.twin and self.user.has_perm("translation.send_for_translation"):
            self._ask_about_twin(OTHER[language_of(self.page)])

    def _ask_about_twin(self, language: str) -> None:
        self.fields["copy_twin"] = forms.BooleanField(
            required=False,
            initial=True,
            label=_("Copy the other language too"),
            help_text=_("Its copy is a draft too, with every text that is translated."),
        )
        self.fields["twin_title"] = forms.CharField(
            required=False,
            max_length=255,
            initial=self.twin.get_admin_display_title(),
            label={"en": _("New title in English"), "cy": _("New title in Welsh")}[language],
            widget=forms.TextInput(attrs={"lang": language}),
        )

    def clean_new_parent_page(self) -> Page:
        """The page to copy to.

        Raises:
            ValidationError: if it is in the other language.
        """
        parent = self.cleaned_data["new_parent_page"]
        if not trees.is_same_language(self.page, parent):
            raise ValidationError(trees.other_language_sentence())
        return parent

    def clean(self) -> dict[str, Any]:
        """Check that the twin can be copied, or that the page can without it.

        Raises:
            ValidationError: if it still holds the words of the other language.
        """
        cleaned = super().clean()
        parent = cleaned.get("new_parent_page")
        if not cleaned.get("copy_twin"):
            own_words.require(self.page, with_below=bool(cleaned.get("copy_subpages")))
        elif parent:
            if obstacle := self._obstacle(parent, bool(cleaned.get("copy_subpages"))):
                self.add_error("copy_twin", obstacle)
            if not cleaned.get("twin_title"):
                self.add_error("twin_title", _("Give the copy in the other language a title."))
        return cleaned

    def _obstacle(self, parent: Page, with_below: bool) -> str:
        """Why the twin cannot be copied; empty if it can."""
        place = parent if parent.is_root() else twins.twin_of(parent)
        if place is None:
            return _("The new parent page does not exist in the other language.")
        source_locale = Pair.objects.of(self.page).source_locale_id
        is_source = source_locale == self.page.locale_id
        if is_source or self.twin.permissions_for_user(self.user).can_copy_to(place, with_below):
            return ""
        return _("You may not copy the version in the other language there.")
