"""Our Welsh for the words of other packages: each must still be theirs.

Every entry names its package as its reference: ``#: wagtail.admin``.
"""

from collections.abc import Iterator
from pathlib import Path

import polib

from tools.welsh_gate import catalogue
from tools.welsh_gate.allowed import Allowed
from tools.welsh_gate.findings import Finding
from tools.welsh_gate.messages import messages_of_package
from tools.welsh_gate.ours import DOMAINS, path_of


def faults(root: Path, allowed: Allowed) -> Iterator[Finding]:
    """Overrides whose message is gone, that our own catalogue contradicts, or that are damaged."""
    for domain in DOMAINS:
        name = path_of("locale_overrides", domain)
        ours = catalogue.read(root / path_of("locale", domain))
        yield from catalogue.faults_of_file(root / name, name)
        for key, entry in catalogue.read(root / name).items():
            if problem := _dead(key, entry, domain):
                yield Finding(name, entry.msgid, problem)
            if key in ours and catalogue.welsh_of(ours[key]) != catalogue.welsh_of(entry):
                yield Finding(name, entry.msgid, "our own catalogue says something else")
            yield from catalogue.faults_of_entry(entry, name, allowed)


def _dead(key: catalogue.Key, entry: polib.POEntry, domain: str) -> str:
    if not entry.occurrences:
        return "names no package"
    package = entry.occurrences[0][0]
    messages = messages_of_package(package, domain)
    if messages is None:
        return f"dead: {package} is not installed"
    if key not in messages:
        return f"dead: {package} has no such message"
    if messages[key].msgid_plural != entry.msgid_plural:
        return f"dead: its plural differs from the one in {package}"
    return ""
