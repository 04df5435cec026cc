"""Text for wording that is no longer there: the source was sent again while a person wrote."""

from django.utils import timezone
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
)

from translation.desk import added, wording
from translation.desk.applying import Wish
from translation.desk.codes import BrokenCodesError
from translation.desk.entry import is_as_seen, numbers_of
from translation.desk.leaves import Place
from translation.desk.pieces import finder_of
from translation.kinds import Someone, known
from translation.models import AddedText
from translation.past import texts
from translation.past.texts import TextChange
from translation.sources import adoption


def keep(translation: Translation, user: Someone, key: str, wish: Wish) -> bool:
    """Keep text for a source that was sent again while the person wrote, with a line of history.

    Returns:
        Whether it is kept; False for no text, and for a place that is gone.
    """
    if not wish.text.strip():
        return False
    if key.startswith(added.PREFIX):
        return _keep_added(translation, user, key.removeprefix(added.PREFIX), wish)
    context_id, string_id = numbers_of(key)
    context = TranslationContext.objects.filter(
        pk=context_id, object_id=translation.source.object_id
    ).first()
    string = String.objects.filter(pk=string_id, locale_id=translation.source.locale_id).first()
    if not (context and string):
        return False
    place = Place((), context.path, is_marked="<" in string.data)
    row = StringTranslation.objects.filter(
        context=context, translation_of=string, locale_id=translation.target_locale_id
    ).first()
    before, data = row.data if row else "", _kept_whole(wish.text, place)
    if _says_something_new(before, data, wish):
        adoption.store(translation, StringSegment(context=context, string=string), data, user)
        source = wording.shown(string.data, place)
        line = TextChange(context.path, "", source, before, data, wish.help)
        texts.record_all(translation, [line], user)
    return True


def _keep_added(translation: Translation, user: Someone, path: str, wish: Wish) -> bool:
    """Keep a text for a place that was empty in the source until now; it is shown there."""
    place = finder_of(translation).by_path.get(path)
    if place is None or place.choice:
        return False
    before = AddedText.objects.stored(translation).get(path, "")
    data = _kept_whole(wish.text, place)
    if _says_something_new(before, data, wish):
        said = {"data": data, "user": known(user), "at": timezone.now()}
        AddedText.objects.update_or_create(translation=translation, path=path, defaults=said)
        line = TextChange(path, place.label, "", before, data, wish.help)
        texts.record_all(translation, [line], user)
    return True


def _kept_whole(text: str, place: Place) -> str:
    """A text as it is kept, with what is wrong with its codes."""
    try:
        return wording.kept(text, place)
    except BrokenCodesError:
        return wording.kept(text, Place(()))


def _says_something_new(before: str, data: str, wish: Wish) -> bool:
    """Whether the person wrote something that is not kept; an untouched box undoes nothing."""
    is_untouched = bool(before) and is_as_seen(wording.cleaned(wish.text), wish.seen)
    return data not in ("", before) and not is_untouched
