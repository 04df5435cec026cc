"""Topics in the admin: both halves of every label side by side."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from labels.models import Topic


class TopicViewSet(SnippetViewSet):
    """Topics, with both names in the list."""

    model = Topic
    icon = "tag"
    list_display = ["name_en", "name_cy"]
    search_fields = ["name_en", "name_cy"]
    add_to_admin_menu = True
    menu_order = 310


register_snippet(TopicViewSet)
