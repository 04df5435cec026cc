"""The ways to narrow the library, besides those that every list has."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.lists.facets import Choice, Facet, Values
from core.lists.standard import (
    IN_ENGLISH,
    IN_WELSH,
    LANGUAGE,
    TYPE,
    area_facet,
    audience_facet,
    choice_facet,
    label_choices,
    sector_facet,
    topic_facet,
    year_facet,
)
from labels.models import Format
from resources.beside import EASY_READ, SIGNED, BesideLanguages, read_beside_languages
from resources.models.vocabulary import Kind, Source
from translation.locales import OTHER, language_of_locale

FORMAT = {"en": "format", "cy": "fformat"}
SOURCE = {"en": "source", "cy": "ffynhonnell"}
KIND_WORDS = {
    "report": {"en": "report", "cy": "adroddiad"},
    "guide": {"en": "guide", "cy": "canllaw"},
    "toolkit": {"en": "toolkit", "cy": "pecyn-cymorth"},
    "video": {"en": "video", "cy": "fideo"},
    "audio": {"en": "audio", "cy": "sain"},
    "data": {"en": "data", "cy": "data"},
    "letter": {"en": "letter", "cy": "llythyr"},
    "legislation": {"en": "legislation", "cy": "deddfwriaeth"},
    "link": {"en": "link", "cy": "dolen"},
}
SOURCE_WORDS = {
    "ours": {"en": "ours", "cy": "ni"},
    "member": {"en": "member", "cy": "aelod"},
    "external": {"en": "elsewhere", "cy": "rhywle-arall"},
}
BOTH = "both"
LANGUAGE_WORDS = {
    "cy": IN_WELSH,
    "en": IN_ENGLISH,
    BOTH: {"en": "both", "cy": "y-ddwy"},
}


def resource_facets() -> list[Facet]:
    """Every way to narrow the library."""
    source = pgettext("who made a resource", "Source")
    return [
        topic_facet(),
        sector_facet(),
        choice_facet("kind", TYPE, _("Type"), Kind, KIND_WORDS),
        format_facet(),
        audience_facet(),
        area_facet(),
        year_facet(),
        language_facet(),
        choice_facet("source", SOURCE, source, Source, SOURCE_WORDS),
    ]


def entries_of(stream: Any) -> list[dict[str, Any]]:
    """What a stream holds, as it is stored: no query for documents and formats."""
    return [row["value"] for row in stream.raw_data]


def formats_in(files: Any) -> set[int]:
    """The ids of the formats a set of files can be had in."""
    return {entry["format"] for entry in entries_of(files) if entry.get("format")}


def languages_in(files: Any, recordings: Any) -> set[str]:
    """The languages files and recordings can be had in: "en", "cy", both or neither.

    Args:
        files: the set of files.
        recordings: the videos and sound on the page.
    """
    said = [entry.get("language") for entry in entries_of(files)]
    for entry in entries_of(recordings):
        said += [entry.get("spoken"), *(version.get("kind") for version in versions_of(entry))]
    return {part for words in said for part in (words or "").split("-")} & OTHER.keys()


def is_signed(files: Any, recordings: Any, beside: BesideLanguages) -> bool:
    """Whether it can be had in sign language."""
    label = beside.signed
    return bool(label and label.pk in formats_in(files)) or any(
        version.get("kind") == "bsl"
        for entry in entries_of(recordings)
        for version in versions_of(entry)
    )


def versions_of(recording: dict[str, Any]) -> list[dict[str, Any]]:
    """The other versions of a recording, as they are stored."""
    return [version["value"] for version in recording.get("versions") or []]


def easy_read_languages(files: Any, beside: BesideLanguages) -> set[str]:
    """The languages it can be had in as Easy Read."""
    label = beside.easy_read
    words = [
        entry.get("language") or ""
        for entry in entries_of(files)
        if label and entry.get("format") == label.pk
    ]
    return {part for word in words for part in word.split("-")} & OTHER.keys()


def format_facet() -> Facet:
    """What form it can be had in."""

    def values(items: QuerySet[Any]) -> Values:
        for pk, files in items.order_by().values_list("pk", "files"):
            yield from ((pk, one) for one in formats_in(files))

    return Facet("formats", FORMAT, _("Format"), values, lambda found: label_choices(Format))


def language_facet() -> Facet:
    """The languages it can be had in, and the forms that stand beside languages."""

    def values(items: QuerySet[Any]) -> Values:
        twins, beside = set(items.model.keys_in_both_languages()), read_beside_languages()
        parts = ("pk", "locale", "translation_key", "files", "recordings")
        for pk, locale, key, files, recordings in items.order_by().values_list(*parts):
            languages = languages_in(files, recordings)
            if not entries_of(files) and not entries_of(recordings):
                # Where there is nothing to open, it is the text on the page that counts.
                languages = set(OTHER) if key in twins else {language_of_locale(locale)}
            yield from ((pk, language) for language in languages)
            if len(languages) == len(OTHER):
                yield pk, BOTH
            if is_signed(files, recordings, beside):
                yield pk, SIGNED
            yield from ((pk, easy_read_in(one)) for one in easy_read_languages(files, beside))

    return Facet("languages", LANGUAGE, _("Language"), values, language_choices)


def easy_read_in(language: str) -> str:
    """The value of what can be had in Easy Read in a language."""
    return f"{EASY_READ}-{language}"


def language_choices(found: Collection[str]) -> list[Choice]:
    """Languages first, then sign language and Easy Read in each, named as their labels are."""
    names = {"cy": _("Welsh"), "en": _("English"), BOTH: _("Both languages")}
    choices = [Choice(value, names[value], LANGUAGE_WORDS[value]) for value in names]
    beside = read_beside_languages()
    if signed := beside.signed:
        choices.append(Choice(SIGNED, signed.name, words_of(signed)))
    if easy_read := beside.easy_read:
        choices += [
            Choice(
                easy_read_in(language),
                # Not "in Welsh": the name of a language would mutate.
                f"{easy_read.name} ({names[language]})",
                {
                    of: f"{word}-{LANGUAGE_WORDS[language][of]}"
                    for of, word in words_of(easy_read).items()
                },
            )
            for language in ("cy", "en")
        ]
    return choices


def words_of(label: Format) -> dict[str, str]:
    """What stands for a label in an address, by language."""
    return {"en": label.slug_en, "cy": label.slug_cy}
