"""The letters in the admin: a list of all, and the screen on which both languages are edited."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet

from mail.models import Letter
from mail.models.letter import LANGUAGES
from mail.wordings import is_outgrown


class WordingColumn(Column):
    """Whether a letter has a wording of its own, and what is to be seen to."""

    cell_template_name = "mail/wording_cell.html"

    def get_cell_context_data(self, instance: Letter, parent_context: Any) -> dict[str, Any]:
        """Add what is to be seen to, in words."""
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "letter": instance, "notes": list(_notes(instance))}


def _notes(letter: Letter) -> Any:
    if is_outgrown(letter):
        yield gettext("Does not fit any more: the wording it came with is sent")
    if not (letter.subject_cy and letter.body_cy):
        yield gettext("Welsh is missing")
    if not (letter.subject_en and letter.body_en):
        yield gettext("English is missing")


class LetterIndexView(IndexView):
    """All letters, with what each is for."""

    @cached_property
    def columns(self) -> list[Column]:
        """What it is called, what it is for, and how it stands with its wording."""
        return [
            self._get_title_column("__str__"),
            Column("purpose", label=_("Who gets it, and when"), accessor="kind.purpose"),
            WordingColumn("is_shipped", label=_("Wording")),
        ]

    def get_base_queryset(self) -> QuerySet[Letter]:
        """The letters that code sends."""
        return Letter.objects.registered()


class LetterForm(WagtailAdminModelForm):
    """Each half in a field that knows its language and has a name for those who do not see it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for language in LANGUAGES:
            for part in ("subject", "body"):
                if field := self.fields.get(f"{part}_{language}"):
                    field.widget.attrs["lang"] = language
                    if options := getattr(field.widget, "options", None):
                        # Draftail leaves its box without a name.
                        options["ariaLabelledBy"] = f"id_{part}_{language}-label"


class LetterEditView(EditView):
    """One letter, with the ways to try it and to take back what was changed."""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Wagtail's own, and ours."""
        more: Any = super()
        here = [self.object.pk]
        buttons = [
            Button(
                _("Send me a test"),
                url=reverse("mail:test", args=here),
                icon_name="mail",
                priority=30,
            )
        ]
        if not self.object.says(self.object.shipped()):
            address = reverse("mail:restore", args=here)
            label = _("Back to the wording it came with")
            buttons.append(Button(label, url=address, icon_name="undo", priority=31))
        return [*more.header_more_buttons, *buttons]


def _pair(part: str, heading: Any) -> MultiFieldPanel:
    halves = [FieldPanel(f"{part}_{language}") for language in LANGUAGES]
    return MultiFieldPanel([FieldRowPanel(halves)], heading)


class LetterViewSet(SnippetViewSet):
    """Letters are edited, tried and put to use; code adds them and nobody deletes one."""

    model = Letter
    icon = "mail"
    menu_label = _("Letters")
    index_view_class = LetterIndexView
    edit_view_class = LetterEditView
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_reference_index = False
    search_backend_name = None
    list_per_page = 100
    edit_handler = ObjectList(
        [
            HelpPanel(template="mail/kind_panel.html", heading=_("What this letter is for")),
            _pair("subject", _("Subject")),
            _pair("body", _("Text")),
        ],
        base_form_class=LetterForm,
    )

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Without Wagtail's count of uses: nothing else names a letter."""
        return {**super().get_edit_view_kwargs(**kwargs), "usage_url_name": None}


def leave_out_unpublishing(items: list[Any], request: HttpRequest, context: Any) -> None:
    """Offer no taking down of a letter: there is always one that is sent."""
    if context.get("model") is Letter or isinstance(context.get("instance"), Letter):
        items[:] = [item for item in items if item.name != "action-unpublish"]
