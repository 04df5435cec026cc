"""Faults within one Welsh catalogue."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import polib

from tools.welsh_gate.allowed import Allowed
from tools.welsh_gate.findings import Finding
from welsh.counting import PLURAL_CATEGORIES, PLURAL_FORMS

Key = tuple[str | None, str]
Catalogue = dict[Key, polib.POEntry]

PLACEHOLDER = re.compile(
    r"%\(\w+\)[a-z]|%[sdr]|\{\{.*?\}\}|\{\w*\}|</?[a-z][a-z0-9-]*(?=[\s/>])", re.IGNORECASE
)
OTHER = PLURAL_CATEGORIES.index("other")
YES_OR_NO = re.compile(r"(?:Ie|Ia|Na)(?:[,.!]|$)")


def key_of(entry: polib.POEntry) -> Key:
    """What makes a message itself: its context and its English."""
    return (entry.msgctxt or None, entry.msgid)


def welsh_of(entry: polib.POEntry) -> list[str]:
    """The Welsh of a message: one text, or one for each plural form, in order."""
    if entry.msgid_plural:
        return [entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural)]
    return [entry.msgstr]


def read(path: Path) -> Catalogue:
    """The living entries of a catalogue file; none when there is no file."""
    if not path.exists():
        return {}
    return {key_of(entry): entry for entry in polib.pofile(str(path)) if not entry.obsolete}


def faults_of_file(path: Path, name: str) -> Iterator[Finding]:
    """Faults of a catalogue as a whole: its plural rule, and entries kept after their use.

    Args:
        path: the catalogue; it need not exist.
        name: what to call it in a finding.
    """
    if not path.exists():
        return
    po = polib.pofile(str(path))
    if po.metadata.get("Plural-Forms") != PLURAL_FORMS:
        yield Finding(name, "Plural-Forms", f"must be {PLURAL_FORMS}")
    for entry in po.obsolete_entries():
        yield Finding(name, entry.msgid, "unused: kept as an obsolete entry")


def faults_of_entry(entry: polib.POEntry, name: str, allowed: Allowed) -> Iterator[Finding]:
    """Faults of one message: untranslated, fuzzy, forms missing, placeholders that differ."""

    def fault(problem: str) -> Finding:
        return Finding(name, entry.msgid, problem)

    if entry.fuzzy:
        yield fault("fuzzy")
    forms = welsh_of(entry)
    if not all(forms):
        yield fault("missing: not translated")
        return
    if entry.msgid_plural and len(forms) != len(PLURAL_CATEGORIES):
        yield fault(f"has {len(forms)} plural forms, must have {len(PLURAL_CATEGORIES)}")
        return
    if entry.msgid in forms and not allowed.is_same(entry.msgid):
        yield fault("the Welsh is the same as the English")
    if any(YES_OR_NO.match(form) for form in forms):
        yield fault("answers with Ie or Na: use a verb")
    if not _placeholders_agree(entry, forms):
        yield fault("placeholders or tags differ from the English")


def _placeholders_agree(entry: polib.POEntry, forms: list[str]) -> bool:
    if not entry.msgid_plural:
        return _placeholders(entry.msgid) == _placeholders(forms[0])
    singular, plural = _placeholders(entry.msgid), _placeholders(entry.msgid_plural)
    if _placeholders(forms[OTHER]) != plural:
        return False
    # A form that stands for one number only may leave the number out.
    return all(singular & plural <= _placeholders(form) <= plural for form in forms)


def _placeholders(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))
