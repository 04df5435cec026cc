"""Labels in the admin: both halves of every label side by side."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from labels.models import Area, Audience, Format, Sector, Topic


class LabelViewSet(SnippetViewSet):
    """Labels of one kind, with both names in the list."""

    icon = "tag"
    list_display = ["name_en", "name_cy"]
    search_fields = ["name_en", "name_cy"]


def viewset_of(kind: type) -> type[LabelViewSet]:
    """The screens for one kind of label."""
    return type(f"{kind.__name__}ViewSet", (LabelViewSet,), {"model": kind})


class LabelViewSetGroup(SnippetViewSetGroup):
    """One menu entry for every kind."""

    items = [viewset_of(kind) for kind in (Topic, Area, Sector, Audience, Format)]
    menu_label = _("Labels")
    menu_icon = "tag"
    menu_order = 310


register_snippet(LabelViewSetGroup)
