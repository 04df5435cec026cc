"""How many faults the checks find, and how often they find one where there is none."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tools.checks import seeding
from tools.checks.corpus import Case, terms
from translation.checking.findings import Check, Finding
from translation.checking.looking import look

LEAST_FOUND = 0.9
MOST_FALSE = 0.03


@dataclass
class Figures:
    """What came of some pairs.

    Attributes:
        seeded, found: by check: how many faults there were, and how many of them were found.
        false: by check: findings in faultless pairs.
        beside: by check: findings in faulty pairs that are about something else.
        faultless, alarmed: how many faultless pairs there were; in how many something was found.
        missed, alarms: the pairs themselves, for a person to read.
    """

    seeded: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)
    faultless: int = 0
    alarmed: int = 0
    missed: list[Case] = field(default_factory=list)
    alarms: list[tuple[Case, Finding]] = field(default_factory=list)

    @property
    def share_found(self) -> float:
        """The part of all faults that was found."""
        return self.found.total() / self.seeded.total()

    @property
    def share_alarmed(self) -> float:
        """The part of the faultless pairs in which something was found."""
        return self.alarmed / self.faultless

    def share_of(self, check: str) -> float:
        """The part of the faults of one check that was found."""
        return self.found[check] / self.seeded[check]


def measure(cases: Iterable[Case]) -> Figures:
    """Look at every pair."""
    figures, agreed = Figures(), terms()
    for case in cases:
        findings = look(case.unit, agreed)
        codes = {finding.check.value for finding in findings}
        if case.expected:
            figures.seeded[case.expected] += 1
            figures.found[case.expected] += case.expected in codes
            figures.missed += [case] if case.expected not in codes else []
            figures.beside.update(codes - {case.expected} - case.allowed)
        else:
            figures.faultless += 1
            figures.alarmed += bool(codes)
            figures.false.update(codes)
            figures.alarms += [(case, finding) for finding in findings]
    return figures


def found_of_seeded(name: str, cases: Iterable[Case]) -> tuple[int, int]:
    """How many faults of a kind were found, of how many put into faultless pairs."""
    agreed, checks = terms(), seeding.SEEDS[name][1]
    units = list(seeding.seeded(name, cases))
    found = sum(any(one.check in checks for one in look(unit, agreed)) for unit in units)
    return found, len(units)


def lines(figures: Figures) -> Iterable[str]:
    """The figures as a table, check by check."""
    yield f"{'check':<16}{'seeded':>8}{'found':>8}{'false':>8}{'beside':>8}"
    for check in Check.values:
        counted = (figures.seeded, figures.found, figures.false, figures.beside)
        yield f"{check:<16}" + "".join(f"{counter[check]:>8}" for counter in counted)
    yield (
        f"found: {figures.found.total()} of {figures.seeded.total()} ({figures.share_found:.1%}); "
        f"faultless pairs with a finding: {figures.alarmed} of {figures.faultless} "
        f"({figures.share_alarmed:.1%})"
    )
