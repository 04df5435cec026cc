"""What the halves of a pair say: their drafts, what readers get, and what a twin was made from."""

from wagtail.models import Revision

from translation.halves import halves_of
from translation.kinds import Record
from translation.mirror.mirroring import live_content
from translation.models import LiveBasis, Pair, StillStands, TranslatedDraft
from translation.state import contents, values
from translation.state.contents import Item
from translation.state.gathering import read_content, said_in


def confirmed(pair: Pair) -> frozenset[Item]:
    """The wordings of a pair's source that need no change in the twin."""
    return frozenset(StillStands.objects.filter(pair=pair).values_list("path", "digest"))


def says(revision: Revision) -> list[Item]:
    """What a revision says."""
    model = revision.content_type.model_class()
    return contents.items_of(read_content(model, revision.content))


def says_live(record: Record) -> list[Item]:
    """What readers of a live page or record get told."""
    return contents.items_of(read_content(type(record), live_content(record)))


def said(revision: Revision) -> list[Item]:
    """What a revision says, with its values; see `contents.said_by`."""
    model = revision.content_type.model_class()
    return said_in(model, revision.content)


def said_live(record: Record) -> list[Item]:
    """What readers of a live page or record get told, with its values."""
    return said_in(type(record), live_content(record))


def basis_for(pair: Pair, now: list[Item], built: TranslatedDraft | None) -> list[Item]:
    """What a twin is based on once it is published for what its source says now.

    Args:
        now: what the source says, with its values.
        built: what the twin's revision was built from; None if it was not built from segments.
    """
    if built:
        return values.as_in(built.source_items, now)
    live = LiveBasis.objects.filter(pair=pair).first()
    return values.as_in(live.items if live else [], now)


def basis_of(pair: Pair, source: Record) -> list[Item] | None:
    """What the live twin of a pair was made from, as far as that is known."""
    found = LiveBasis.objects.filter(pair=pair).first()
    if found:
        return found.items
    return says_live(source) if source.live else None


def keep_basis(pair: Pair, taken_down: Record) -> None:
    """Keep what a live twin of unknown origin was made from, once its source is taken down.

    While both were live, the twin said what the source did. When the source comes back, that is
    what it is compared with.

    Args:
        taken_down: the half that is no longer live.
    """
    halves = halves_of(pair)
    source, twin = halves.source, halves.twin
    if source and source.pk == taken_down.pk and twin and twin.live:
        LiveBasis.objects.get_or_create(pair=pair, defaults={"items": contents.items_of(source)})
