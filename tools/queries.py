"""Ask what readers may look for: ``python -m tools.queries [FILE]``.

The file, tests/search/queries.tsv unless another is named, has a query in each row: the language
a reader searches in, what they type, the titles they have to find, and what kind of query it is.
They are asked of the database of `DATABASE_URL`, which has to hold the demonstration; made pages
may stand among it (`manage.py scale_demo 2000 --index`): tests/search/scale_queries.tsv asks for
some of them.

A query succeeds if every title is among the first five results in the language of the search; a
title with “en:” or “cy:” before it, among the first five in that language. A misspelt query also
succeeds if following “did you mean” does. Printed is the share that succeeds, of each kind and of
all, and what does not; also how much of that is found in the same tier as what came before it, and
only older: newer pages that say the same may stand before it on any site that grows.

Fails if less than 0.95 of all succeed.
"""

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

FILE: Final = Path(__file__).parents[1] / "tests" / "search" / "queries.tsv"
FIRST: Final = 5
MOST: Final = 100_000  # results
LEAST_SUCCESS: Final = 0.95
MISSPELT: Final = "misspelt"


class Query(NamedTuple):
    """What a reader types.

    Attributes:
        language: "en" or "cy", in which they search.
        words: what they type.
        expected: by language, the titles they have to find.
        kind: what makes it hard.
    """

    language: str
    words: str
    expected: dict[str, tuple[str, ...]]
    kind: str


class Answer(NamedTuple):
    """What came of a query.

    Attributes:
        query: what was asked.
        came: the titles of the first results, in each language that something was expected of.
        meant: what was suggested, if the query is misspelt and found too little.
        plainly, succeeds: whether everything was found without a suggestion; and with it.
        is_older: whether what is missing is found as near as what came, and is only older.
    """

    query: Query
    came: dict[str, list[str]]
    meant: str | None
    plainly: bool
    succeeds: bool
    is_older: bool = False


def read(lines: Iterable[str]) -> Iterator[Query]:
    """The queries of a file."""
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        expected: dict[str, tuple[str, ...]] = {}
        for title in row["expected"].split(" | "):
            of_one, named = title[:2], title[2:3] == ":"
            language = of_one if named else row["language"]
            expected[language] = (*expected.get(language, ()), title[3:] if named else title)
        yield Query(row["language"], row["query"], expected, row["kind"])


def answered(query: Query) -> Answer:
    """Ask one query."""
    from search.spelling import suggestion

    came = _came(query, query.words)
    plainly = _has_all(query, came)
    if plainly:
        return Answer(query, came, None, plainly, plainly)
    meant = suggestion(query.words, query.language) if query.kind == MISSPELT else None
    succeeds = bool(meant) and _has_all(query, _came(query, meant))
    is_older = not succeeds and _are_as_near(query, meant or query.words)
    return Answer(query, came, meant, plainly, succeeds, is_older)


def _came(query: Query, words: str) -> dict[str, list[str]]:
    from search.asking import ask
    from search.finding import Found

    return {
        language: [hit.title for hit in Found(ask(words, language)).hits(0, FIRST)]
        for language in query.expected
    }


def _are_as_near(query: Query, words: str) -> bool:
    """Whether every title is found in the tier of the last that is shown, or in a nearer one."""
    from search.asking import ask
    from search.finding import Found

    for language, titles in query.expected.items():
        hits = Found(ask(words, language)).hits(0, MOST)
        tiers = {hit.title: hit.tier for hit in reversed(hits)}
        last = hits[:FIRST][-1].tier if hits else -1
        if any(tiers.get(title, last + 1) > last for title in titles):
            return False
    return True


def _has_all(query: Query, came: dict[str, list[str]]) -> bool:
    return all(set(titles) <= set(came[language]) for language, titles in query.expected.items())


def unknown_titles(queries: Iterable[Query]) -> set[tuple[str, str]]:
    """What is expected and is on no page and no record, by language."""
    from search.models import Findable

    there = set(Findable.objects.values_list("locale__language_code", "title"))
    wanted = {
        (language, title)
        for query in queries
        for language, titles in query.expected.items()
        for title in titles
    }
    return wanted - there


def _print_figures(answers: Iterable[Answer]) -> None:
    by_kind: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_kind[answer.query.kind].append(answer)
    by_kind["all"] = [answer for some in by_kind.values() for answer in some]
    for kind, some in by_kind.items():
        plainly, succeeding = (
            sum(column)
            for column in zip(*((one.plainly, one.succeeds) for one in some), strict=True)
        )
        sys.stdout.write(f"{kind}: {succeeding} of {len(some)}, {succeeding / len(some):.3f}")
        sys.stdout.write(f" (without suggestions {plainly / len(some):.3f})")
        older = sum(one.is_older for one in some)
        sys.stdout.write(f", {older} more as near as what came, but older\n" if older else "\n")


def _print_failure(answer: Answer) -> None:
    query = answer.query
    older = ", found as near, but older" if answer.is_older else ""
    meant = f", suggested: {answer.meant}" if answer.meant else ""
    sys.stdout.write(f"\n{query.language} {query.kind}: {query.words}{meant}{older}\n")
    for language, titles in query.expected.items():
        sys.stdout.write(f"  {language} expected: {' | '.join(titles)}\n")
        sys.stdout.write(f"  {language} came: {' | '.join(answer.came[language]) or 'nothing'}\n")


def main() -> int:
    """Print the figures and what fails; 1 if too much does, else 0."""
    parser = argparse.ArgumentParser(prog="queries", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=FILE)
    with parser.parse_args().file.open(encoding="utf-8") as lines:
        queries = list(read(lines))
    if unknown := unknown_titles(queries):
        parser.error(f"titles that nothing has: {sorted(unknown)}")
    answers = [answered(query) for query in queries]
    _print_figures(answers)
    for answer in answers:
        if not answer.succeeds:
            _print_failure(answer)
    return int(sum(one.succeeds for one in answers) < LEAST_SUCCESS * len(answers))


if __name__ == "__main__":
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_project.settings.dev")
    django.setup()
    sys.exit(main())
