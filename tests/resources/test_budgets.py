"""What the library asks the database: within the budget, and no more when there is more."""

import datetime

import pytest
from django.core.cache import cache
from django.utils import timezone

from bench.queries import statements
from labels.models import Area, Audience, Sector, Topic
from people.models import Organisation
from resources.models import ResourceAuthor

pytestmark = pytest.mark.django_db
PAGE, LIST = 14, 16
ADDRESS = "https://example.org/"
DAY = datetime.timedelta(days=1)


@pytest.fixture
def fill(make_pair, make_collection, make_document, format_of, english, welsh):
    """Add a number of pairs with everything a resource can have, and a collection of them."""
    topic = Topic.objects.create(
        name_en="Rivers", name_cy="Afonydd", slug_en="rivers", slug_cy="afonydd"
    )
    document = make_document()
    publishers = [
        Organisation.objects.create(name="Common Ground", locale=locale, live=True)
        for locale in (english, welsh)
    ]

    def add(count):
        made = []
        for number in range(count):
            pair = make_pair(
                f"Number {number} of {count}",
                f"Rhif {number} o {count}",
                date=datetime.date(2014, 1, 1),
                files=[
                    ("file", {"document": document, "language": "en"}),
                    (
                        "file",
                        {"url": ADDRESS, "language": "cy", "format": format_of("easy-read")},
                    ),
                ],
                body=[("text", f'<p><a linktype="page" id="{1}">A link</a></p>')],
            )
            for page, publisher in zip(pair, publishers, strict=True):
                page.topics.set([topic])
                page.areas.set(Area.objects.all()[:3])
                page.sectors.set(Sector.objects.all()[:3])
                page.audiences.set(Audience.objects.all()[:3])
                page.publisher = publisher
                page.authors = [ResourceAuthor(name="Somebody", locale=page.locale)]
                page.save()
            made.append(pair)
        steps = [{"page": english_half, "minutes": 5} for english_half, _welsh in made]
        first = make_collection(f"Path {count}", steps=steps)
        second = make_collection(
            f"Llwybr {count}", "cy", steps, translation_key=first.translation_key
        )
        return made[0], (first, second)

    return add


def asked(addresses):
    cache.clear()
    return [len(statements(address, 200)) for address in addresses]


def test_pages_and_lists_stay_within_their_budgets_however_much_there_is(fill, library):
    counts = {}
    for size in (2, 15):
        resource, path = fill(size)
        pages = [page.url_path for page in (*resource, *path)]
        lists = [
            f"{library[language].url_path}{query}"
            for language in ("en", "cy")
            for query in ("", "?topic=rivers&language=both&sort=a-z", "?q=number", "?page=2")
        ]
        counts[size] = asked(pages), asked(lists)
    (few_pages, few_lists), (many_pages, many_lists) = counts.values()
    assert max(many_pages) <= PAGE
    assert max(many_lists) <= LIST
    assert many_pages == few_pages
    assert [many <= few for few, many in zip(few_lists[:3], many_lists[:3], strict=True)] == [
        True,
        True,
        True,
    ]


def test_a_feed_has_what_is_in_its_language(client, make_pair, make_resource):
    english, welsh = make_pair()
    make_resource("Only English")
    feed = client.get("/en/feed/resources/").content.decode()
    assert english.title in feed
    assert "Only English" in feed
    assert welsh.title not in feed


def test_what_came_last_is_first_in_the_feed_whatever_year_it_is_from(client, make_resource):
    now = timezone.now()
    make_resource("New", date=datetime.date(2020, 1, 1), first_published_at=now - DAY)
    make_resource("Old", date=datetime.date(1990, 1, 1), first_published_at=now)
    feed = client.get("/en/feed/resources/").content.decode()
    assert feed.index("<title>Old</title>") < feed.index("<title>New</title>")
