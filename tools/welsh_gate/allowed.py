"""Words and messages that are exempt, each with a reason.

``allowed.toml`` holds two lists. ``[[words]]`` exempts words from spelling; a word covers its
mutated forms and its clitics (*dangosfwrdd* covers *ddangosfwrdd’r*). ``[[same]]`` exempts
messages whose Welsh is the same as their English.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tools.welsh_gate.findings import Finding


@dataclass
class Allowed:
    """What ``allowed.toml`` exempts, and which of it was needed.

    Attributes:
        words: exempt words.
        same: exempt messages.
        unexplained: entries that say no reason.
    """

    words: set[str] = field(default_factory=set)
    same: set[str] = field(default_factory=set)
    unexplained: list[str] = field(default_factory=list)
    _used: set[tuple[str, str]] = field(default_factory=set)

    def is_word(self, word: str) -> bool:
        """Whether this spelling is exempt; noted as used when it is."""
        return self._use("word", word, self.words)

    def is_same(self, message: str) -> bool:
        """Whether the message may read the same in both languages; noted as used."""
        return self._use("message", message, self.same)

    def faults(self, name: str) -> Iterator[Finding]:
        """Entries without a reason, and entries nothing needed."""
        for entry in self.unexplained:
            yield Finding(name, entry, "does not say why")
        for kind, entries in (("word", self.words), ("message", self.same)):
            for entry in sorted(entries):
                if (kind, entry) not in self._used:
                    yield Finding(name, entry, f"unused allowance: nothing needs this {kind}")

    def _use(self, kind: str, entry: str, entries: set[str]) -> bool:
        if entry not in entries:
            return False
        self._used.add((kind, entry))
        return True


def read_allowed(path: Path) -> Allowed:
    """Read ``allowed.toml``.

    Raises:
        FileNotFoundError: there is no such file.
        tomllib.TOMLDecodeError: it is not TOML.
    """
    data = tomllib.loads(path.read_text("utf-8"))
    allowed = Allowed()
    for kind in ("words", "same"):
        for entry in data.get(kind, []):
            getattr(allowed, kind).update(entry["forms"])
            if not entry.get("why", "").strip():
                allowed.unexplained.extend(entry["forms"])
    return allowed
