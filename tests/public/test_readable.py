"""Nothing leads to a page a reader cannot open, or says what stands on it."""

import re

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.models import PageViewRestriction

from home.models import HomePage, Menu, StandardPage
from labels.models import Topic

pytestmark = pytest.mark.django_db
SECRET = "Not for everyone"


@pytest.fixture
def topic():
    return Topic.objects.create(name_en="Rivers", name_cy="Afonydd", slug_en="r", slug_cy="a")


@pytest.fixture
def section(english_home):
    """A live section with a live page below it."""
    section = english_home.add_child(instance=StandardPage(title="Section", slug="section"))
    section.add_child(instance=StandardPage(title="Below", slug="below"))
    return section


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def html(client, address):
    return client.get(address).content.decode()


def not_yet(page, language):
    with translation.override(language):
        return reverse("not_yet", args=[page.pk])


def test_a_restricted_post_is_not_offered_to_read_next(client, english_index, make_post, topic):
    post = make_post(english_index, topics=[topic])
    restrict(make_post(english_index, SECRET, topics=[topic]))
    assert SECRET not in html(client, post.url_path)


def test_a_restricted_page_is_not_shown_in_its_section(client, section):
    restrict(StandardPage.objects.get(slug="below"))
    assert "Below" not in html(client, section.url_path)


def test_not_found_does_not_name_a_restricted_page(client, english_index, make_post):
    secret = make_post(english_index, SECRET)
    restrict(secret)
    assert SECRET not in html(client, secret.url_path.replace("/en/", "/cy/", 1))


@pytest.mark.parametrize(
    "address",
    ["/en/", "/cy/", "/cy/newyddion-a-safbwyntiau/", "/en/search/?q=Ideas", "/sitemap.xml"],
)
def test_posts_below_an_unpublished_index_are_linked_from_nowhere(
    client, address, lonely, pair, english_index, english_home
):
    Menu.objects.get(place="header").items.create(page=lonely)
    HomePage.objects.update(body=[("latest_posts", {"heading": "Latest", "count": 3})])
    english_index.unpublish()
    assert client.get(lonely.url_path).status_code == 404
    links = re.findall(r'(?:href="|<loc>)([^"<]*)', html(client, address))
    assert not [link for link in links if english_index.url_path in link]


def test_a_page_far_below_an_unpublished_one_is_not_in_the_map(client, section):
    below = StandardPage.objects.get(slug="below")
    deep = below.add_child(instance=StandardPage(title="Deep", slug="deep"))
    assert deep.url_path in html(client, "/sitemap.xml")
    section.unpublish()
    assert deep.url_path not in html(client, "/sitemap.xml")


def test_a_twin_below_an_unpublished_page_is_no_twin_to_readers(client, pair, welsh_index):
    english, welsh = pair
    welsh_index.unpublish()
    page = html(client, english.url_path)
    assert welsh.url_path not in page
    assert not_yet(english, "cy") in page


def test_an_honest_page_tells_nothing_of_a_page_below_an_unpublished_one(
    client, lonely, english_index
):
    english_index.unpublish()
    assert client.get(not_yet(lonely, "cy")).status_code == 404


def test_the_switch_of_a_home_whose_twin_is_not_published_leads_to_an_honest_page(
    client, english_home, welsh_home
):
    welsh_home.unpublish()
    answer = client.get(not_yet(english_home, "cy"))
    assert answer.status_code == 200
    assert english_home.title in answer.content.decode()


def test_a_link_leads_to_the_readers_language_though_the_page_chosen_is_a_draft(
    client, pair, section, welsh_home
):
    english, welsh = pair
    english.unpublish()
    body = [("text", f'<p><a linktype="page" id="{english.pk}">Read</a></p>')]
    about = welsh_home.add_child(instance=StandardPage(title="Am", slug="am", body=body))
    assert f'<a href="{welsh.url_path}">' in html(client, about.url_path)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("address", ["/en/", "/en/news-and-views/", "/en/feed/"])
def test_a_page_that_takes_nothing_says_so(client, address, method):
    answer = getattr(client, method)(address)
    assert answer.status_code == 405
    assert "POST" not in answer.headers["Allow"]
