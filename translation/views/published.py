"""Where a person goes once something has been published from the dialog."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from translation.going_live.questions import Question
from translation.kinds import Record
from translation.locales import language_of


def buttons_to_live(question: Question) -> list[Any]:
    """Buttons of a message that lead to what readers get, in each language there is."""
    if question.goes_live_at or not isinstance(question.record, Page):
        return []
    keys = Page.objects.filter(translation_key=question.record.translation_key)
    words = {"en": _("See it in English"), "cy": _("See it in Welsh")}
    return [
        messages.button(page.url, words[language_of(page)])
        for page in keys.live().order_by("locale_id")
        if page.url
    ]


def address_of_list(record: Record) -> str:
    """The list a page or record stands in."""
    if isinstance(record, Page):
        return reverse("wagtailadmin_explore", args=[record.get_parent().pk])
    return reverse(type(record).snippet_viewset.get_url_name("list"))
