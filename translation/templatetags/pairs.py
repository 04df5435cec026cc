"""The state of pairs in templates of the admin."""

from typing import Any

from django import template

from translation import state_words
from translation.models import Pair

register = template.Library()


@register.inclusion_tag("translation/state.html")
def pair_state(pair: Pair, named_by: str = "") -> dict[str, Any]:
    """Both answers about a pair in few words, leading to its page.

    Args:
        named_by: the id of the element that says what it is the pair of, where one does.
    """
    return {
        "pair": pair,
        "named_by": named_by,
        "look": state_words.state_class(pair),
        "readers": state_words.readers_words(pair),
        "work": state_words.work_words(pair) if state_words.adds_work_words(pair) else "",
    }
