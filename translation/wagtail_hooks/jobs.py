"""Jobs in Wagtail's menus, lists and first screen."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.widgets.button import Button
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from translation import rights
from translation.jobs import choosing, listing
from translation.kinds import Someone
from translation.locales import language_of
from translation.numbers import numbers_in
from translation.paired import paired_records
from translation.panels.my_work import panel_for
from translation.views.jobs.choosing import drafts_of, put


class JobsMenuItem(MenuItem):
    """The list of jobs, for those who may send."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may."""
        return listing.may_manage(request.user)


class MyWorkMenuItem(MenuItem):
    """A translator's own work."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may translate into any language."""
        return bool(rights.languages_of(request.user))


@hooks.register("register_admin_menu_item")
def jobs_menu_item() -> MenuItem:
    """The way to the list of jobs."""
    address = reverse("translation:jobs")
    return JobsMenuItem(_("Translation jobs"), address, icon_name="tasks", order=251)


@hooks.register("register_admin_menu_item")
def my_work_menu_item() -> MenuItem:
    """The way to a translator's own work."""
    return MyWorkMenuItem(
        _("My work"), reverse("translation:my_work"), icon_name="calendar-check", order=249
    )


@hooks.register("construct_homepage_panels")
def my_work(request: HttpRequest, panels: list[Component]) -> None:
    """A translator's next jobs."""
    panel = panel_for(request.user)
    if panel:
        panels.append(panel)


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def page_button(
    page: Page, user: Someone, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """Put a page into a job. Without a query, as lists ask it for every row."""
    if not page.is_root() and listing.may_manage(user):
        yield _button(page, priority=56)


@hooks.register("register_snippet_listing_buttons")
def record_button(snippet: Model, user: Someone, next_url: str | None = None) -> Iterator[Button]:
    """Put a record into a job."""
    is_record = isinstance(snippet, TranslatableMixin) and isinstance(snippet, DraftStateMixin)
    if is_record and rights.may_send(user, snippet):
        yield _button(snippet, priority=101)


def _button(record: Any, priority: int) -> Button:
    address = f"{reverse('translation:job_choose')}?pair={record.translation_key}"
    return Button(_("Send to a translator"), address, icon_name="tasks", priority=priority)


class IntoJob:
    """A bulk action that puts what was selected into a job."""

    display_name = _("Send to a translator")
    action_type = "send_to_translator"
    aria_label = _("Send what is selected to a translator")
    template_name = "translation/jobs/choose_bulk.html"
    action_priority = 60
    request: HttpRequest

    @classmethod
    def get_queryset(cls, model: Any, object_ids: Iterable[Any]) -> Any:
        """What was selected; numbers that no row can have are passed over.

        Raises:
            Http404: if nothing of it is there.
        """
        numbers = numbers_in(str(number) for number in object_ids)
        return super().get_queryset(model, numbers)  # type: ignore[misc]

    def check_perm(self, record: Any) -> bool:
        """Each is looked at when all are, so that it can be said what is left out and why."""
        return listing.may_manage(self.request.user)

    def object_context(self, record: Any) -> dict[str, Any]:
        """What is shown of it."""
        return {"item": record, "language": language_of(record)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The jobs it can be added to."""
        return super().get_context_data(drafts=drafts_of(self.request.user), **kwargs)  # type: ignore[misc]

    def prepare_action(self, objects: list[Any], objects_without_access: Any) -> HttpResponse:
        """Put it into a job and go there; Wagtail then has nothing left to do."""
        asked = choosing.of_keys([one.translation_key for one in objects])
        if self.request.POST.get("include_descendants"):
            asked |= choosing.of_sections([one for one in objects if isinstance(one, Page)])
        return put(self.request, asked)


@hooks.register("register_bulk_action")
class PagesIntoJob(IntoJob, PageBulkAction):
    """Put the selected pages into a job, with what is below them if that is wanted."""


@hooks.register("register_bulk_action")
class RecordsIntoJob(IntoJob, SnippetBulkAction):
    """Put the selected records into a job."""

    @classproperty
    def models(cls) -> list[type[Model]]:
        """Those that have two languages."""
        return paired_records()
