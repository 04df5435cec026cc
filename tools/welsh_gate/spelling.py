"""Spelling, by the Hunspell dictionary of Welsh that cymraeg-mcp carries."""

import re
from collections.abc import Iterator

from cymraeg_mcp.mutations import MutationEngine
from cymraeg_mcp.paths import mutation_rules_path
from cymraeg_mcp.spelling import known

from tools.welsh_gate.allowed import Allowed
from tools.welsh_gate.findings import Finding
from tools.welsh_gate.texts import Text

NOT_WORDS = re.compile(
    r"<lang-en>.*?</lang-en>"  # a phrase marked as English
    r"|<[^>]*>|&\w+;"  # HTML
    r"|https?://\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)+\b(?=/|\b)"  # addresses, file names
    r"|%\(\w+\)[a-z]|%[sdr]|\{\{.*?\}\}|\{\w*\}",  # placeholders
    re.DOTALL,
)
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
CLITIC = re.compile(r"'(?:r|n|w|u|i|m|th|ch)$")
KINDS = ("soft", "nasal", "aspirate")


def plain(text: str) -> str:
    """A text without what is not Welsh prose: tags, addresses, placeholders, marked English."""
    return NOT_WORDS.sub(" ", text).replace("’", "'")


def faults(texts: list[Text], allowed: Allowed) -> Iterator[Finding]:
    """Every word that neither the dictionary nor the allowances know, once for each key."""
    speller = Speller(allowed)
    for text in texts:
        for word in dict.fromkeys(WORD.findall(plain(text.words))):
            if not speller.is_right(word):
                yield Finding(text.file, text.key, f"misspelt: {word}")


class Speller:
    """Judges words, remembering what it has judged."""

    def __init__(self, allowed: Allowed) -> None:
        self._allowed = allowed
        self._engine = MutationEngine(mutation_rules_path(), known)
        self._judged: dict[str, bool] = {}

    def is_right(self, word: str) -> bool:
        """Whether a word, with its clitic and hyphens, is spelt as the dictionary has it."""
        if word not in self._judged:
            self._judged[word] = self._judge(word)
        return self._judged[word]

    def _judge(self, word: str) -> bool:
        base = CLITIC.sub("", word)
        if known(word) or known(base) or self._is_allowed(base):
            return True
        parts = base.split("-")
        return len(parts) > 1 and all(known(part) or self._is_allowed(part) for part in parts)

    def _is_allowed(self, word: str) -> bool:
        return any(self._allowed.is_word(form) for form in self._forms(word))

    def _forms(self, word: str) -> Iterator[str]:
        """The word, and the words it may be a mutated form of, in either case."""
        radicals = [word, *(r for kind in KINDS for r in self._engine.demutate(word, kind))]
        if word[:1] in "hH":
            radicals.append(word[1:])
        for radical in radicals:
            yield from dict.fromkeys([radical, radical.lower()])
