"""Every check at one piece of text."""

from collections.abc import Callable, Collection, Iterator

from translation.checking import comparing, languages, marks, shape, welsh_words
from translation.checking import terms as term_rules
from translation.checking.addresses import Pairs
from translation.checking.findings import Check, Finding
from translation.terms.termbase import Terms
from translation.units import Unit

_ALONE: tuple[Callable[[Unit], Iterator[Finding]], ...] = (
    marks.links,
    marks.marks,
    marks.list_items,
    shape.too_long,
    shape.spaces,
    shape.capitals,
    shape.quotes,
    shape.ending,
    welsh_words.mutation,
)
_ORDER = {check: number for number, check in enumerate(Check)}
_NO_TERMS = Terms()


def look(
    unit: Unit,
    terms: Terms = _NO_TERMS,
    pairs_of_addresses: Pairs = (),
    exempt: Collection[str] = (),
    words: Collection[str] = (),
) -> list[Finding]:
    """What may be wrong with a translation, in the order of the checks.

    Nothing is said about a piece without translation. Nothing is asked of the database.

    Args:
        unit: a piece of text with its translation.
        terms: the agreed terms.
        pairs_of_addresses: addresses that belong together, besides those whose form tells.
        exempt: codes of checks that are not to be made.
        words: Welsh words that the dictionary does not have, in lower case.
    """
    if not unit.target.strip() or not unit.source.strip():
        return []
    found = list(languages.same_as_source(unit)) if Check.SAME_AS_SOURCE not in exempt else []
    if found or unit.source == unit.target:
        # Everything else would say the same thing again.
        return [one for one in [*found, *shape.too_long(unit)] if one.check not in exempt]
    found += _all(unit, terms, pairs_of_addresses, words, exempt)
    found = [one for one in found if one.check not in exempt]
    return sorted(found, key=lambda one: _ORDER[one.check])


def _all(
    unit: Unit,
    terms: Terms,
    pairs: Pairs,
    words: Collection[str],
    exempt: Collection[str],
) -> Iterator[Finding]:
    left = list(languages.left_in_source_language(unit))
    yield from left
    if not unit.is_slug:
        yield from comparing.differences(unit, pairs)
        yield from term_rules.missing(unit, terms)
        yield from term_rules.forbidden(unit, terms)
    for check in _ALONE:
        yield from check(unit)
    # Words of another language are in no Welsh dictionary.
    if not left and Check.SPELLING not in exempt:
        yield from welsh_words.spelling(unit, words)
