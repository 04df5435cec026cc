"""The screens on which the organisation's terms are kept."""

from functools import partial
from typing import Any

from django.db.models import Model
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import IndexView, InspectView, SnippetViewSet

from translation.inspecting import NOTHING, SaidInWords
from translation.models import Term
from translation.terms.termbase import LANGUAGES
from translation.views.terms.exporting import TermsAsCsvView, TermsAsTbxView
from translation.views.terms.importing import ImportTermsView


class TermForm(WagtailAdminModelForm):
    """A term, each half in fields that know their language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            language = name[-2:]
            if language in LANGUAGES:
                field.widget.attrs["lang"] = language


class TermsView(IndexView):
    """The terms, in the alphabet of the language of the screens, with the ways in and out."""

    list_display: Any

    @property
    def _own(self) -> str:
        return "cy" if (get_language() or "").startswith("cy") else "en"

    @cached_property
    def columns(self) -> list[Any]:
        """The columns, the language of the screens first, with a dash for an empty half."""
        self.list_display = sorted(self.list_display, key=lambda name: name != self._own)
        columns: list[Any] = super().columns
        for column in columns:
            if column.name in LANGUAGES:
                column.accessor = partial(_half, column.name)
                column.sort_key = f"order_{column.name}"
            elif column.name == "in_glossary":
                column.accessor = _glossary
        return columns

    def get_ordering(self) -> str:
        """What was asked for; else the alphabet of the language of the screens."""
        return super().get_ordering() or f"order_{self._own}"

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Wagtail's own, and files."""
        more: Any = super()
        named = Term.snippet_viewset.get_url_name
        buttons = [
            Button(
                _("Download (CSV)"), url=reverse(named("csv")), icon_name="download", priority=40
            ),
            Button(
                _("Download (TBX)"), url=reverse(named("tbx")), icon_name="download", priority=41
            ),
        ]
        if self.user_has_permission("add") and self.user_has_permission("change"):
            address = reverse(named("import"))
            label = _("Put in from a file")
            buttons.append(Button(label, url=address, icon_name="upload", priority=42))
        return [*more.header_more_buttons, *buttons]


class TermView(SaidInWords, InspectView):
    """A term as those read it who may not change it."""

    def get_in_glossary_display_value(self) -> str:
        """Whether readers see it."""
        return _glossary(self.object)


def _half(language: str, term: Model) -> str:
    return getattr(term, language) or NOTHING


def _glossary(term: Term) -> str:
    return gettext("Shown") if term.in_glossary else NOTHING


class TermViewSet(SnippetViewSet):
    """Terms. They are not copied: a copy would be the same term twice."""

    model = Term
    icon = "clipboard-list"
    add_to_admin_menu = True
    menu_label = _("Terms")
    menu_order = 253
    index_view_class = TermsView
    inspect_view_class = TermView
    copy_view_enabled = False
    inspect_view_enabled = True
    search_backend_name = None
    list_display = ["en", "cy", "status", "domain", "in_glossary"]
    list_filter = ["status", "domain", "in_glossary"]
    list_per_page = 50
    search_fields = ["en", "cy", "other_en", "other_cy", "avoid_en", "avoid_cy"]
    inspect_view_fields = [
        "en",
        "cy",
        "definition_en",
        "definition_cy",
        "other_en",
        "other_cy",
        "avoid_en",
        "avoid_cy",
        "status",
        "domain",
        "in_glossary",
        "source",
        "note",
    ]
    edit_handler = ObjectList(Term.panels, base_form_class=TermForm)

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Without Wagtail's count of uses: nothing else names a term."""
        return {**super().get_edit_view_kwargs(**kwargs), "usage_url_name": None}

    def get_urlpatterns(self) -> list[Any]:
        """Wagtail's addresses, and those for files."""
        return [
            *super().get_urlpatterns(),
            path("csv/", TermsAsCsvView.as_view(), name="csv"),
            path("tbx/", TermsAsTbxView.as_view(), name="tbx"),
            path("import/", ImportTermsView.as_view(), name="import"),
        ]
