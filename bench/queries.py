"""What a page asks the database, counted in this process with everything warm."""

import re
from collections import Counter

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.kinds import Visit

HOST = "localhost"
Counts = dict[tuple[str, str], int]


class UnexpectedAnswerError(Exception):
    """A page did not answer as it should, so that counting it would be worth nothing."""


def statements(address: str, status: int) -> list[str]:
    """The statements a page sends once caches and renditions are there.

    Args:
        address: the path, with its query.
        status: the status it must answer with.

    Raises:
        UnexpectedAnswerError: if it answers with another.
    """
    client = Client(headers={"host": HOST})
    # What is remembered must not grow too old between the two visits.
    cache.clear()
    client.get(address, secure=True)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        response = client.get(address, secure=True)
    if response.status_code != status:
        raise UnexpectedAnswerError(f"{address} answered {response.status_code}, not {status}")
    return [query["sql"] for query in captured.captured_queries]


def count_queries(visits: list[Visit]) -> Counts:
    """The number of statements of each kind of page in each language."""
    return {
        (visit.name, language): len(statements(address, visit.status))
        for visit in visits
        for language, address in visit.addresses.items()
    }


def over_budget(visits: list[Visit], counts: Counts) -> list[str]:
    """A sentence for each page that needs more than it may."""
    findings = []
    for visit in visits:
        for language in visit.addresses:
            count = counts[visit.name, language]
            most = visit.limit
            if language == "cy":
                most = min(visit.limit, counts[visit.name, "en"]) + 1
            if count > most:
                where = f"{visit.name} ({language})" if language else visit.name
                findings.append(f"{where} needs {count} queries and may need {most}")
    return findings


def growth(smaller: Counts, larger: Counts) -> list[str]:
    """A sentence for each page that needs more queries where there is more content."""
    return [
        f"{name} ({language}) needs {count} queries where it needed {smaller[name, language]}"
        for (name, language), count in larger.items()
        if count > smaller[name, language]
    ]


def described(queries: list[str]) -> list[str]:
    """Statements in short, those that repeat counted, in the order in which they first came."""
    short = [re.sub(r"^SELECT (DISTINCT )?.*? FROM ", r"SELECT \1… FROM ", sql) for sql in queries]
    counted = Counter(short)
    return [f"{counted[sql]}× {sql[:300]}" for sql in dict.fromkeys(short)]
