"""The two halves of a pair side by side, as a person is shown them before publishing."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_latest_str, get_user_display_name
from wagtail.models import Page, PreviewableMixin
from wagtail_localize.models import get_edit_url

from translation import rights
from translation.desk.segments import translation_of
from translation.going_live.questions import Outcome, Question
from translation.kinds import Record, Someone
from translation.locales import OTHER, language_of
from translation.names import language_name


@dataclass(frozen=True)
class Link:
    """A way on from the dialog."""

    address: str
    text: str
    new_tab: bool = False


@dataclass(frozen=True)
class Half:
    """One language of a pair.

    Attributes:
        title: as last saved; empty if this language does not exist.
        title_language: the language it is in; the other one's until it is translated.
        live: whether readers can open it.
        fate: what publishing would do with it, as a sentence.
        is_going: whether it goes live.
    """

    language: str
    language_name: str
    fate: str
    is_going: bool = False
    title: str = ""
    title_language: str = ""
    live: bool = False
    has_draft: bool = False
    saved_at: datetime | None = None
    saved_by: str = ""
    links: list[Link] = field(default_factory=list)


def sides_of(question: Question, user: Someone) -> list[Half]:
    """Both halves, the one that is asked about first."""
    plan, language = question.plan, language_of(question.record)
    asked = _half(question.record, language, _fate_of_asked(question), user, question)
    twin = _half(plan.twin, OTHER[language], _fate_of_twin(question), user, question)
    return [asked, twin]


def _half(
    record: Record | None, language: str, fate: str, user: Someone, question: Question
) -> Half:
    name = language_name(language)
    if record is None:
        return Half(language, name, fate)
    latest, title = record.latest_revision, get_latest_str(record)
    going = {Outcome.BOTH: True, Outcome.ONE: record is question.record}
    return Half(
        language,
        name,
        fate,
        is_going=going.get(question.outcome, False),
        title=title,
        title_language=_language_of_title(title, record, question),
        live=record.live,
        has_draft=record.has_unpublished_changes,
        saved_at=latest.created_at if latest else None,
        saved_by=get_user_display_name(latest.user) if latest and latest.user else "",
        links=links_to(record, user),
    )


def _language_of_title(title: str, record: Record, question: Question) -> str:
    source = question.source
    if source is None or record.pk == source.pk or title != get_latest_str(source):
        return language_of(record)
    return language_of(source)


def _fate_of_asked(question: Question) -> str:
    if question.outcome in (Outcome.BOTH, Outcome.ONE):
        return _goes_live(question)
    return {
        Outcome.NOTHING: _("Nothing new to publish"),
        Outcome.DECIDE: _("Ready"),
        Outcome.REFUSED: _("Not ready yet"),
    }[question.outcome]


def _fate_of_twin(question: Question) -> str:
    plan = question.plan
    if plan.twin is None:
        return _("Not needed") if plan.pair.waived_at else _("Does not exist yet")
    if question.outcome is Outcome.BOTH:
        return _goes_live(question)
    if question.outcome is Outcome.DECIDE:
        return _("Cannot go live with it yet")
    return _("Stays as it is")


def _goes_live(question: Question) -> str:
    return _("Goes live at the scheduled time") if question.goes_live_at else _("Goes live")


def links_to(record: Record, user: Someone) -> list[Link]:
    """Where a person can work on a half, and see it as it was last saved."""
    translation = translation_of(record)
    if translation:
        return _links_to_desk(translation, record, user)
    links = []
    if rights.may_change(user, record):
        links.append(Link(get_edit_url(record), _("Edit")))
    if isinstance(record, Page) and rights.may_change(user, record):
        address = reverse("wagtailadmin_pages:view_draft", args=[record.pk])
        links.append(Link(address, _("See it as saved (new tab)"), new_tab=True))
    return links


def _links_to_desk(translation: Any, record: Record, user: Someone) -> list[Link]:
    if not rights.may_read(user, translation, record):
        return []
    links = [Link(reverse("translation:desk", args=[translation.pk]), _("Translate"))]
    if isinstance(record, PreviewableMixin):
        address = reverse("translation:preview_target", args=[translation.pk])
        links.append(Link(address, _("See it as saved (new tab)"), new_tab=True))
    return links
