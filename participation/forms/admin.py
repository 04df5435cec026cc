"""The screens on which editors build forms."""

import uuid
from typing import Any

from django.contrib import messages
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from participation.forms.models import Form
from participation.forms.public import EditorsForm
from participation.letters import LANGUAGE_NAMES
from participation.models import FormEntry
from participation.policies import ReadingPolicy

PREVIEW = "participation/form_preview.html"


class FormsView(generic.IndexView):
    """The forms, and how many messages came through each."""

    def get_base_queryset(self) -> QuerySet[Form]:
        """The forms with their numbers of messages."""
        return super().get_base_queryset().annotate(sent=Count("entries"))

    def get_list_more_buttons(self, instance: Form) -> list[Any]:
        """What can be done with a form: also seen in both languages, and its messages read."""
        buttons = super().get_list_more_buttons(instance)
        address = reverse("forms:preview", args=[instance.pk])
        buttons.append(MenuItem(_("Both languages"), url=address, icon_name="view", priority=25))
        if ReadingPolicy(FormEntry).user_has_permission(self.request.user, "view"):
            address = f"{reverse('form_entries:index')}?form={instance.pk}"
            buttons.append(MenuItem(_("Messages"), url=address, icon_name="mail", priority=26))
        return buttons


class EditFormView(generic.EditView):
    """Editing a form. Who takes away a question is told what becomes of its answers."""

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        """The other things there are to do, and the form in both languages."""
        address = reverse("forms:preview", args=[self.object.pk])
        preview = Button(_("Both languages"), url=address, icon_name="view", priority=5)
        return [preview, *super().header_more_buttons]

    def form_valid(self, form: Any) -> HttpResponse:
        """Save, and say what is kept of questions that were taken away."""
        before = {str(one.key) for one in Form.objects.get(pk=self.object.pk).questions.all()}
        response = super().form_valid(form)
        gone = before - {str(one.key) for one in self.object.questions.all()}
        answered = _answered(self.object, gone)
        if answered:
            sentence = ngettext(
                "A question was taken away. %(count)d message keeps its words and the answer.",
                "A question was taken away. %(count)d messages keep its words and the answers.",
                answered,
            )
            messages.warning(self.request, sentence % {"count": answered})
        return response


class DeleteFormView(generic.DeleteView):
    """Deleting a form that stands nowhere and through which nothing has come."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say why a form that is used is kept."""
        form = self.get_object()
        if form.entries.exists() or form.pages.exists():
            sentence = gettext(
                "This form stands on a page, or messages came through it. Take it off its pages "
                "first; it can be deleted when its messages have been."
            )
            messages.error(request, sentence)
            return redirect("forms:index")
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response


class PreviewFormView(generic.InspectView):
    """A form in both languages, side by side, as readers meet it."""

    any_permission_required = ["add", "change", "view"]
    page_title = _("Both languages")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the form in each language; nothing can be sent from here."""
        halves = [
            (language, name, self.shown_in(language)) for language, name in LANGUAGE_NAMES.items()
        ]
        return {**super().get_context_data(**kwargs), "halves": halves}

    def shown_in(self, language: str) -> str:
        """The form in one language."""
        with override(language):
            form = EditorsForm(
                definition=self.object,
                language=language,
                request=self.request,
                pair=uuid.uuid4(),
                auto_id=f"{language}_%s",
                initial={"reply_language": language},
            )
            return render_to_string("participation/form_half.html", {"form": form})


class FormViewSet(ModelViewSet):
    """The forms."""

    model = Form
    icon = "form"
    menu_label = _("Forms")
    menu_order = 319
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = FormsView
    edit_view_class = EditFormView
    delete_view_class = DeleteFormView
    list_display = ["name_en", "name_cy", "purpose", Column("sent", label=_("Messages"))]
    search_fields = ["name_en", "name_cy"]
    list_filter = ["purpose"]

    @property
    def preview_view(self) -> Any:
        """The screen that shows a form in both languages."""
        return self.construct_view(
            PreviewFormView, **self.get_inspect_view_kwargs(template_name=PREVIEW)
        )

    def get_urlpatterns(self) -> list[URLPattern]:
        """Wagtail's addresses, and the form in both languages."""
        preview = path("preview/<int:pk>/", self.preview_view, name="preview")
        return [*super().get_urlpatterns(), preview]


def _answered(form: Form, keys: set[str]) -> int:
    """How many messages hold an answer to any of some questions."""
    if not keys:
        return 0
    return sum(
        any(one["key"] in keys for one in answers)
        for answers in form.entries.values_list("answers", flat=True)
    )
