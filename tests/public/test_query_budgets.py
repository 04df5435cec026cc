"""What pages ask the database: within the budget, and no more when there is more to read."""

import pytest
from django.core.cache import cache
from wagtail.models import Page

from bench.queries import count_queries, described, growth, over_budget, statements
from bench.visits import CONTENT, LIST, visits
from core.lists.pages import ListPage
from demo.scale import bring_to, index_made_posts
from home.models import HomePage

pytestmark = pytest.mark.django_db
SMALL, LARGE, LARGEST = 20, 400, 2_000  # pairs of posts


@pytest.fixture(scope="module", params=[LARGE, pytest.param(LARGEST, marks=pytest.mark.soak)])
def measured(request, demo_site, django_db_blocker, tmp_path_factory):
    """The demonstration site measured small and large, and gone afterwards."""
    with django_db_blocker.unblock(), demo_site.lent(tmp_path_factory.mktemp("lent") / "media"):
        kinds, counts = [], []
        for size in (SMALL, request.param):
            bring_to(size)
            index_made_posts()
            cache.clear()
            kinds = kinds or visits()
            counts.append(count_queries(kinds))
        pages = {
            page.url_path: asked_by(page)
            for page in Page.objects.live().filter(depth__gt=1)
            if not page.url_path.rstrip("/")[-1].isdigit()
        }
        yield kinds, counts, pages


def asked_by(page):
    limit = LIST if isinstance(page.specific, ListPage | HomePage) else CONTENT
    return limit, statements(page.url_path, 200)


def test_every_kind_of_page_stays_within_its_budget_in_both_languages(measured):
    kinds, counts, _pages = measured
    assert [over_budget(kinds, asked) for asked in counts] == [[], []]


def test_no_kind_of_page_asks_more_when_there_is_more_to_read(measured):
    _kinds, (few, many), _pages = measured
    assert growth(few, many) == []


def test_every_page_of_the_demonstration_stays_within_its_budget(measured):
    _kinds, _counts, pages = measured
    over = [
        "\n".join([f"{path}: {len(asked)} of {limit}", *described(asked)])
        for path, (limit, asked) in pages.items()
        if len(asked) > limit
    ]
    assert len(pages) > 30
    assert not over, "\n".join(over)


def test_both_languages_are_measured(measured):
    kinds, _counts, _pages = measured
    for kind in kinds:
        assert set(kind.addresses) in ({"en", "cy"}, {""})
