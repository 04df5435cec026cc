"""Marks for a phrase in the other language, in the rich text editor."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineStyleElementHandler
from wagtail.admin.rich_text.editors.draftail import features as draftail
from wagtail.rich_text.feature_registry import FeatureRegistry

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
