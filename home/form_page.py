"""A page with a form that editors have built."""

from http import HTTPMethod
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from core.pages import BasePage, BodyMixin, IntroductionMixin
from participation import sending
from participation.entries import keep_entry
from participation.forms.models import Form
from participation.forms.public import EditorsForm
from participation.forms.words import in_words
from translation.going_live.gate import Reason
from translation.models import Pair
from translation.models.states import Policy


class FormPage(IntroductionMixin, BodyMixin, BasePage):
    """A page readers answer on: its twin has the same form, in its own words."""

    form = models.ForeignKey(
        "participation.Form",
        verbose_name=_("form"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="pages",
        help_text=_("The same in both languages. Forms are built under “Forms” in the menu."),
    )

    template = "home/form_page.html"
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    publish_policy = Policy.NEVER
    subpage_types: list[str] = []
    allowed_http_methods = [*BasePage.allowed_http_methods, HTTPMethod.POST]

    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        *BodyMixin.body_panels,
        FieldPanel("form"),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *IntroductionMixin.introduction_fields,
        *BodyMixin.body_fields,
        SynchronizedField("form", overridable=False),
    ]
    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search,
        *BodyMixin.body_search,
    ]

    class Meta:
        verbose_name = _("page with a form")
        verbose_name_plural = _("pages with a form")

    def publication_reasons(self) -> list[Reason]:
        """That it asks nothing yet."""
        reasons = super().publication_reasons()
        if self.form is None:
            reasons.append(Reason("form", _now("Choose the form that readers answer here.")))
        return reasons

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, Any]:
        """Add the empty form, or that something was sent and the thanks for it."""
        context = super().get_context(request, *args, **kwargs)
        definition = self.form
        if definition is None:
            return {**context, "form": None, "sent": False}
        shown = sending.shown(request, lambda: self.ask(definition, request))
        return {**context, "thanks": definition.thanks(self.language), **shown}

    def handle_post(self, request: HttpRequest) -> HttpResponse | None:
        """Keep what is sent, or give it back with what is the matter."""
        if self.form is None:
            return None
        form = self.ask(self.form, request, request.POST)
        return sending.receive(self, request, form, lambda: self.keep(request, form))

    def ask(self, definition: Form, request: HttpRequest, data: Any = None) -> EditorsForm:
        """The form, empty or with what was sent."""
        return EditorsForm(
            data,
            definition=definition,
            language=self.language,
            request=request,
            pair=self.translation_key,
            initial={"reply_language": self.language},
        )

    def keep(self, request: HttpRequest, form: EditorsForm) -> None:
        """Keep the answers of a valid form."""
        answers = form.answers()
        keep_entry(
            Pair.objects.of(self),
            form.entry_token,
            page_address=request.build_absolute_uri(request.path),
            to_address=form.definition.to_address,
            form=form.definition,
            language=self.language,
            answers=answers,
            message=in_words(answers),
            **form.sender(),
        )
