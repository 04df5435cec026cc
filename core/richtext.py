"""Rich text in two languages: marks for a phrase in the other one, and links to the twin."""

from django.utils.html import escape
from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineStyleElementHandler
from wagtail.admin.rich_text.editors.draftail import features as draftail
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from core.links import address_of

MARKS = (
    ("lang-cy", "LANG-CY", "Cy", _("This phrase is in Welsh")),
    ("lang-en", "LANG-EN", "En", _("This phrase is in English")),
)


def register_language_marks(features: FeatureRegistry) -> None:
    """Offer the two marks as buttons that keep `<lang-cy>` and `<lang-en>` in the text.

    They are elements of their own, without attributes: translation segments may carry none.
    """
    for feature, style, label, description in MARKS:
        control = {"type": style, "label": label, "description": description}
        features.register_editor_plugin("draftail", feature, draftail.InlineStyleFeature(control))
        features.register_converter_rule(
            "contentstate",
            feature,
            {
                "from_database_format": {feature: InlineStyleElementHandler(style)},
                "to_database_format": {"style_map": {style: feature}},
            },
        )


class TwinLinkHandler(PageLinkHandler):
    """Links in rich text, which lead to the page in the reader's language."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        """The opening tags of some links."""
        return [cls.opening_tag(attrs) for attrs in attrs_list]

    @classmethod
    def opening_tag(cls, attrs: dict) -> str:
        """The opening tag of a link; one that leads nowhere has no address."""
        address = address_of(int(attrs["id"]))
        return f'<a href="{escape(address)}">' if address else "<a>"
