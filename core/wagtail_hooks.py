from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from core.richtext import TwinLinkHandler, register_language_marks

hooks.register("register_rich_text_features", register_language_marks)


@hooks.register("register_rich_text_features", order=1)
def lead_links_to_the_twin(features: FeatureRegistry) -> None:
    """Replace Wagtail's own handler of links to pages."""
    features.register_link_type(TwinLinkHandler)
