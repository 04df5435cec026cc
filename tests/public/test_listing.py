"""The list of posts, narrowed without a script."""

import datetime

import pytest

from blog.models import PostAuthor
from labels.merging import merge
from labels.models import Topic
from people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def housing(db):
    return Topic.objects.create(name_en="Housing", name_cy="Tai", slug_en="housing", slug_cy="tai")


def titles(response):
    return [card.title for card in response.context["listing"].items]


def test_posts_are_listed_newest_first(client, english_index, make_post):
    make_post(english_index, "Older", date=datetime.date(2020, 1, 1))
    make_post(english_index, "Newer", date=datetime.date(2024, 1, 1))
    assert titles(client.get(english_index.url)) == ["Newer", "Older"]


def test_a_list_is_narrowed_by_type_and_year_together(client, english_index, make_post):
    make_post(english_index, "This one", kind="opinion", date=datetime.date(2024, 5, 1))
    make_post(english_index, "Wrong year", kind="opinion", date=datetime.date(2023, 5, 1))
    make_post(english_index, "Wrong type", kind="news", date=datetime.date(2024, 5, 1))
    response = client.get(f"{english_index.url}?type=opinion&year=2024")
    assert titles(response) == ["This one"]


def test_two_choices_of_one_filter_widen_the_list(client, english_index, make_post):
    make_post(english_index, "One", kind="opinion")
    make_post(english_index, "Two", kind="news")
    make_post(english_index, "Three", kind="press-release")
    response = client.get(f"{english_index.url}?type=opinion&type=news")
    assert set(titles(response)) == {"One", "Two"}


def test_a_topic_is_one_filter_in_both_languages(client, pair, housing, english_index, welsh_index):
    for post in pair:
        post.topics = [housing]
        post.save()
    assert titles(client.get(f"{english_index.url}?topic=housing")) == ["A frozen river"]
    assert titles(client.get(f"{welsh_index.url}?pwnc=tai")) == ["Afon dan rew"]
    assert titles(client.get(f"{welsh_index.url}?topic=housing")) == ["Afon dan rew"]


def test_two_authors_of_one_name_are_chosen_and_taken_back_one_by_one(
    client, english_index, make_post, english
):
    for title in ("One", "Two"):
        person = Person.objects.create(name="John Jones", locale=english, live=True)
        post = make_post(english_index, title)
        post.authors = [PostAuthor(person=person, locale=english)]
        post.save()
    both = client.get(f"{english_index.url}?author=john-jones")
    assert set(titles(both)) == {"One", "Two"}
    left = [titles(client.get(chip.remove_url)) for chip in both.context["listing"].chips]
    assert sorted(left) == [["One"], ["Two"]]


def test_an_old_address_of_a_topic_still_narrows_a_list(client, english_index, make_post, housing):
    make_post(english_index, "About homes", topics=[housing])
    make_post(english_index, "About rivers")
    housing.slug_en, housing.slug_cy = "homes", "cartrefi"
    housing.save()
    for address in ("topic=housing", "pwnc=tai", "topic=homes"):
        assert titles(client.get(f"{english_index.url}?{address}")) == ["About homes"]


def test_the_address_of_a_topic_that_was_merged_still_narrows_a_list(
    client, english_index, make_post, housing
):
    kept = Topic.objects.create(name_en="Homes", name_cy="Cartrefi", slug_en="h", slug_cy="c")
    make_post(english_index, "About homes", topics=[housing])
    make_post(english_index, "About rivers")
    merge(housing, kept)
    assert titles(client.get(f"{english_index.url}?topic=housing")) == ["About homes"]


def test_counts_say_how_many_posts_a_choice_would_leave(client, english_index, make_post):
    make_post(english_index, "One", kind="opinion", date=datetime.date(2024, 1, 1))
    make_post(english_index, "Two", kind="opinion", date=datetime.date(2023, 1, 1))
    make_post(english_index, "Three", kind="news", date=datetime.date(2024, 1, 1))
    listing = client.get(f"{english_index.url}?year=2024").context["listing"]
    kinds = next(facet for facet in listing.facets if facet.name == "type")
    assert {option.value: option.count for option in kinds.options} == {"opinion": 1, "news": 1}
    years = next(facet for facet in listing.facets if facet.name == "year")
    assert {option.value: option.count for option in years.options} == {"2024": 2, "2023": 1}


def test_each_choice_can_be_taken_back(client, english_index, make_post):
    make_post(english_index, kind="opinion", date=datetime.date(2024, 1, 1))
    listing = client.get(f"{english_index.url}?type=opinion&year=2024").context["listing"]
    assert {chip.remove_url for chip in listing.chips} == {
        f"{english_index.url}?year=2024",
        f"{english_index.url}?type=opinion",
    }


@pytest.mark.parametrize("query", ["page=x", "page=999", "type=nonsense", "year=%00", "topic='"])
def test_nonsense_in_the_address_is_never_an_error(client, english_index, make_post, query):
    make_post(english_index)
    assert client.get(f"{english_index.url}?{query}").status_code == 200


def test_a_post_that_exists_in_one_language_only_is_listed_in_both_and_says_so(
    client, lonely, welsh_index
):
    response = client.get(welsh_index.url)
    assert titles(response) == ["Ideas from elsewhere"]
    html = response.content.decode()
    assert 'lang="en"' in html[html.index("<main") :]


def test_a_post_with_a_twin_is_listed_once(client, pair, welsh_index):
    assert titles(client.get(welsh_index.url)) == ["Afon dan rew"]


def test_paging_keeps_the_filters(client, english_index, make_post):
    for number in range(14):
        make_post(english_index, f"Post {number}", kind="opinion")
    listing = client.get(f"{english_index.url}?type=opinion").context["listing"]
    assert listing.page_links.next_url == f"{english_index.url}?type=opinion&page=2"


def test_drafts_and_restricted_posts_are_never_listed(client, english_index, make_post):
    from wagtail.models import PageViewRestriction

    make_post(english_index, "Draft", live=False)
    secret = make_post(english_index, "Secret")
    PageViewRestriction.objects.create(
        page=secret, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    assert titles(client.get(english_index.url)) == []
