"""What the site keeps about people and leaves in browsers, as the code itself declares it."""

from itertools import groupby
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructBlock

from core.blocks.previews import PreviewInBothLanguages
from privacy import browsers, keeping

PRIVACY_GROUP = _("Privacy")


class StoredBlock(PreviewInBothLanguages, StructBlock):
    """Every kind of data about people: nobody writes it, so that it is always true."""

    class Meta:
        icon = "lock"
        group = PRIVACY_GROUP
        label = _("What we keep about people")
        description = _(
            "Every kind of data the site keeps about people, said by the system itself."
        )
        help_text = _("There is nothing to write here. Say round it who you are and whom to ask.")
        template = "components/stored/stored.html"
        preview_value: dict[str, Any] = {}

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the kinds, by whose data they are."""
        context = super().get_context(value, parent_context)
        grouped = groupby(keeping.kinds(), lambda kind: kind.group)
        return {**context, "groups": [(group.value, list(kinds)) for group, kinds in grouped]}


class CookiesBlock(PreviewInBothLanguages, StructBlock):
    """Every cookie, and what scripts keep in a browser."""

    class Meta:
        icon = "lock"
        group = PRIVACY_GROUP
        label = _("Cookies")
        description = _("Every cookie the site can set, said by the system itself.")
        help_text = _("There is nothing to write here. Say round it how to delete cookies.")
        template = "components/cookies/cookies.html"
        preview_value: dict[str, Any] = {}

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the cookies, and what is kept without one."""
        context = super().get_context(value, parent_context)
        kept = {"cookies": browsers.cookies(), "kept_by_scripts": browsers.kept_by_scripts()}
        return {**context, **kept}
