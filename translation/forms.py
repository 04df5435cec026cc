"""Forms that replace Wagtail's where pairs ask for it."""

from django.core.exceptions import ValidationError
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page

from translation import trees


class PairedCopyForm(CopyForm):
    """Copies a page as a draft in its own language: never live, never as an alias."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)

    def clean_new_parent_page(self) -> Page:
        """The page to copy to.

        Raises:
            ValidationError: if it is in the other language.
        """
        parent = self.cleaned_data["new_parent_page"]
        if not trees.is_same_language(self.page, parent):
            raise ValidationError(trees.other_language_sentence())
        return parent
