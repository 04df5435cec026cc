"""Copying the other half of a free pair: its own words, whichever places they stand at."""

from wagtail.models import Page

from translation import twins
from translation.free import confirming
from translation.free.confirming import Kind
from translation.halves import halves_of
from translation.kinds import Someone
from translation.models import Pair, WorkState
from translation.state import reckoning
from translation.together.copying_pages import Name, copy_page
from translation.together.effects import place_for_twin


def copy_twin(original: Page, twin: Page, copy: Page, user: Someone, name: Name | None) -> None:
    """Copy the other half of a free pair; the copies are a free pair, confirmed if those were.

    Args:
        original, twin: the halves of the free pair.
        copy: the copy of the original.
        user: who copies.
        name: what the copy of the twin is called; as the twin itself, if not given.

    Raises:
        django.core.exceptions.PermissionDenied: if the person may not copy it there.
    """
    place = place_for_twin(copy.get_parent())
    key = copy.translation_key
    copy_page(twin, place, user, name or Name(twin.title, twin.slug), translation_key=key)
    pair = Pair.objects.of(copy)
    pair.is_free = True
    pair.save(update_fields=["is_free"])
    if Pair.objects.of(original).work_state == WorkState.READY:
        for half in halves_of(pair).present:
            confirming.keep(pair, Kind.DRAFT, twins.latest(half), user)
    reckoning.refresh(pair)
