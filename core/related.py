"""Cards of pages that stand beside another page, remembered until the public content changes."""

from collections import OrderedDict
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page

from core.cards import Card, cards_of
from core.changes import note_change
from core.gathered import state_while_shown
from core.images import SiteImage
from core.readable import look_for_hidden_sections, readable
from translation.locales import locale_for

MOST_REMEMBERED = 500
_remembered: OrderedDict[tuple[Any, ...], list[Card]] = OrderedDict()


def related_cards(page_ids: tuple[int, ...]) -> list[Card]:
    """The cards of some pages, each in the language of the moment where readers can open it so.

    They are remembered until the public content changes. One query, if they are remembered.

    Args:
        page_ids: pages in either language, in the order of the cards.
    """
    key = (get_language(), timezone.localdate(), page_ids)
    name = (*key, state_while_shown())
    if name not in _remembered:
        look_for_hidden_sections()
        _remembered[name] = cards_of(_halves(page_ids))
        if len(_remembered) > MOST_REMEMBERED:
            _remembered.popitem(last=False)
    return _remembered[name]


def _halves(page_ids: tuple[int, ...]) -> list[int]:
    """The ids of the halves that readers can open: this language's, or else the other's."""
    chosen = Page.objects.filter(pk__in=page_ids)
    keys = dict(chosen.values_list("pk", "translation_key"))
    halves = readable(Page.objects.filter(translation_key__in=keys.values()))
    ours = locale_for(get_language()).pk
    found: dict[Any, int] = {}
    for pk, translation_key, locale_id in halves.values_list("pk", "translation_key", "locale"):
        if locale_id == ours or translation_key not in found:
            found[translation_key] = pk
    wanted = [keys[pk] for pk in page_ids if pk in keys]
    return [found[key] for key in dict.fromkeys(wanted) if key in found]


def forget_related() -> None:
    """Forget every card that is remembered."""
    _remembered.clear()


def _note_changed_image(created: bool = False, **kwargs: Any) -> None:
    # Cards are remembered with their pictures; a new picture stands on none of them yet.
    if not created:
        note_change()


for _signal in (post_save, post_delete):
    _signal.connect(_note_changed_image, sender=SiteImage)
