"""Measure what Welsh words are found by: ``python -m tools.lemmas treebank.conllu [--all]``.

The treebank is in the format of Universal Dependencies, with a lemma for each word. Asked for each
lemma of a noun, verb, adjective, adverb or name: which words of the treebank are found, and which
of them have that lemma?

Recall is the share of inflected types (a form with its lemma and part of speech, where the form
is another than the lemma) that their lemma finds. Precision is the share, of all words found, that
have the lemma asked for; every occurrence counts, and the forty commonest lemmas are not asked for.

Fails if recall is below 0.90 or precision below 0.88.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from welsh.analysis import Welsh
from welsh.lexicon import Lexicon, simplemma_forms, supplement

LEAST_RECALL: Final = 0.90
LEAST_PRECISION: Final = 0.88
COMMONEST: Final = 40
CONTENT: Final = frozenset(["NOUN", "VERB", "ADJ", "ADV", "PROPN"])
_COLUMNS: Final = 10


class Form(NamedTuple):
    """A form of a word in the treebank."""

    form: str
    lemma: str
    kind: str


class Figures(NamedTuple):
    """How well words are found.

    Attributes:
        types, inflected: how many there are.
        recall: the share of inflected types that are found.
        precision: the share of what is found that was asked for.
        missed: what is not found.
        false: by lemma and form, how often a form stands there that was not asked for.
    """

    types: int
    inflected: int
    recall: float
    precision: float
    missed: list[Form]
    false: Counter[tuple[str, str]]


def read(lines: Iterable[str]) -> Iterator[Form]:
    """The content words of a treebank, each time they occur."""
    for line in lines:
        parts = line.rstrip("\n").split("\t")
        if len(parts) == _COLUMNS and parts[0].isdigit() and parts[3] in CONTENT:
            yield Form(parts[1].lower(), parts[2].lower(), parts[3])


class Reads(Protocol):
    """What a word of a text can be found by, and what to look for who asks for one."""

    def index_keys(self, word: str) -> tuple[str, ...]: ...

    def query_keys(self, word: str) -> tuple[str, ...]: ...


def measure(welsh: Reads, occurrences: Iterable[Form]) -> Figures:
    """Ask for every lemma, and see what is found."""
    occurrences = list(occurrences)
    types = Counter(occurrences)
    common = Counter(one.lemma for one in occurrences).most_common(COMMONEST)
    forms = {one.form: set(welsh.index_keys(one.form)) for one in types}
    asked = {one.lemma: set(welsh.query_keys(one.lemma)) for one in types}
    inflected = [one for one in types if one.form != one.lemma]
    missed = [one for one in inflected if asked[one.lemma].isdisjoint(forms[one.form])]

    with_key, lemmas_of = defaultdict(set), defaultdict(Counter)
    for form, keys in forms.items():
        for key in keys:
            with_key[key].add(form)
    for one, number in types.items():
        lemmas_of[one.form][one.lemma] += number
    right, false = 0, Counter[tuple[str, str]]()
    for lemma in asked.keys() - dict(common).keys():
        for form in set().union(*(with_key[key] for key in asked[lemma])):
            right += lemmas_of[form][lemma]
            false[lemma, form] += lemmas_of[form].total() - lemmas_of[form][lemma]
    return Figures(
        types=len(types),
        inflected=len(inflected),
        recall=1 - len(missed) / len(inflected),
        precision=right / (right + false.total()),
        missed=missed,
        false=+false,
    )


def main() -> int:
    """Print the figures; 1 if they are not good enough, else 0."""
    parser = argparse.ArgumentParser(prog="lemmas", description=__doc__)
    parser.add_argument("treebank", type=Path, help="a file in the format CoNLL-U")
    parser.add_argument("--all", action="store_true", help="print what goes wrong")
    asked = parser.parse_args()
    with asked.treebank.open(encoding="utf-8") as lines:
        occurrences = list(read(lines))
    lists = Lexicon(simplemma_forms())
    for name, lexicon in (
        ("with the project’s own list", lists.taught(supplement())),
        ("without it", lists),
    ):
        figures = measure(Welsh(lexicon), occurrences)
        sys.stdout.write(
            f"{name}: {figures.types} types, {figures.inflected} of them inflected: "
            f"recall {figures.recall:.3f}, precision {figures.precision:.3f}\n"
        )
        if lexicon is not lists:
            best = figures
    if asked.all:
        for one in best.missed:
            sys.stdout.write(f"missed: {one.form} ({one.lemma}, {one.kind})\n")
        for (lemma, form), number in best.false.most_common():
            sys.stdout.write(f"false: {lemma} finds {form}: {number}\n")
    return int(best.recall < LEAST_RECALL or best.precision < LEAST_PRECISION)


if __name__ == "__main__":
    sys.exit(main())
