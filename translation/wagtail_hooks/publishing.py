"""Saying what "publish" does with the other language: before it is pressed, and after."""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem, PublishMenuItem, WorkflowMenuItem
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail.snippets.action_menu import ActionMenuItem as RecordMenuItem

from translation.going_live import publishing_words
from translation.going_live.refusals import address_of_dialog, may_open
from translation.locales import OTHER, language_of
from translation.models import Pair, PairEvent
from translation.models.states import Policy

DIALOG = "translation-publish"
# After "Publish", which stands at 30.
ORDER = 35
APPROVE = _("Approve and publish both languages")
APPROVE_WITH_COMMENT = _("Approve with a comment and publish both languages")


class PublishBothMenuItem(PublishMenuItem):
    """Wagtail's own button to publish a page, saying that it is about both languages."""

    label = _("Publish both languages")


class DialogMenuItem(ActionMenuItem):
    """The way to the dialog, for who wants to see first what would happen."""

    name = DIALOG
    label = _("What publishing needs…")
    icon_name = "info-circle"

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Whether there is a page to ask about."""
        return context["view"] == "edit"

    def get_url(self, parent_context: dict[str, Any]) -> str:
        """The dialog of the page."""
        return address_of_dialog(parent_context["page"])


class RecordDialogMenuItem(RecordMenuItem):
    """The same for a record."""

    name = DIALOG
    label = _("What publishing needs…")
    icon_name = "info-circle"

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Whether there is a record to ask about, which has drafts and a twin."""
        return context["view"] == "edit" and _is_paired(context["instance"])

    def get_url(self, parent_context: dict[str, Any]) -> str:
        """The dialog of the record."""
        return address_of_dialog(parent_context["instance"])


@hooks.register("register_page_action_menu_item")
def dialog_of_a_page() -> DialogMenuItem:
    """Lead from the page editor to the dialog."""
    return DialogMenuItem(order=ORDER)


@hooks.register("register_snippet_action_menu_item")
def dialog_of_a_record(model: type[Model]) -> RecordDialogMenuItem:
    """Lead from a record's editor to the dialog."""
    return RecordDialogMenuItem(order=ORDER)


@hooks.register("construct_page_action_menu")
def name_both_languages(
    menu_items: list[Any], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Say on the buttons themselves that they publish both languages, where they do or ask."""
    if _goes_alone(context):
        return
    menu_items[:] = [
        PublishBothMenuItem(order=item.order) if type(item) is PublishMenuItem else item
        for item in menu_items
    ]
    page = context.get("page")
    state = page.current_workflow_state if page else None
    if state and state.is_at_final_task:
        for item in menu_items:
            if isinstance(item, WorkflowMenuItem) and item.name == "approve":
                item.label = APPROVE_WITH_COMMENT if item.launch_modal else APPROVE


def _goes_alone(context: dict[str, Any]) -> bool:
    """Whether a page needs no other language to go live."""
    page = context.get("page")
    if page is None or not page.pk:
        return False
    if getattr(page, "publish_policy", Policy.REASON) == Policy.FREE:
        return True
    waived = Pair.objects.filter(pk=page.translation_key, waived_at__isnull=False)
    return waived.exists()


@hooks.register("after_publish_page")
def say_what_the_twin_did(request: HttpRequest, page: Page) -> None:
    """Say whether the other language went live in the same moment."""
    _say(request, page)


@hooks.register("after_publish")
def say_what_the_twin_of_a_record_did(request: HttpRequest, record: Any) -> None:
    """The same for a record."""
    if _is_paired(record):
        _say(request, record)


def _say(request: HttpRequest, record: Any) -> None:
    happened = (PairEvent.Action.PUBLISHED, PairEvent.Action.SCHEDULED)
    language = language_of(record)
    event = PairEvent.objects.filter(
        pair=record.translation_key, action__in=happened, language=language
    ).first()
    if event is None:
        return
    other = OTHER[language]
    if event.together:
        scheduled = event.action == PairEvent.Action.SCHEDULED
        messages.success(request, publishing_words.went_along(other, scheduled=scheduled))
    else:
        buttons = []
        if may_open(request.user, record):
            buttons = [messages.button(address_of_dialog(record), _("See why"))]
        messages.info(request, publishing_words.stayed(other), buttons=buttons)


def _is_paired(record: Any) -> bool:
    return isinstance(record, TranslatableMixin) and isinstance(record, DraftStateMixin)
