"""Terms explained where they stand in a page."""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from core.pages import BodyMixin
from glossary.explained import explained_in
from glossary.place import glossary_path
from translation.locales import OTHER

register = template.Library()


class ExplainedNode(template.Node):
    """What stands in it, and below it the terms of the glossary that it holds."""

    def __init__(self, page: FilterExpression, nodelist: NodeList) -> None:
        self.page = page
        self.nodelist = nodelist

    def render(self, context: Any) -> SafeString:
        """Render both; a page that is no article stays as it is."""
        html = self.nodelist.render(context)
        page = self.page.resolve(context, ignore_failures=True)
        path = glossary_path() if isinstance(page, BodyMixin) else ""
        entries = explained_in(html) if path else []
        if not entries:
            return html
        about = {"entries": entries, "path": path, "other": OTHER[page.language]}
        # Both were rendered by templates, which escape.
        return mark_safe(html + render_to_string("glossary/explained.html", about))  # noqa: S308


@register.tag
def explained(parser: Parser, token: Token) -> ExplainedNode:
    """`{% explained page %}…{% endexplained %}`: what a page shows, and its terms explained.

    Raises:
        django.template.TemplateSyntaxError: unless it names the page.
    """
    _name, *named = token.split_contents()
    if len(named) != 1:
        raise template.TemplateSyntaxError("explained names the page")
    nodelist = parser.parse(("endexplained",))
    parser.delete_first_token()
    return ExplainedNode(parser.compile_filter(named[0]), nodelist)
