"""The words of labels, menus and settings that lack one language, as a translator fills them in."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist, ValidationError
from django.db.models import Model
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import RichTextField

from labels import halves, writing
from labels.halves import Gap
from translation import rights
from translation.kinds import Someone
from translation.locales import LANGUAGES


@dataclass(frozen=True)
class Blank:
    """One empty half with a box to fill it in.

    Attributes:
        key: names it in forms.
        is_line: whether it is a single line.
        is_rich: whether it has marks and links, and is written in the editor of the record.
        max_length: the longest text, in characters; None for no limit.
        text: what was typed and is not saved.
        problems: why it is not.
    """

    key: str
    gap: Gap
    is_line: bool
    max_length: int | None
    text: str = ""
    problems: tuple[str, ...] = ()
    is_rich: bool = False

    @property
    def has_title(self) -> bool:
        """Whether it is told apart by more than what the other half says."""
        return self.gap.title != self.gap.text


@dataclass(frozen=True)
class Kind:
    """The empty halves of one kind of record."""

    name: str
    blanks: list[Blank]


@dataclass
class Filled:
    """What became of what was typed.

    Attributes:
        saved: how many halves were written.
        refused: what was not, by key.
    """

    saved: int
    refused: dict[str, Blank]


def gaps(
    user: Someone,
    of_models: Collection[type[Model]] | None = None,
    languages: Collection[str] = LANGUAGES,
) -> list[Gap]:
    """The empty halves a person may fill, by their right to change or to translate; one query.

    Who may not edit the record is led to our screen.

    Args:
        user: who asks.
        of_models: the models asked for; all of them if not given.
        languages: the languages asked for.
    """
    found = halves.gaps(user, of_models, languages, translating=rights.languages_of(user))
    return [gap if gap.address else replace(gap, address=address_for(gap)) for gap in found]


def address_for(gap: Gap) -> str:
    """Where an empty half is filled in beside the other one."""
    return f"{reverse('translation:labels')}?into={gap.lacking}#{key_of(gap)}"


def key_of(gap: Gap) -> str:
    """Names an empty half in forms and addresses."""
    return f"{gap.model._meta.label_lower}-{gap.pk}-{gap.name}-{gap.lacking}"


def blank_of(gap: Gap) -> Blank:
    """The box for an empty half."""
    field: Any = gap.model._meta.get_field(f"{gap.name}_{gap.lacking}")
    is_line = field.get_internal_type() != "TextField"
    is_rich = isinstance(field, RichTextField)
    return Blank(key_of(gap), gap, is_line, field.max_length, is_rich=is_rich)


def by_kind(blanks: Collection[Blank]) -> list[Kind]:
    """Empty halves by the kind of record they are of, in the order they came in."""
    kinds: dict[type[Model], list[Blank]] = defaultdict(list)
    for blank in blanks:
        kinds[blank.gap.model].append(blank)
    return [
        Kind(capfirst(str(model._meta.verbose_name_plural)), some) for model, some in kinds.items()
    ]


def fill(user: Someone, texts: Mapping[str, str], sources: Mapping[str, str]) -> Filled:
    """Write what was typed, each by itself: what is refused keeps back nothing else.

    Args:
        user: who writes.
        texts: what was typed, by key; what is empty is passed over.
        sources: what the other half said when the person looked at it, by key.
    """
    filled = Filled(0, {})
    for key, typed in texts.items():
        if not (text := " ".join(typed.split()) if "\n" not in typed else typed.strip()):
            continue
        source = sources.get(key, "").replace("\r\n", "\n")
        try:
            _write(user, key, text.replace("\r\n", "\n"), source)
        except ValidationError as refusal:
            filled.refused[key] = _refused(key, text, source, refusal.messages)
        except (LookupError, ValueError, ObjectDoesNotExist):
            gone = _("This is no longer there, or you may not fill it in.")
            filled.refused[key] = _refused(key, text, source, [gone])
        else:
            filled.saved += 1
    return filled


def _write(user: Someone, key: str, text: str, source: str) -> None:
    model, pk, name, language = _read(key)
    translates = language in LANGUAGES and rights.may_translate_into(user, language)
    writing.write(user, model, pk, name, language, text, source=source, translates=translates)


def _read(key: str) -> tuple[type[Model], str, str, str]:
    label, rest = key.split("-", 1)
    pk, name, language = rest.rsplit("-", 2)
    return apps.get_model(label), pk, name, language


def _refused(key: str, text: str, source: str, problems: list[str]) -> Blank:
    """A box that is shown again although its half may be neither empty nor there any more."""
    try:
        model, pk, name, language = _read(key)
        field = str(model._meta.get_field(f"{name}_{language}").verbose_name)  # type: ignore[union-attr]
    except (LookupError, ValueError, FieldDoesNotExist):
        model, pk, name, language, field = Model, "", "", LANGUAGES[0], ""
    gap = Gap(model, source, capfirst(field), language, source, "", pk, name)
    return Blank(key, gap, "\n" not in text, None, text, tuple(problems))
