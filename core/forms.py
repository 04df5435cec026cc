"""The form editors fill in for any page."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from core.reserved import reserved_slugs

HOME_DEPTH = 2


class BasePageForm(WagtailAdminPageForm):
    """A page form that keeps the site's own addresses free."""

    def clean_slug(self) -> str:
        """Check the address.

        Raises:
            ValidationError: if the page stands right under a home and the site needs its address.
        """
        slug = self.cleaned_data["slug"]
        if self.parent_page.depth == HOME_DEPTH and slug in reserved_slugs():
            raise ValidationError(_("The site needs this address for itself."))
        return slug
