"""Whatever an address or a form says, readers get a page, a way on or "not found", never an error.

Two thousand generated queries, addresses and forms on every run, the same ones each time; `make
soak` throws other ones, ten times as many.
"""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponseBase
from django.test import RequestFactory
from django.test.client import ClientHandler
from django.urls import reverse
from django.utils import translation
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.lists.index import index_of
from core.lists.sorting import ALPHABETICAL, NEWEST, RELEVANCE, SORT
from core.records.index import LETTER
from core.records.lists import PARAMETER, WORDS
from events.listing import PAST, SOONEST, WHEN
from events.models import EventIndexPage, EventPage
from labels.models import Area, Topic
from participation import tokens
from participation.models import FormEntry
from people.models import Law, Organisation, Person
from resources.citations import CITE
from resources.models import ResourcePage
from tests.public.everything import Everything, make_everything
from tests.public.hostile import encoded, hostile, paths, queries
from translation.locales import LANGUAGES

pytestmark = pytest.mark.django_db
FINE = {200, 301, 302, 303, 304, 404}
# A form that is given back says why: not from here, typed wrongly, too often.
GIVEN_BACK = {403, 422, 429}
INJECTED = re.compile(rb"<script>alert\(1\)")
# How many are thrown at each kind of address; in a soak ten times as many.
THROWN = {
    "lists": 800,
    "calendars": 150,
    "feeds": 100,
    "pages": 250,
    "citations": 100,
    "labels": 150,
    "records": 200,
    "search": 150,
    "anywhere": 200,
    "contact": 150,
}
AT_LEAST = 2_000
often = pytest.mark.parametrize("times", [1, pytest.param(10, marks=pytest.mark.soak)])


@dataclass
class Site:
    """The site that is visited, and what its addresses can say.

    Attributes:
        names, words: the parameters and values that mean something, in both languages.
        labels: the address parts of labels.
    """

    everything: Everything
    names: list[str]
    words: list[str]
    labels: list[str]


@pytest.fixture(autouse=True)
def _only_errors_are_logged() -> Iterator[None]:
    """What fails says why, and is not lost among thousands of lines."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Site]:
    """A small site, made once, and gone afterwards."""
    with (
        pytest.MonkeyPatch.context() as patch,
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        patch.setattr("django.conf.settings.MEDIA_ROOT", tmp_path_factory.mktemp("media"))
        everything = make_everything()
        labels = [
            slug for kind in (Topic, Area) for one in kind.objects.all()
            for slug in (one.slug_en, one.slug_cy)
        ]  # fmt: skip
        yield Site(everything, *meanings(everything), labels)
        transaction.set_rollback(True)
    cache.clear()


def meanings(everything: Everything) -> tuple[list[str], list[str]]:
    """The parameters and the values that lists, records and citations understand."""
    parameters = [SORT, WHEN, PARAMETER, LETTER, CITE]
    values = [PAST, *(sort.words for sort in (NEWEST, ALPHABETICAL, RELEVANCE, SOONEST))]
    for model in everything.pages:
        for language in LANGUAGES:
            index = index_of(model, language)
            parameters += [facet.names for facet in index.facets]
            values += [choice.words for row in index.choices.values() for choice in row]
    values += WORDS.values()
    return (
        sorted({"q", "page", *(name for both in parameters for name in both.values())}),
        sorted({"bibtex", "ris", *(word for both in values for word in both.values())}),
    )


class Visitor(RequestFactory):
    """Somebody who sends addresses as they are, without a browser to put them right."""

    def __init__(self) -> None:
        super().__init__()
        self.handler = ClientHandler(enforce_csrf_checks=True)

    def request(self, **extra: Any) -> HttpResponseBase:
        """The answer, whatever happens while it is made."""
        return self.handler(self._base_environ(**extra))

    def ask(self, path: str, query: str = "") -> None:
        """Ask for an address and hold the answer to the promise.

        Args:
            path: the path, not encoded.
            query: the query string as it goes over the wire.
        """
        raw = path.encode("utf-8", "surrogatepass").decode("latin-1")
        answer = self.request(REQUEST_METHOD="GET", PATH_INFO=raw, QUERY_STRING=query)
        # The choice of a language at the front door is the one thing that is remembered.
        assert path.startswith("/language/") or not answer.cookies
        hold(answer, FINE)

    def send(self, path: str, fields: dict[str, str]) -> None:
        """Send a form and hold the answer to the promise."""
        body = "&".join(f"{encoded(name)}={encoded(value)}" for name, value in fields.items())
        answer = self.post(path, body, content_type="application/x-www-form-urlencoded")
        assert not answer.cookies
        hold(answer, FINE | GIVEN_BACK)


def hold(answer: HttpResponseBase, statuses: set[int]) -> None:
    """Hold an answer to what readers are promised."""
    assert answer.status_code in statuses
    assert not INJECTED.search(b"".join(answer))  # type: ignore[arg-type]
    assert "\n" not in "".join(map(str, answer.headers.values()))


def throw(name: str, times: int, drawn: st.SearchStrategy[Any], at: Callable[[Any], None]) -> None:
    """Throw what is drawn at some addresses, as often as the plan says.

    Args:
        name: the part of the plan.
        times: how many times the plan.
        at: asks for one.
    """
    most = THROWN[name] * times
    count = 0

    @settings(
        max_examples=most,
        deadline=None,
        derandomize=times == 1,
        database=None,
        # What fails is short enough to read, and making it shorter takes minutes.
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(drawn)
    def one(what: Any) -> None:
        nonlocal count
        count += 1
        at(what)

    one()
    print(f"{name}: {count}")  # noqa: T201
    assert count >= most


@pytest.fixture
def visitor() -> Visitor:
    return Visitor()


def test_the_plan_has_two_thousand():
    print(f"thrown in all: {sum(THROWN.values())}")  # noqa: T201
    assert sum(THROWN.values()) >= AT_LEAST


def both_of(pairs: Any) -> st.SearchStrategy[str]:
    """The paths of pairs of pages, in both languages."""
    return st.sampled_from([page.url_path for pair in pairs for page in pair.values()])


def address_of(name: str) -> st.SearchStrategy[str]:
    """The paths of a view, in both languages."""
    found = []
    for language in LANGUAGES:
        with translation.override(language):
            found.append(reverse(name))
    return st.sampled_from(found)


@often
def test_lists(site, visitor, times):
    lists = both_of(site.everything.lists.values())
    drawn = st.tuples(lists, queries(site.names, site.words))
    throw("lists", times, drawn, lambda one: visitor.ask(*one))


@often
def test_calendars(site, visitor, times):
    pages = [site.everything.lists[EventIndexPage], site.everything.pages[EventPage]]
    drawn = st.tuples(
        both_of(pages),
        st.sampled_from(["calendar.ics", "calendr.ics"]),
        queries(site.names, site.words),
    )
    throw("calendars", times, drawn, lambda one: visitor.ask(one[0] + one[1], one[2]))


@often
def test_feeds(site, visitor, times):
    feeds = st.one_of(*map(address_of, ("feed", "events_feed", "resources_feed")))
    drawn = st.tuples(feeds, queries(site.names, site.words))
    throw("feeds", times, drawn, lambda one: visitor.ask(*one))


@often
def test_pages_of_every_type(site, visitor, times):
    pages = [*site.everything.pages.values(), site.everything.contact, site.everything.glossary]
    key = str(site.everything.pages[ResourcePage]["en"].translation_key)
    names = [*site.names, "ask", "about", "sent"]
    words = [*site.words, "format", "correction", key]
    drawn = st.tuples(both_of(pages), queries(names, words))
    throw("pages", times, drawn, lambda one: visitor.ask(*one))


@often
def test_citations(site, visitor, times):
    names = [*CITE.values(), "page"]
    resources = both_of([site.everything.pages[ResourcePage]])
    drawn = st.tuples(resources, queries(names, ["bibtex", "ris"]))
    throw("citations", times, drawn, lambda one: visitor.ask(*one))


def below(lists: tuple[str, ...], known: list[str], site: Site) -> st.SearchStrategy[Any]:
    """Addresses below some lists in both languages, with queries."""
    above = st.one_of(*map(address_of, lists))
    path = st.builds(lambda first, part: f"{first}{part}/", above, paths(known))
    return st.tuples(above | path | path, queries(site.names, site.words))


@often
def test_labels(site, visitor, times):
    drawn = below(("topics", "areas"), site.labels, site)
    throw("labels", times, drawn, lambda one: visitor.ask(*one))


@often
def test_records(site, visitor, times):
    kinds = (Person, Organisation, Law)
    known = [half.slug for kind in kinds for half in site.everything.records[kind].values()]
    drawn = below(("people", "organisations", "laws"), known, site)
    throw("records", times, drawn, lambda one: visitor.ask(*one))


@often
def test_search(site, visitor, times):
    words = [*site.words, "meeting", "cyfarfod"]
    drawn = st.tuples(address_of("search"), queries(["q", "page"], words))
    throw("search", times, drawn, lambda one: visitor.ask(*one))


@often
def test_addresses_of_nothing(site, visitor, times):
    """Below everything that reads a part of the address."""
    key = site.everything.pages[EventPage]["en"].translation_key
    above = st.sampled_from([
        "/", "/en/", "/cy/", "/en/not-yet/", "/cy/ddim-eto/", f"/en/not-yet/person/{key}/",
        "/en/not-yet/person/", "/documents/", "/documents/1/", "/media/", "/media/images/",
        f"/pattern/{key}/", f"/pattern/{key}/cy/band.", "/language/", "/_util/login/", "/fr/",
        site.everything.lists[EventIndexPage]["en"].url_path, "/en/components/",
    ])  # fmt: skip
    number = str(site.everything.pages[EventPage]["cy"].pk)
    part = paths(
        [number, "999999", str(key), "svg", "png", "calendar.ics", "en", "cy", "resources"]
    )
    tail = st.sampled_from(["", "/", "//", "/calendar.ics", "?", "/../"])
    path = st.builds(lambda first, last, end: first + last + end, above, part, tail)
    drawn = st.tuples(path, queries(["next", "choose", "id", *site.names], site.words))
    throw("anywhere", times, drawn, lambda one: visitor.ask(*one))


@often
def test_contact_forms(site, visitor, times, monkeypatch):
    monkeypatch.setattr(tokens, "QUICKEST", 0)
    for limit in ("BURST", "HOURLY", "ATTACK_PER_MINUTE", "DOMAIN_PER_MINUTE"):
        monkeypatch.setattr(f"django.conf.settings.FORM_{limit}", 10**6)
    pair = site.everything.contact["en"].translation_key
    token = tokens.issue_token("contact", pair)
    mangled = st.builds(lambda at, with_: token[:at] + with_, st.integers(0, len(token)), hostile)
    # What is right but for one or two fields gets furthest.
    right = {
        "token": token, "name": "Mair", "email": "mair@example.org", "message": "Diolch.",
        "reply_language": "cy", "website": "",
    }  # fmt: skip
    field = hostile | st.sampled_from(["en", "a@b", "x" * 6_000])
    wrong = st.dictionaries(st.sampled_from(list(right)) | hostile, field | mangled, max_size=4)
    message = st.fixed_dictionaries({"name": field, "message": field})
    fields = st.builds(lambda some: right | some, wrong | message) | wrong
    before = FormEntry.objects.count()
    drawn = st.tuples(both_of([site.everything.contact]), fields)
    throw("contact", times, drawn, lambda one: visitor.send(*one))
    assert FormEntry.objects.count() > before
