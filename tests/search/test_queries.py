"""What readers may look for on the demonstration, and whether they find it."""

import pytest
from django.core.cache import cache

from search.finding import texts
from search.vocabulary import count_anew
from tools import queries

pytestmark = pytest.mark.django_db
LEAST_IN_FILE = 160


@pytest.fixture(scope="module")
def answers(demo_site, django_db_blocker, tmp_path_factory):
    """Every query of the file, asked of the demonstration."""
    with (
        django_db_blocker.unblock(),
        demo_site.lent(tmp_path_factory.mktemp("lent") / "media"),
        queries.FILE.open(encoding="utf-8") as lines,
    ):
        cache.clear()
        count_anew(texts())
        asked = list(queries.read(lines))
        assert not queries.unknown_titles(asked)
        yield [queries.answered(query) for query in asked]
    cache.clear()


def test_there_are_enough_queries_and_half_of_them_are_of_readers_of_welsh(answers):
    welsh = sum(answer.query.language == "cy" for answer in answers)
    assert len(answers) >= LEAST_IN_FILE
    assert welsh >= len(answers) / 2


def test_readers_find_what_they_look_for_among_the_first_five(answers):
    failed = [answer.query.words for answer in answers if not answer.succeeds]
    assert len(failed) <= (1 - queries.LEAST_SUCCESS) * len(answers), failed
