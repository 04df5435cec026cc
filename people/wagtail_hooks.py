"""People and organisations in the admin, under one heading."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from people.models import Organisation, Person


class PersonViewSet(SnippetViewSet):
    """People, in the language the editor works in."""

    model = Person
    icon = "user"
    list_display = ["name", "role", LiveStatusTagColumn()]
    inspect_view_enabled = True


class OrganisationViewSet(SnippetViewSet):
    """Organisations, in the language the editor works in."""

    model = Organisation
    icon = "group"
    list_display = ["name", "website", LiveStatusTagColumn()]
    inspect_view_enabled = True


class PeopleViewSetGroup(SnippetViewSetGroup):
    """One menu entry for both."""

    items = (PersonViewSet, OrganisationViewSet)
    menu_label = _("People and organisations")
    menu_icon = "group"
    menu_order = 300


register_snippet(PeopleViewSetGroup)
