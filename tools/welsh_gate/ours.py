"""The catalogue of the project's own words: complete, current, and nothing else in it."""

from collections.abc import Iterator
from pathlib import Path

from tools.welsh_gate import catalogue
from tools.welsh_gate.allowed import Allowed
from tools.welsh_gate.findings import Finding
from tools.welsh_gate.messages import messages_of_project

DOMAINS = ("django", "djangojs")


def path_of(folder: str, domain: str) -> str:
    """Where a Welsh catalogue lies, relative to the project."""
    return f"{folder}/cy/LC_MESSAGES/{domain}.po"


def faults(root: Path, allowed: Allowed) -> Iterator[Finding]:
    """Messages of ours that are missing, unused, fuzzy, incomplete or damaged."""
    for domain in DOMAINS:
        name = path_of("locale", domain)
        ours = catalogue.read(root / name)
        source = messages_of_project(root, domain)
        yield from catalogue.faults_of_file(root / name, name)
        for key, entry in source.items():
            if key not in ours:
                yield Finding(name, entry.msgid, "missing: not in the catalogue")
            elif entry.msgid_plural != ours[key].msgid_plural:
                yield Finding(name, entry.msgid, "its plural differs from the source")
        for key, entry in ours.items():
            if key not in source:
                yield Finding(name, entry.msgid, "unused: no longer in the source")
            yield from catalogue.faults_of_entry(entry, name, allowed)
