"""The facets that several types of page share."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.db.models import QuerySet, TextChoices
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.lists.facets import Choice, Facet, Values, by_alphabet, field_values
from labels.former import former_addresses
from labels.models import Area, Audience, LabelPair, Sector, Topic
from translation.locales import LANGUAGES, language_of
from welsh.collation import sort_key_for

TOPIC = {"en": "topic", "cy": "pwnc"}
SECTOR = {"en": "sector", "cy": "sector"}
AUDIENCE = {"en": "audience", "cy": "cynulleidfa"}
AREA = {"en": "area", "cy": "ardal"}
YEAR = {"en": "year", "cy": "blwyddyn"}
AUTHOR = {"en": "author", "cy": "awdur"}
LANGUAGE = {"en": "language", "cy": "iaith"}
IN_WELSH = {"en": "welsh", "cy": "cymraeg"}
IN_ENGLISH = {"en": "english", "cy": "saesneg"}
TYPE = {"en": "type", "cy": "math"}
KEY_PART = 6  # hexadecimal figures of a record's key, which tell two of one name apart


def topic_facet() -> Facet:
    """What pages are about."""
    return label_facet("topics", TOPIC, _("Topic"), Topic)


def sector_facet() -> Facet:
    """The part of public life pages come from."""
    return label_facet("sectors", SECTOR, _("Sector"), Sector)


def audience_facet() -> Facet:
    """Who pages are for."""
    return label_facet("audiences", AUDIENCE, _("Audience"), Audience)


def area_facet(*paths: str) -> Facet:
    """Where. What is in an authority is also in its region.

    Args:
        paths: from a page to its areas, where it has others than those it is labelled with.
    """
    paths = ("areas", *paths)

    def values(items: QuerySet[Any]) -> Values:
        for path in paths:
            rows = items.order_by().filter(**{f"{path}__isnull": False})
            for pk, area, region in rows.values_list("pk", path, f"{path}__region"):
                yield pk, area
                if region:
                    yield pk, region

    return Facet("areas", AREA, _("Area"), values, lambda found: area_choices(), paths)


def area_choices() -> list[Choice]:
    """What is wider than a region, then each region with its authorities below it."""
    choices = label_choices(Area)
    areas = {area.pk: area for area in Area.objects.all()}
    headings = {choice.lookup: choice.label for choice in choices}

    def group(choice: Choice) -> str:
        area = areas[choice.lookup]
        region = area.region_id or (area.pk if area.kind == Area.Kind.REGION else None)
        return headings[region] if region else ""

    grouped = [replace(choice, group=group(choice)) for choice in choices]
    letters = sort_key_for(get_language())

    def place(choice: Choice) -> tuple[bool, Any, bool]:
        is_below = areas[choice.lookup].kind == Area.Kind.AUTHORITY
        return bool(choice.group), letters(choice.group), is_below

    return sorted(grouped, key=place)


def label_facet(key: str, names: dict[str, str], label: str, model: type[LabelPair]) -> Facet:
    """A facet of label pairs.

    Args:
        key: the field of the pages that holds them.
        names: the name of the parameter, by language.
        label: what readers see.
        model: the kind of label.
    """
    return Facet(key, names, label, field_values(key), lambda found: label_choices(model), (key,))


def label_choices(model: type[LabelPair]) -> list[Choice]:
    """Every label of a kind, also those that nothing in the list has."""
    former = former_addresses(model)

    def choice(label: LabelPair) -> Choice:
        words = {"en": label.slug_en, "cy": label.slug_cy}
        return Choice(label.pk, label.name, words, former=frozenset(former.get(label.pk, ())))

    # Not from what is remembered of labels: that may be old for longer than an index may.
    return by_alphabet(map(choice, model._default_manager.all()))


def choice_facet(
    key: str,
    names: dict[str, str],
    label: str,
    choices: type[TextChoices],
    words: dict[str, dict[str, str]],
) -> Facet:
    """A facet of a field with choices, in the order in which they are declared.

    Args:
        key: the field.
        names: the name of the parameter, by language.
        label: what readers see.
        choices: the field's choices.
        words: by value, what stands in the address, by language.
    """
    found = [Choice(one.value, str(one.label), words[one.value]) for one in choices]
    return Facet(key, names, label, field_values(key), lambda there: found)


def year_facet(path: str = "date") -> Facet:
    """The year pages are dated, newest first.

    Args:
        path: the field with the date.
    """

    return Facet("year", YEAR, _("Year"), field_values(f"{path}__year"), year_choices)


def year_choices(found: Collection[int]) -> list[Choice]:
    """Years, the newest first."""
    years = sorted(found, reverse=True)
    return [Choice(year, str(year), {"en": str(year), "cy": str(year)}) for year in years]


def record_facet(key: str, names: dict[str, str], label: str, path: str, model: type[Any]) -> Facet:
    """A facet of public records: people, organisations. A record in two languages is one choice.

    Args:
        key: names the facet in code.
        names: the name of the parameter, by language.
        label: what readers see.
        path: from a page to the record.
        model: the kind of record.
    """

    def values(items: QuerySet[Any]) -> Values:
        rows = items.order_by().filter(**{f"{path}__live": True})
        return rows.values_list("pk", f"{path}__translation_key")

    def choices(found: Collection[Any]) -> list[Choice]:
        records = model.objects.filter(translation_key__in=list(found), live=True)
        named: dict[Any, dict[str, str]] = {}
        for record in records.only("translation_key", "name", "locale"):
            named.setdefault(record.translation_key, {})[language_of(record)] = record.name
        slugs = Counter(slug for key, names in named.items() for slug in _slugs(key, names))
        shared = {slug for slug, count in slugs.items() if count > 1}
        return by_alphabet(_record_choice(key, names, shared) for key, names in named.items())

    return Facet(key, names, label, values, choices)


def _record_choice(key: Any, names: dict[str, str], shared: set[str]) -> Choice:
    """A record under its name in the language of the moment, or the only name it has.

    Two of one name stand in an address as two; their name alone means both.
    """
    own = key.hex[:KEY_PART]
    words = {
        code: f"{slug}-{own}" if slug in shared else slug
        for code in LANGUAGES
        for slug in [word_of_name(_name_in(code, names), key)]
    }
    label = _name_in(get_language() or "", names)
    return Choice(key, label, words, former=frozenset(_slugs(key, names)))


def _slugs(key: Any, names: dict[str, str]) -> set[str]:
    return {word_of_name(_name_in(code, names), key) for code in LANGUAGES}


def _name_in(language: str, names: dict[str, str]) -> str:
    return names.get(language) or next(iter(names.values()))


def word_of_name(name: str, key: Any) -> str:
    """What stands for a record in an address: its name, or the key of one without letters."""
    return slugify(name) or str(key)
