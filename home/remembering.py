"""What is worked out from everything on the site, remembered while nothing changes."""

from collections.abc import Callable
from typing import Any

from django.core.cache import cache
from django.utils.translation import get_language

from core.caching import LIFETIME
from core.gathered import state_while_shown


def remembered(name: str, build: Callable[[], Any]) -> Any:
    """What was worked out, until the public content changes or for half a minute.

    Args:
        name: what it is, within the language of the moment.
        build: works it out.
    """
    # Asked before anything is read: what is committed meanwhile makes it too new, never too old.
    newest, count, at = state_while_shown()
    moment = at.timestamp() if at else 0
    key = f"carthen:remembered:{get_language()}:{name}:{newest}:{count}:{moment}"
    return cache.get_or_set(key, build, LIFETIME)
