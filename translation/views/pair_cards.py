"""The two halves of a pair as a person meets them on its page."""

from dataclasses import dataclass, field

from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import get_edit_url

from translation import rights
from translation.desk.segments import translation_of
from translation.going_live import refusals
from translation.halves import Halves
from translation.kinds import Record, Someone
from translation.models import Pair, PairEvent
from translation.names import language_name
from translation.parity import sight
from translation.views.sending import address_for


@dataclass(frozen=True)
class Card:
    """One half of a pair, or the place where it would be.

    Attributes:
        language: its language code.
        is_source: whether the pair was first written in it.
        record: the page or record; None where there is none.
        title: its newest title.
        in_review: whether its draft waits for somebody's approval.
        links: addresses by name: "edit", "desk", "live", "publish" and "send", as far as the
            person may go there.
    """

    language: str
    is_source: bool
    record: Record | None = None
    title: str = ""
    in_review: bool = False
    links: dict[str, str] = field(default_factory=dict)

    @property
    def language_name(self) -> str:
        """The language's name in the language of the moment."""
        return language_name(self.language)


def may_see(user: Someone, pair: Pair, halves: Halves) -> bool:
    """Whether a person may see a pair's page and history.

    Whoever may change or publish either half may, and who finds it in the reports because they
    translate into the twin's language. Of what was deleted in both languages only those who send
    for translation see what is left.
    """
    if not halves.present:
        return user.has_perm("translation.send_for_translation")
    may_work_on = any(
        rights.may_change(user, half) or rights.may_publish(user, half) for half in halves.present
    )
    return may_work_on or sight.visible(user).filter(pk=pair.pk).exists()


def title_of(pair: Pair, halves: Halves) -> str:
    """What a pair is called: as its source is, as its twin is, or as it was when it was deleted."""
    if halves.present:
        return name_of(halves.present[0])
    deleted = pair.events.filter(action=PairEvent.Action.DELETED).exclude(note="").first()
    return deleted.note if deleted else ""


def name_of(record: Record) -> str:
    """A page's or record's newest name."""
    return str(record.draft_title or record.title) if isinstance(record, Page) else str(record)


def cards_of(halves: Halves, user: Someone) -> list[Card]:
    """The halves of a pair, the source first."""
    source, twin = halves.source_language, halves.twin_language
    return [_card(halves.source, source, halves, user), _card(halves.twin, twin, halves, user)]


def _card(record: Record | None, language: str, halves: Halves, user: Someone) -> Card:
    is_source = language == halves.source_language
    if record is None:
        return Card(language, is_source, links=_way_to_send(halves, user))
    return Card(
        language,
        is_source,
        record,
        name_of(record),
        in_review=bool(record.current_workflow_state),
        links=_links(record, user) | (_way_to_send(halves, user) if is_source else {}),
    )


def _way_to_send(halves: Halves, user: Someone) -> dict[str, str]:
    may_send = not halves.is_free and halves.source and rights.may_send(user, halves.source)
    return {"send": address_for(halves.source)} if may_send else {}


def _links(record: Record, user: Someone) -> dict[str, str]:
    links = {}
    translation = translation_of(record)
    if translation and rights.may_read(user, translation, record):
        links["desk"] = reverse("translation:desk", args=[translation.pk])
    elif not translation and rights.may_change(user, record):
        links["edit"] = get_edit_url(record)
    if record.live and isinstance(record, Page):
        links["live"] = record.url
    if rights.may_publish(user, record):
        links["publish"] = refusals.address_of_dialog(record)
    return links
