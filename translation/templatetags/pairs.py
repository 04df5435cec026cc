"""The state of pairs in templates of the admin."""

from typing import Any

from django import template
from django.template import Context
from wagtail_localize.models import Translation

from translation.kinds import Record
from translation.models import Pair
from translation.panels.editor import beside
from translation.state import state_words

register = template.Library()


@register.inclusion_tag("translation/state.html")
def pair_state(pair: Pair, named_by: str = "") -> dict[str, Any]:
    """Both answers about a pair in few words, leading to its page.

    Args:
        named_by: the id of the element that says what it is the pair of, where one does.
    """
    return {"pair": pair, "named_by": named_by}


@register.inclusion_tag("translation/direction.html")
def direction(pair: Pair) -> dict[str, Any]:
    """In which language a pair was first written, or that each is edited on its own."""
    return {"is_free": pair.is_free, "language": pair.source_language}


@register.inclusion_tag("translation/panels/editor.html", takes_context=True)
def pair_beside(
    context: Context, record: Record, translation: Translation | None = None
) -> dict[str, Any]:
    """The pair of what is being edited or translated, and the ways on from here.

    Args:
        translation: its translation, if it is at hand.
    """
    request = context["request"]
    found = beside(record, request.user, translation)
    ways = [way for way in found.ways if way.address != request.path] if found else []
    return {"beside": found, "ways": ways}


@register.filter
def readers_words(pair: Pair) -> str:
    """What readers of the two languages get."""
    return state_words.readers_words(pair)


@register.filter
def work_words(pair: Pair) -> str:
    """How far the translation has come."""
    return state_words.work_words(pair)


@register.filter
def state_class(pair: Pair) -> str:
    """How urgent what readers get is."""
    return state_words.state_class(pair)


@register.filter
def adds_work_words(pair: Pair) -> bool:
    """Whether the state of the work says more than what readers get."""
    return state_words.adds_work_words(pair)


@register.filter
def at(found: Any, place: Any) -> Any:
    """What a list or a mapping has at a place that only the template knows; None for nothing."""
    try:
        return found[place]
    except (LookupError, TypeError):
        return None
