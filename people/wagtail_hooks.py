"""People and organisations in the admin, under one heading."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import LiveStatusTagColumn, LocaleColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from people.models import Organisation, Person
from translation.explorer import StateColumn, StatesMixin


class RecordsView(StatesMixin, IndexView):
    """A list of records, with the state of their pairs."""


# Wagtail's own labels are looked up once, in whatever language the process starts in.
STATE_COLUMNS = (
    LocaleColumn(label=_("Language")),
    LiveStatusTagColumn(label=_("State")),
    StateColumn(),
)


class RecordViewSet(SnippetViewSet):
    """Records, in the language the editor works in.

    They are not copied: what is posted to Wagtail's copy address is written over the original,
    which takes it off the site without the right to publish.
    """

    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = RecordsView


class PersonViewSet(RecordViewSet):
    """People."""

    model = Person
    icon = "user"
    list_display = ["name", "role", *STATE_COLUMNS]


class OrganisationViewSet(RecordViewSet):
    """Organisations."""

    model = Organisation
    icon = "group"
    list_display = ["name", "website", *STATE_COLUMNS]


class PeopleViewSetGroup(SnippetViewSetGroup):
    """One menu entry for both."""

    items = (PersonViewSet, OrganisationViewSet)
    menu_label = _("People")
    menu_icon = "group"
    menu_order = 300


register_snippet(PeopleViewSetGroup)
