"""What the checks find in a translation now, by the settings of the site."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.models import Translation

from translation.checking.findings import Check, Finding
from translation.checking.looking import look
from translation.desk.entry import Entry
from translation.desk.pieces import entries
from translation.models import CheckOverride, CheckSettings, SegmentMark
from translation.state import contents
from translation.terms import current
from translation.units import Unit, units_of


@dataclass(frozen=True)
class Found:
    """A finding as it counts on this site.

    Attributes:
        blocks: whether it stands against publishing: it is a block, and nobody has set it aside.
        is_block: whether the settings make it a block.
        override: who has set it aside, and why.
        path, label: where the text stands, for code and in words.
        key: the key of its piece; see `Entry.key`.
        fingerprint: of both texts, and of the places in them it is about.
    """

    finding: Finding
    is_block: bool
    override: CheckOverride | None
    path: str
    label: str
    key: str
    fingerprint: str

    @property
    def blocks(self) -> bool:
        """Whether it stands against publishing."""
        return self.is_block and self.override is None

    @property
    def check(self) -> Check:
        """Which check found it."""
        return self.finding.check

    @property
    def reason(self) -> str:
        """What was found, in the language of the moment."""
        return self.finding.reason


class Checker:
    """Looks at pieces of one translation. Three queries, however many pieces there are.

    Args:
        translation: with its source and its locales at hand.
    """

    def __init__(self, translation: Translation) -> None:
        self.translation = translation
        self.source_language = translation.source.locale.language_code
        self.target_language = translation.target_locale.language_code

    def of_entries(self, pieces: Iterable[Entry]) -> list[Found]:
        """What is found in texts as they are saved, in their order.

        Args:
            pieces: texts of this translation; those without a translation are passed over.
        """
        there = list(pieces)
        units = units_of(there, self.source_language, self.target_language)
        return [
            found
            for entry, unit in zip(there, units, strict=True)
            for found in self.of_unit(unit, entry.path, entry.mark)
        ]

    def of_unit(self, unit: Unit, path: str, mark: str = "") -> list[Found]:
        """What is found in one text, saved or not.

        Args:
            unit: the text in both languages.
            path: where it stands; see `Entry.path`.
            mark: what somebody said about it; see `Entry.mark`.
        """
        exempt = set(self._settings.off)
        if mark == SegmentMark.Kind.SAME:
            exempt |= {Check.SAME_AS_SOURCE.value, Check.WRONG_LANGUAGE.value}
        findings = look(unit, self._terms, self._pairs, exempt, self._words)
        return [self._found(finding, unit, path) for finding in findings]

    def _found(self, finding: Finding, unit: Unit, path: str) -> Found:
        fingerprint = fingerprint_of(unit, finding)
        return Found(
            finding,
            finding.check.value in self._settings.blocking,
            self._overrides.get((path, finding.check.value, fingerprint)),
            path,
            unit.label,
            unit.key,
            fingerprint,
        )

    @cached_property
    def _settings(self) -> CheckSettings:
        return CheckSettings.load()

    @cached_property
    def _terms(self) -> current.Terms:
        return current.current_terms()

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(line.strip().lower() for line in self._settings.words.splitlines())

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return self._settings.pairs

    @cached_property
    def _overrides(self) -> dict[tuple[str, str, str], CheckOverride]:
        rows = CheckOverride.objects.filter(
            pair=self.translation.source.object_id, language=self.target_language
        )
        return {(row.path, row.code, row.fingerprint): row for row in rows}


def of_translation(translation: Translation) -> list[Found]:
    """Everything the checks find in a translation as it is saved, in the order of the page."""
    return Checker(translation).of_entries(entries(translation))


def blocks_in(translation: Translation) -> list[Found]:
    """What stands against publishing a translation."""
    return [found for found in of_translation(translation) if found.blocks]


def told(count: int) -> str:
    """How many findings stand against publishing, in a sentence.

    Args:
        count: how many; there may be none.
    """
    if not count:
        return _("No check stands against publishing.")
    sentence = ngettext(
        "%(count)s check stands against publishing.",
        "%(count)s checks stand against publishing.",
        count,
    )
    return sentence % {"count": count}


def fingerprint_of(unit: Unit, finding: Finding) -> str:
    """Stands for the wording of both texts and the places in them that a finding is about.

    Without the places, a reason for one finding would do for what the same check finds there later.
    """
    places = [[(one.start, one.end) for one in found] for found in (finding.source, finding.target)]
    return contents.fingerprint([unit.source, unit.target, places])
