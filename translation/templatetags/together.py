"""The part of Wagtail's confirmation screens that asks about both languages."""

from typing import Any

from django import template
from django.db.models import Model
from wagtail.models import Page

from translation import rights, twins
from translation.mirror import restrictions
from translation.names import language_name
from translation.pages import PairedPage
from translation.records import PairedRecord
from translation.together import schedules, sentences
from translation.together.effects import Effect, effect_on, effect_on_twin
from translation.together.sentences import Deed
from translation.views.sending import address_for

register = template.Library()


@register.inclusion_tag("translation/together.html", takes_context=True)
def both_languages(
    context: dict[str, Any], record: Model, deed: str, destination: Page | None = None
) -> dict[str, Any]:
    """What will happen to each half of a pair, and the choice between them.

    Args:
        record: the page or record that is asked about.
        deed: a value of `Deed`.
        destination: where a page is to be moved.
    """
    record = record.specific if isinstance(record, Page) else record
    if not isinstance(record, PairedPage | PairedRecord):
        return {}
    user, asked = context["request"].user, Deed(deed)
    own = effect_on(record, asked, destination)
    twin = effect_on_twin(record, asked, user, destination)
    return {
        "is_page": isinstance(record, Page),
        "deed": deed,
        "halves": [_described(effect) for effect in (own, twin) if effect],
        "twin": twin,
        "has_below": bool(own.below or (twin and twin.is_possible and twin.below)),
        "of_both": sentences.of_both(asked),
        "only": sentences.only(own.language),
        "stays": sentences.stays(asked, twin.language) if twin else "",
        "about_readers": _about_readers(twin, destination),
        "send_address": _send_address(twin, destination, user),
    }


def _described(effect: Effect) -> dict[str, Any]:
    return {
        "language": effect.language,
        "language_name": language_name(effect.language),
        "title": effect.title,
        "is_live": effect.record.live,
        "below": effect.below,
        "obstacle": effect.obstacle,
        "destination": _title(effect.destination) if effect.is_possible else "",
    }


def _title(page: Page | None) -> str:
    return page.specific_deferred.get_admin_display_title() if page else ""


def _about_readers(twin: Effect | None, destination: Page | None) -> str:
    """What a move does to those who may read, if the places of the halves differ in it."""
    if twin is None or destination is None:
        return ""
    places = [twin.record.get_parent(), *([twin.destination] if twin.is_possible else [])]
    alike = [restrictions.have_same_readers(destination, place) for place in places]
    return "" if all(alike) else sentences.same_readers()


def _send_address(twin: Effect | None, destination: Page | None, user: Any) -> str:
    """Where the page to move to can be sent for translation, if it has no twin."""
    if twin is None or destination is None or twin.destination:
        return ""
    return address_for(destination) if rights.may_send(user, destination) else ""


@register.simple_tag
def twins_of(items: list[dict[str, Any]], deed: str, user: Any) -> list[dict[str, Any]]:
    """The other halves of what was selected for a bulk action, as far as they exist.

    Args:
        items: what Wagtail shows, each with its page or record as `item`.
        deed: a value of `Deed`.
        user: who asks.
    """
    effects = [effect_on_twin(item["item"], Deed(deed), user) for item in items]
    return [_described(effect) for effect in effects if effect]


@register.simple_tag
def is_twin_scheduled(record: Any) -> bool:
    """Whether the other language of a page or record is scheduled too."""
    is_paired = isinstance(record, PairedPage | PairedRecord)
    return is_paired and bool(schedules.scheduled_of(twins.twin_of(record)))
