"""Text in places that are empty in the source."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone
from wagtail_localize.models import Translation

from translation.desk import wording
from translation.desk.beside_texts import BesideTexts
from translation.desk.codes import BrokenCodesError
from translation.desk.entry import version_of
from translation.desk.leaves import Place
from translation.desk.pieces import finder_of
from translation.desk.places import PlaceFinder
from translation.kinds import Someone, known
from translation.models import AddedText
from translation.past.texts import TextChange

PREFIX = "a-"


@dataclass(frozen=True)
class Added(BesideTexts):
    """A place that is empty in the source, with what the translation says there.

    Attributes:
        text: what it says there, or what a person wrote and was not saved.
        saved_text: what is saved; empty for nothing.
        problems: why what was written cannot be kept, in sentences.
        theirs: what somebody else has saved meanwhile; None without a conflict.
    """

    place: Place
    text: str
    saved_text: str
    problems: tuple[str, ...] = ()
    theirs: str | None = None

    kind = "added"
    prefix = PREFIX
    source = ""

    @property
    def version(self) -> str:
        """Tells a form whether the text is still what it was when it was shown."""
        return version_of(self.saved_text)

    @property
    def status(self) -> str:
        """Nothing is ever missing here."""
        return "done" if self.saved_text else "optional"


def all_of(
    translation: Translation, finder: PlaceFinder, texts: dict[str, str] | None = None
) -> list[Added]:
    """The places of text that are empty in the source, in the order of the page.

    Args:
        finder: the places of the source as it was sent.
        texts: what is stored, by place, if it is at hand.
    """
    texts = AddedText.objects.stored(translation) if texts is None else texts
    found = []
    for place in finder.by_path.values():
        if is_empty(place):
            text = wording.shown(texts[place.path], place) if place.path in texts else ""
            found.append(Added(place, text, text))
    return found


def is_empty(place: Place) -> bool:
    """Whether a place of text has none in the source."""
    if place.choice or place.is_slug:
        return False
    value = place.value or ""
    return not wording.cleaned(wording.plain(value) if place.is_marked else str(value))


def texts_of(translation: Translation) -> Iterator[tuple[Place, str]]:
    """The texts that the source does not have, with their places; none that it has by now."""
    texts = AddedText.objects.stored(translation)
    places = finder_of(translation).by_path if texts else {}
    for path, data in texts.items():
        place = places.get(path)
        if place and is_empty(place):
            yield place, data


def save(
    translation: Translation, user: Someone, one: Added, text: str, seen: str | None
) -> tuple[Added, TextChange | None]:
    """Save text for a place that is empty in the source; an empty text removes it.

    Args:
        one: the place as it is stored.
        seen: `Added.version` as the person saw it; None asks nothing.

    Returns:
        The place as it is now, and its line of history if it was changed.
    """
    try:
        data = wording.kept(text, one.place)
    except BrokenCodesError as error:
        return Added(one.place, text, one.saved_text, (wording.broken(error),)), None
    new = wording.shown(data, one.place)
    if new == one.saved_text or version_of(new) == seen:
        return one, None
    if seen is not None and seen != one.version:
        return Added(one.place, text, one.saved_text, theirs=one.saved_text), None
    if data and (problems := wording.problems(data, "", one.place)):
        return Added(one.place, text, one.saved_text, tuple(problems)), None
    rows = AddedText.objects.filter(translation=translation, path=one.path)
    if data:
        said = {"data": data, "user": known(user), "at": timezone.now()}
        AddedText.objects.update_or_create(translation=translation, path=one.path, defaults=said)
    else:
        rows.delete()
    before = wording.kept(one.saved_text, one.place)
    return Added(one.place, new, new), TextChange(one.path, one.place.label, "", before, data)
