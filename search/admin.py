"""The screens on which editors teach search words and promote pages."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, Final

from django import forms
from django.db.models import Model
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from search.languages import analyser
from search.models import Promotion, TaughtWord
from search.teaching import TaughtWordForm
from translation.locales import language_of_locale
from translation.names import language_name

MOST_SEARCHES: Final = 30  # of one promotion
SHOWN: Final = 3  # searches of a promotion in the list

_HELP: Final = _(
    "Teach search a Welsh form that it does not know, or takes for a form of another word. "
    "Pages that hold it are then indexed again in the background; on a large site that takes some "
    "minutes."
)


class WelshColumn(Column):
    """A Welsh word, said to be one."""

    cell_template_name = "search/welsh_cell.html"


class TitleInItsLanguage(TitleColumn):
    """What leads to a row: a Welsh form, or the title of a page, said to be in its language."""

    def get_link_attrs(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """With the language: that of the row, or Welsh where rows have none."""
        attributes: dict[str, Any] = super().get_link_attrs(instance, parent_context)
        locale = getattr(instance, "locale_id", None)
        return {**attributes, "lang": language_of_locale(locale) if locale else "cy"}


class TaughtWordsView(IndexView):
    """What search was taught."""

    @cached_property
    def columns(self) -> list[Any]:
        """The columns; the words in their own language."""
        columns: list[Any] = super().columns
        for number, column in enumerate(columns):
            if column.name == "lemma":
                columns[number] = WelshColumn("lemma", label=column.label, sort_key="lemma")
        return columns

    def _get_title_column(self, field_name: str, **kwargs: Any) -> Column:
        return super()._get_title_column(field_name, TitleInItsLanguage, **kwargs)


class TaughtWordViewSet(SnippetViewSet):
    """Words for search."""

    model = TaughtWord
    icon = "search"
    add_to_settings_menu = True
    menu_label = _("Words for search")
    menu_order = 720
    index_view_class = TaughtWordsView
    copy_view_enabled = False
    search_backend_name = None
    search_fields = ["form", "lemma", "note"]
    list_display = ["form", "lemma", "note"]
    list_per_page = 50
    edit_handler = ObjectList(
        [HelpPanel(content=_HELP), *TaughtWord.panels], base_form_class=TaughtWordForm
    )

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Without Wagtail's count of uses: nothing else names a word."""
        return {**super().get_edit_view_kwargs(**kwargs), "usage_url_name": None}


class PromotionForm(WagtailAdminModelForm):
    """A page, and the searches that show it first."""

    def clean_words(self) -> str:
        """One search a line, each once.

        Raises:
            ValidationError: if there are too many, or one has no words.
        """
        lines = [" ".join(line.split()) for line in self.cleaned_data["words"].splitlines()]
        searches = list(dict.fromkeys(filter(None, lines)))
        if len(searches) > MOST_SEARCHES:
            raise forms.ValidationError(
                gettext("At most %(most)s searches.") % {"most": MOST_SEARCHES}
            )
        for search in searches:
            if not any(analyser("en").words(search)):
                raise forms.ValidationError(
                    gettext("There are no words in this: %(search)s") % {"search": search}
                )
        return "\n".join(searches)


class SearchesColumn(Column):
    """The searches of a promotion, in their language."""

    cell_template_name = "search/searches_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """Some of them, and how many more there are."""
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        searches = instance.words.splitlines()
        context["language"] = language_of_locale(instance.locale_id)
        context["searches"] = searches[:SHOWN]
        context["more"] = len(searches[SHOWN:])
        return context


def _language(promotion: Model) -> str:
    return language_name(language_of_locale(promotion.locale_id))  # type: ignore[attr-defined]


def _page(promotion: Promotion) -> str:
    return promotion.page.get_admin_display_title()


def _state(promotion: Promotion) -> str:
    return gettext("Shown") if promotion.page.live else gettext("Not published")


class PromotionsView(IndexView):
    """The promoted results, with what they are about."""

    @cached_property
    def columns(self) -> list[Any]:
        """The page leads to the promotion; its language and its searches stand beside it."""
        title = self._get_title_column("page", TitleInItsLanguage, accessor=_page)
        title.label = gettext("Page")
        title.sort_key = "page__title"
        return [
            *self._before(),
            title,
            SearchesColumn("words", label=gettext("Searches")),
            Column("language", label=gettext("Language"), accessor=_language, sort_key="locale"),
            Column("state", label=gettext("State"), accessor=_state),
        ]

    def _before(self) -> Iterable[Column]:
        return [column for column in super().columns if column.name == "bulk_actions"]

    def get_base_queryset(self) -> Any:
        """With the pages."""
        return super().get_base_queryset().select_related("page")


class PromotionViewSet(SnippetViewSet):
    """Promoted results."""

    model = Promotion
    icon = "thumbtack"
    add_to_settings_menu = True
    menu_label = _("Promoted results")
    menu_order = 710
    index_view_class = PromotionsView
    copy_view_enabled = False
    search_backend_name = None
    search_fields = ["words", "page__title"]
    list_filter = ["locale"]
    list_per_page = 50
    edit_handler = ObjectList(Promotion.panels, base_form_class=PromotionForm)

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Without Wagtail's count of uses: nothing else names a promotion."""
        return {**super().get_edit_view_kwargs(**kwargs), "usage_url_name": None}
