"""What the checks find in a translation now, by the settings of the site."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
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


class Rules:
    """What the site has decided about checks, and its terms. Two queries, when first asked."""

    @cached_property
    def settings(self) -> CheckSettings:
        """Which checks block and which are left out."""
        return CheckSettings.load()

    @cached_property
    def terms(self) -> current.Terms:
        """The agreed terms."""
        return current.current_terms()

    @cached_property
    def words(self) -> frozenset[str]:
        """Welsh words that are right, in lower case."""
        return frozenset(line.strip().lower() for line in self.settings.words.splitlines())

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Addresses that belong together."""
        lines = (line.split() for line in self.settings.addresses.splitlines())
        return frozenset((line[0], line[1]) for line in lines if len(line) == 2)


# By place, check and wording, what somebody has set aside.
Overrides = dict[tuple[str, str, str], CheckOverride]


class Checker:
    """Looks at pieces of one translation. Three queries, however many pieces there are.

    Args:
        translation: with its source and its locales at hand.
        rules: those of the site, if they have been read.
        overrides: what is set aside in this translation, if that has been read.
    """

    def __init__(
        self,
        translation: Translation,
        rules: Rules | None = None,
        overrides: Overrides | None = None,
    ) -> None:
        self.translation = translation
        self.source_language = translation.source.locale.language_code
        self.target_language = translation.target_locale.language_code
        self._rules = rules or Rules()
        if overrides is not None:
            self._overrides = overrides

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
        exempt = set(self._rules.settings.off)
        if mark == SegmentMark.Kind.SAME:
            exempt |= {Check.SAME_AS_SOURCE.value, Check.WRONG_LANGUAGE.value}
        rules = self._rules
        findings = look(unit, rules.terms, rules.pairs, exempt, rules.words)
        return [self._found(finding, unit, path) for finding in findings]

    def _found(self, finding: Finding, unit: Unit, path: str) -> Found:
        fingerprint = fingerprint_of(unit, finding)
        return Found(
            finding,
            finding.check.value in self._rules.settings.blocking,
            self._overrides.get((path, finding.check.value, fingerprint)),
            path,
            unit.label,
            unit.key,
            fingerprint,
        )

    @cached_property
    def _overrides(self) -> Overrides:
        return _by_finding(_set_aside([self.translation.source.object_id], self.target_language))


def checkers_of(translations: Iterable[Translation]) -> dict[int, Checker]:
    """A checker for each of some translations, by their numbers; three queries for all together."""
    found = list(translations)
    rules = Rules()
    rows: dict[tuple[Any, str], list[CheckOverride]] = defaultdict(list)
    for row in _set_aside([one.source.object_id for one in found]):
        rows[row.pair_id, row.language].append(row)
    return {
        one.pk: Checker(
            one, rules, _by_finding(rows[one.source.object_id, one.target_locale.language_code])
        )
        for one in found
    }


def _set_aside(pairs: Iterable[Any], language: str = "") -> QuerySet[CheckOverride]:
    rows = CheckOverride.objects.filter(pair__in=list(pairs)).select_related("user")
    return rows.filter(language=language) if language else rows


def _by_finding(rows: Iterable[CheckOverride]) -> Overrides:
    return {(row.path, row.code, row.fingerprint): row for row in rows}


def blocks_first(found: Iterable[Found]) -> list[Found]:
    """What stands against publishing, then what was set aside, then what is advice."""
    return sorted(found, key=lambda one: (not one.is_block, one.override is not None))


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
