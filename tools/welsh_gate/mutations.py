"""Advice about mutations: worth a look, often wrong, never a failure."""

import re
from collections.abc import Iterator

from cymraeg_mcp.mutations import MutationEngine
from cymraeg_mcp.paths import mutation_rules_path
from cymraeg_mcp.spelling import known

from tools.welsh_gate.findings import Finding
from tools.welsh_gate.spelling import plain
from tools.welsh_gate.texts import Text

# Words that mutate what follows: no name may be put in after one of them. Figures may.
FIGURES = (
    r"(?:\w*(?:count|num|number|total|items|max|min|limit|length|offset|value|date|time|days)\w*"
    r"|\w*_at|at)"
)
BEFORE_A_NAME = re.compile(
    r"\b(a|â|am|ar|at|dan|dros|drwy|ei|fy|gan|gyda|heb|hyd|i|neu|o|pan|tan|tua|wrth|y|yn)"
    rf" [“\"']?(?:<[^>]*>)?(%\((?!{FIGURES}\))\w+\)s|\{{(?!{FIGURES}\}})\w+\}})",
    re.IGNORECASE,
)


def advice(texts: list[Text]) -> Iterator[Finding]:
    """Mutations that look wrong, and placeholders after a word that mutates."""
    engine = MutationEngine(mutation_rules_path(), known)
    for text in texts:
        for found in engine.check_text(plain(text.words)):
            better = " or ".join(found.suggestions)
            yield Finding(text.file, text.key, f"after {found.trigger}: {found.word}, or {better}?")
        for word, name in BEFORE_A_NAME.findall(text.words):
            yield Finding(text.file, text.key, f"{name} stands after {word}, which mutates")
