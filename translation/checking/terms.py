"""The agreed terms: where one is missing, and where a form stands that is not to be used."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from translation.checking.findings import Check, Finding, Span
from translation.terms.termbase import Found, Terms
from translation.units import Unit


def missing(unit: Unit, terms: Terms) -> Iterator[Finding]:
    """Terms of the source whose agreed translation is not there, in no form and mutation."""
    avoided = {term.key for found in terms.forbidden(unit) for term in found.terms}
    for found in terms.missing(unit):
        # A wrong form that stands for it is told by itself.
        if not any(term.key in avoided for term in found.terms):
            yield Finding(
                Check.TERM_MISSING,
                _("Term: %(term)s. Agreed translation: %(agreed)s."),
                {"term": found.text, "agreed": _agreed(found, unit.target_language)},
                source=(Span(found.start, found.end),),
            )


def forbidden(unit: Unit, terms: Terms) -> Iterator[Finding]:
    """Forms in the target that are not to be used."""
    for found in terms.forbidden(unit):
        if not _is_part_of_the_agreed(found, unit, terms):
            yield Finding(
                Check.TERM_FORBIDDEN,
                _("Not to be used: %(words)s. Agreed: %(agreed)s."),
                {"words": found.text, "agreed": _agreed(found, unit.target_language)},
                target=(Span(found.start, found.end),),
            )


def _is_part_of_the_agreed(found: Found, unit: Unit, terms: Terms) -> bool:
    """Whether what is agreed begins within it: *the disabled* in *the disabled people*."""
    second = found.start + len(found.text.split()[0])
    after = terms.found_in(unit.target[second:], unit.target_language)
    return any(
        one.start + second < found.end and set(one.terms) & set(found.terms) for one in after
    )


def _agreed(found: Found, language: str) -> str:
    return " / ".join(dict.fromkeys(term.said(language) for term in found.terms))
