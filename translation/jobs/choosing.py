"""Which of the pairs that somebody chose can go into a job, in a fixed number of queries."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from translation.jobs.obstacles import Obstacle, is_done, obstacle_of
from translation.kinds import Someone
from translation.locales import LANGUAGES
from translation.models import Pair
from translation.paired import paired_records
from translation.parity import sight

MOST = 5000

# The halves there are: by key and locale, the path of a page; empty for a record.
Places = dict[tuple[UUID, int], str]


class TooManyError(ValidationError):
    """More was chosen than one job can hold."""

    def __init__(self) -> None:
        super().__init__(_("A job can hold %(most)s pages and records.") % {"most": MOST})


@dataclass
class Chosen:
    """What becomes of a choice.

    Attributes:
        language: the language it is to be translated into.
        keys: what can be sent, in the order in which it must be.
        left_out: what cannot, by the reason.
    """

    language: str
    keys: list[UUID] = field(default_factory=list)
    left_out: dict[Obstacle, list[Pair]] = field(default_factory=dict)


def of_keys(keys: Collection[Any]) -> QuerySet[Pair]:
    """Some pairs, by their keys."""
    return Pair.objects.filter(pk__in=list(keys))


def of_sections(pages: Iterable[Page]) -> QuerySet[Pair]:
    """The pairs of some pages and of everything below them, in either language's tree."""
    roots = Page.objects.filter(
        translation_key__in=[page.translation_key for page in pages], depth__gt=1
    )
    here = Q()
    for path in roots.values_list("path", flat=True):
        here |= Q(path__startswith=path)
    below = Page.objects.filter(here) if here else Page.objects.none()
    return Pair.objects.filter(pk__in=below.values("translation_key"))


def choose(user: Someone, asked: QuerySet[Pair], language: str = "") -> Chosen:
    """Sort out what can go into a job. What the person may not know of is passed over in silence.

    Args:
        user: who chooses.
        asked: the pairs.
        language: the language to translate into; if not given, the one most of them need.

    Raises:
        TooManyError: if more can be sent than one job holds.
    """
    keys = asked.order_by().values("pk")
    pairs = list(sight.visible(user).filter(pk__in=keys))
    there, allowed = places_of(keys), sendable(user, keys)
    language = language or _most_needed(pairs)
    chosen = Chosen(language)
    places: dict[UUID, str] = {}
    for pair in pairs:
        half = (pair.pk, pair.source_locale_id)
        # The path of a record is empty, and it is there nevertheless.
        found = obstacle_of(pair, language, half in there)
        if found is None and half not in allowed:
            found = Obstacle.NOT_ALLOWED
        if found is None and is_done(pair):
            found = Obstacle.READY
        if found:
            chosen.left_out.setdefault(found, []).append(pair)
        else:
            places[pair.pk] = there[half]
    # Records come first, and a page after the page above it.
    chosen.keys = sorted(places, key=places.__getitem__)
    if len(chosen.keys) > MOST:
        raise TooManyError()
    return chosen


def _most_needed(pairs: list[Pair]) -> str:
    needed = Counter(pair.twin_language for pair in pairs if not is_done(pair))
    return needed.most_common(1)[0][0] if needed else LANGUAGES[1]


def places_of(keys: Any) -> Places:
    """The halves that exist of some pairs, by key and locale, each with its place in the tree."""
    pages = Page.objects.filter(translation_key__in=keys, depth__gt=1).order_by()
    found = {
        (key, locale_id): path
        for key, locale_id, path in pages.values_list("translation_key", "locale_id", "path")
    }
    return found | dict.fromkeys(_halves_of_records(paired_records(), keys), "")


def sendable(user: Someone, keys: Any) -> set[tuple[UUID, int]]:
    """The halves, among those of some pairs, that a person may send: by key and locale.

    It answers for many as `rights.may_send` does for one; but a page that somebody may edit only
    for the time of its review is not among them.

    Args:
        user: who sends.
        keys: the keys, or a query for them.
    """
    if not user.has_perm("translation.send_for_translation"):
        return set()
    pages = PagePermissionPolicy().instances_user_has_any_permission_for(user, {"change"})
    halves = pages.filter(translation_key__in=keys, depth__gt=1).order_by()
    models = [
        model
        for model in paired_records()
        if user.has_perm(f"{model._meta.app_label}.change_{model._meta.model_name}")
    ]
    found = set(halves.values_list("translation_key", "locale_id"))
    return found | _halves_of_records(models, keys)


def _halves_of_records(models: list[Any], keys: Any) -> set[tuple[UUID, int]]:
    if not models:
        return set()
    asked = [
        model._default_manager.filter(translation_key__in=keys)
        .order_by()
        .values_list("translation_key", "locale_id")
        for model in models
    ]
    return {(key, locale) for key, locale in asked[0].union(*asked[1:], all=True)}
