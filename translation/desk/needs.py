"""What else a page or record needs before it can go live in the language it is translated into."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, OuterRef, Subquery
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail_localize.models import RelatedObjectSegment, Translation

from labels import halves
from translation import rights
from translation.desk import labels
from translation.desk.pieces import finder_of
from translation.kinds import Record, Someone
from translation.locales import language_of_locale
from translation.models import Pair
from translation.parity.naming import STEP, Half, halves_of_keys

ALT_TEXT = "alt_text"


@dataclass(frozen=True)
class Need:
    """One thing that is needed.

    Attributes:
        title: what is meant, in `language`; the language is empty where it is nobody's words.
        sentence: what it lacks, or that it has it.
        address: where it is done, if the person may do it there; else empty.
        is_done: whether it is there.
    """

    title: str
    language: str
    sentence: str
    address: str
    is_done: bool

    @property
    def lang(self) -> str:
        """The language the title is in."""
        return self.language


def needs_of(translation: Translation, user: Someone, target: Record | None = None) -> list[Need]:
    """What else a page needs, what is not done first; six queries at most.

    Pages above it that are live already are left out.

    Args:
        translation: of the page or record.
        user: who asks; they are led where they may do something about it.
        target: the twin, if it is at hand: it stands below the twins of the pages above.
    """
    reader = _Reader(translation, user, target)
    found = [*reader.above_and_shown(), *reader.words(), *reader.schedule()]
    return sorted(found, key=lambda need: need.is_done)


class _Reader:
    """Reads what a translation's page depends on, and says it in sentences."""

    def __init__(self, translation: Translation, user: Someone, target: Record | None) -> None:
        self.source = translation.source
        self.target = target
        self.user = user
        self.finder = finder_of(translation)
        self.content: dict[str, Any] = json.loads(self.source.content_json)
        self.model: Any = self.source.specific_content_type.model_class()
        self.language = translation.target_locale.language_code
        self.target_locale = translation.target_locale_id
        # The pictures that the page does not describe in words of its own.
        self.not_described: set[Any] = set()
        self.translates = rights.languages_of(user)

    def above_and_shown(self) -> Iterator[Need]:
        """The pages above it, and the records it shows."""
        above = self._keys_above()
        shown = RelatedObjectSegment.objects.filter(source=self.source)
        halves_found = halves_of_keys(above, shown.values("object__translation_key"))
        by_key: dict[Any, dict[int, Half]] = defaultdict(dict)
        for half in halves_found:
            by_key[half.key][half.locale_id] = half
        pairs = self._pairs(list(by_key))
        for key, found in by_key.items():
            target = found.get(self.target_locale)
            is_done = bool(target and target.live)
            if key in pairs and not (is_done and key in above):
                yield self._need(pairs[key], found, target)

    def _keys_above(self) -> set[UUID]:
        if not issubclass(self.model, Page):
            return set()
        path = self.target.path if self.target else self._path_of_source()
        above = [path[:end] for end in range(2 * STEP, len(path), STEP)]
        return set(Page.objects.filter(path__in=above).values_list("translation_key", flat=True))

    def _path_of_source(self) -> str:
        here = Page.objects.filter(
            translation_key=self.source.object_id, locale_id=self.source.locale_id
        )
        return here.values_list("path", flat=True).first() or ""

    def _pairs(self, keys: list[Any]) -> dict[Any, Any]:
        """The pairs, each with the number of its translation into the language, if there is one."""
        translation = Translation.objects.filter(
            source__object_id=OuterRef("pk"), enabled=True, target_locale=self.target_locale
        )
        pairs = Pair.objects.annotate(translation=Subquery(translation.values("pk")[:1]))
        return pairs.in_bulk(keys) if keys else {}

    def _need(self, pair: Any, found: dict[int, Half], target: Half | None) -> Need:
        half = found.get(pair.source_locale_id) or next(iter(found.values()))
        return Need(
            half.title,
            language_of_locale(half.locale_id),
            self._sentence(target),
            self._address(pair, found),
            is_done=bool(target and target.live),
        )

    def _sentence(self, target: Half | None) -> str:
        if target is None:
            return {
                "cy": _("It does not exist in Welsh yet."),
                "en": _("It does not exist in English yet."),
            }[self.language]
        if not target.live:
            return {
                "cy": _("It is not published in Welsh yet."),
                "en": _("It is not published in English yet."),
            }[self.language]
        return {
            "cy": _("It is published in Welsh."),
            "en": _("It is published in English."),
        }[self.language]

    def _address(self, pair: Any, found: dict[int, Half]) -> str:
        if pair.translation and self.language in self.translates:
            return reverse("translation:desk", args=[pair.translation])
        source = found.get(pair.source_locale_id)
        may_send = self.user.has_perm("translation.send_for_translation")
        if len(found) == 1 and source and may_send and not pair.is_free:
            return _address_to_send(pair, source)
        return reverse("translation:pair", args=[pair.pk]) if may_send else ""

    def words(self) -> Iterator[Need]:
        """The labels and pictures it uses that lack their words in the language."""
        used = self._used()
        found = halves.gaps_of(self.user, used, self.language, self.translates)
        for gap, may_fill in found:
            address = labels.address_for(gap) if may_fill else ""
            sentence = _("Empty: %(field)s") % {"field": gap.field}
            yield Need(gap.title, gap.source_language, sentence, address, False)
        yield from self._pictures_without_words()

    def _used(self) -> dict[type[Model], set[Any]]:
        """The keys of records with words in both languages, by their model."""
        used: dict[type[Model], set[Any]] = defaultdict(set)
        for field in [*self.model._meta.many_to_many, *self.model._meta.concrete_fields]:
            model = field.related_model
            value = self.content.get(field.name)
            if model and halves.of(model) and value:
                used[model].update(value if isinstance(value, list) else [value])
        self.not_described = set(used[get_image_model()])
        places = self.finder.by_path
        for path, place in places.items():
            if place.choice == "image" and isinstance(place.value, int):
                used[get_image_model()].add(place.value)
                if f"{path.rpartition('.')[0]}.{ALT_TEXT}" not in places:
                    self.not_described.add(place.value)
        return used

    def _pictures_without_words(self) -> Iterator[Need]:
        """Pictures described in neither language, where the page does not describe them itself."""
        model: Any = get_image_model()
        bare = self.not_described
        if not bare:
            return
        for picture in model.objects.filter(pk__in=bare, alt_en="", alt_cy=""):
            may_change = self.user.has_perm("wagtailimages.change_image") or self.user.has_perm(
                f"{model._meta.app_label}.change_{model._meta.model_name}"
            )
            address = reverse("wagtailimages:edit", args=[picture.pk]) if may_change else ""
            sentence = _("This picture is described in neither language.")
            yield Need(picture.title, "", sentence, address, False)

    def schedule(self) -> Iterator[Need]:
        """The moment it goes live, if that is given."""
        given = self.content.get("go_live_at")
        moment = parse_datetime(given) if given else None
        if moment:
            when = date_format(localtime(moment), "j F Y, H:i")
            sentence = _("It goes live in both languages at once: %(when)s.") % {"when": when}
            yield Need(_("Schedule"), "", sentence, "", True)


def _address_to_send(pair: Pair, source: Half) -> str:
    if source.path:
        return reverse("translation:send_page", args=[source.pk])
    kind = ContentType.objects.get_for_id(pair.content_type_id)
    return reverse("translation:send_record", args=[kind.app_label, kind.model, source.pk])
