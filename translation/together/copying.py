"""Copying a page: a copy is a pair of its own, with its twin if that is asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation

from translation import twins
from translation.desk import drafts, segments, unsettled
from translation.going_live.occasions import occasion
from translation.kinds import Someone
from translation.locales import language_of
from translation.mirror import restrictions
from translation.models import Pair, PairEvent
from translation.past import history
from translation.sources import adoption, sending
from translation.state import reckoning
from translation.together import carrying, free_copying, own_words
from translation.together.copying_pages import Name, copy_page
from translation.together.effects import place_for_twin


@dataclass(frozen=True)
class Copied:
    """What copying made: drafts, all of them.

    Attributes:
        page: the copy in the language that was asked for.
        twin: its twin, if that was asked for.
        untranslated: how many pieces of text of the two lack a translation.
    """

    page: Page
    twin: Page | None = None
    untranslated: int = 0


@transaction.atomic
def copy_alone(
    page: Page, destination: Page, user: Someone, name: Name, *, with_below: bool = False
) -> Copied:
    """Copy a page in its own language.

    Args:
        destination: the page the copy goes below.
        user: who copies.
        with_below: whether the pages below it are copied too.

    Raises:
        django.core.exceptions.PermissionDenied: if the person may not copy it there.
        translation.going_live.gate.NotReadyError: if it still holds the words of the other
            language.
    """
    own_words.require(page, with_below=with_below)
    with occasion(user):
        copy = copy_page(page, destination, user, name, with_below)
        for original, made in _side_by_side(page, copy):
            _write_history(original, made, together=False)
        return Copied(copy)


@transaction.atomic
def copy_pair(
    page: Page,
    destination: Page,
    user: Someone,
    name: Name,
    twin_name: Name,
    *,
    with_below: bool = False,
) -> Copied:
    """Copy a page and its twin, with all that is translated.

    The language the pair was first written in is copied; from it the other is made as if it had
    been sent for translation, and then given its texts.

    Args:
        page: either half of a pair of which both exist.
        destination: the page its copy goes below; the twin's goes below that page's twin.
        user: who copies.
        name: what the copy of the page is called.
        twin_name: what the copy of its twin is called.
        with_below: whether the pages below are copied too.

    Raises:
        django.core.exceptions.PermissionDenied: if the person may not copy the source there.
    """
    is_source = Pair.objects.of(page).source_locale_id == page.locale_id
    source = page if is_source else twins.twin_of(page)
    place = destination if is_source else place_for_twin(destination)
    names = (name, twin_name) if is_source else (twin_name, name)
    with occasion(user):
        copy = copy_page(source, place, user, names[0], with_below)
        untranslated = 0
        for original, made in _side_by_side(source, copy):
            target_name = names[1] if made.pk == copy.pk else None
            untranslated += _copy_twin(original, made, user, target_name)
        restrictions.align(copy)
    other = twins.twin_of(copy)
    return Copied(copy, other, untranslated) if is_source else Copied(other, copy, untranslated)


def _side_by_side(page: Page, copy: Page) -> Iterator[tuple[Page, Page]]:
    """A page and its copy, then those below it with theirs as far as they were copied."""
    copies = Page.objects.get(pk=copy.pk).get_descendants(inclusive=True).order_by("path")
    originals = page.get_descendants(inclusive=True).order_by("path")[: copies.count()]
    yield from zip(originals.specific(), copies.specific(), strict=True)


def _copy_twin(original: Page, copy: Page, user: Someone, name: Name | None) -> int:
    """Make the twin of a copy with the texts of the original's, if there is one.

    Returns:
        How many of its texts are not translated.
    """
    twin = twins.twin_of(original)
    _write_history(original, copy, together=twin is not None)
    if twin is None:
        return 0
    if Pair.objects.of(original).is_free:
        free_copying.copy_twin(original, twin, copy, user, name)
        _write_history(twin, twins.twin_of(copy), together=True)
        return 0
    sent = sending.send(copy, user)
    translation = next(
        one.translation for one in sent if one.translation.source.object_id == copy.translation_key
    )
    if segments.translation_of(twin):
        carrying.carry(original, copy, translation, user)
    else:
        adoption.adopt(translation, twin, user)
    made = twins.twin_of(copy)
    if name:
        _name(translation, made, name, user)
    _write_history(twin, made, together=True)
    missing = unsettled.count(translation)
    if not missing:
        drafts.save_draft(translation, user)
    reckoning.refresh_keys([copy.translation_key])
    return missing


def _name(translation: Translation, twin: Page, name: Name, user: Someone) -> None:
    """Give the twin of a copy the title and the address a person chose for it."""
    slug = name.slug or slugify(name.title) or twin.slug
    texts = {
        "title": name.title,
        "slug": find_available_slug(twin.get_parent(), slug, ignore_page_id=twin.pk),
    }
    rows = StringSegment.objects.filter(source=translation.source, context__path__in=texts)
    for row in rows.select_related("context"):
        adoption.store(translation, row, texts[row.context.path], user)


def _write_history(original: Page, copy: Page, *, together: bool) -> None:
    history.record(
        Pair.objects.of(copy),
        PairEvent.Action.COPIED,
        language=language_of(copy),
        together=together,
        note=original.get_admin_display_title()[:500],
    )
