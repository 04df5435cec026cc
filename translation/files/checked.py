"""What the checks find in the texts of a file, before they go in."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from wagtail_localize.models import Translation

from translation.checking.standing import Found, blocks_first, checkers_of
from translation.files.plan import Plan, Step
from translation.files.taking_over import name_in
from translation.units import units_of

# A text takes the checks a millisecond or two; who looks at more of them at once does not wait.
MOST = 1000


@dataclass
class Checked:
    """What the checks find.

    Attributes:
        by_name: the findings in each text, by `name_in`, blocks first.
        is_all: whether every text was looked at.
    """

    by_name: dict[str, list[Found]] = field(default_factory=dict)
    is_all: bool = True

    def of(self, translation: Translation, step: Step) -> list[Found]:
        """The findings in one text."""
        return self.by_name.get(name_in(translation, step.key), [])

    @property
    def blocks(self) -> int:
        """How many findings would stand against publishing."""
        return sum(one.blocks for found in self.by_name.values() for one in found)


def look(plans: Collection[Plan]) -> Checked:
    """What the checks find in the texts that go in, or may; three queries for all of them."""
    steps = [
        (plan.translation, step, step.entry)
        for plan in plans
        for step in (*plan.going_in, *plan.to_choose)
        if step.entry
    ]
    checked = Checked(is_all=len(steps) <= MOST)
    if not steps:
        return checked
    checkers = checkers_of(plan.translation for plan in plans)
    for translation, step, entry in steps[:MOST]:
        checker = checkers[translation.pk]
        (unit,) = units_of([entry], checker.source_language, checker.target_language)
        found = checker.of_unit(replace(unit, target=step.after), entry.path)
        checked.by_name[name_in(translation, step.key)] = blocks_first(found)
    return checked
