"""What readers are told of the other language: that it is newer, or that there is none yet."""

import datetime
import re
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone, translation
from wagtail.models import Page

from bench.queries import statements
from core.dates import date_in_words
from translation.going_live import decisions
from translation.models import Pair

pytestmark = pytest.mark.django_db

NOTICE = re.compile(r'<p class="twin-notice".*?</p>', re.DOTALL)
LATE_ON_MONDAY = datetime.datetime(2026, 3, 2, 23, 59, tzinfo=ZoneInfo("Europe/London"))
# Still Monday in Greenwich, already Tuesday in a London summer.
JUST_PAST_MIDNIGHT = datetime.datetime(2026, 7, 6, 23, 30, tzinfo=datetime.UTC)


def notice_on(client, page):
    """The notice of a page in plain words, or None."""
    found = NOTICE.search(client.get(page.url_path).content.decode())
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split()) if found else None


def publish_alone(page, reason, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    with decisions.alone(reason, "Somebody asked."):
        page.save_revision().publish()


def set_pair(page, **fields):
    Pair.objects.filter(pk=page.translation_key).update(**fields)


def today(**difference):
    return timezone.localdate() + datetime.timedelta(**difference)


@pytest.fixture
def welsh_first(english_index, welsh_index, make_post):
    """A live Welsh post and its live English twin."""
    welsh = make_post(welsh_index, "Dŵr a rhew")
    english = make_post(
        english_index, "Water and ice", translation_key=welsh.translation_key, summary="So."
    )
    return welsh, english


def test_a_welsh_page_says_since_when_the_english_is_newer_and_leads_there(client, pair):
    english, welsh = pair
    publish_alone(english, "urgent", summary="Something new.")
    set_pair(english, behind_since=LATE_ON_MONDAY)
    html = client.get(welsh.url_path).content.decode()
    assert notice_on(client, welsh) == (
        "Diweddarwyd fersiwn Saesneg y dudalen hon ar 2 Mawrth 2026. "
        "Darllenwch y fersiwn diweddaraf: A frozen river"
    )
    link = re.search(r"<a[^>]*>", NOTICE.search(html)[0])[0]
    assert f'href="{english.url_path}"' in link
    assert 'lang="en"' in link and 'hreflang="en"' in link
    assert notice_on(client, english) is None


def test_an_english_page_says_the_same_of_a_page_first_written_in_welsh(client, welsh_first):
    welsh, english = welsh_first
    publish_alone(welsh, "urgent", summary="Rhywbeth newydd.")
    set_pair(welsh, behind_since=JUST_PAST_MIDNIGHT)
    assert notice_on(client, english) == (
        "The Welsh version of this page was updated on 7 July 2026. "
        "Read the newer version: Dŵr a rhew"
    )
    assert notice_on(client, welsh) is None


@pytest.mark.parametrize("days", [0, 1, 30])
def test_a_promise_that_still_holds_is_told(client, pair, days):
    english, welsh = pair
    publish_alone(english, "late", summary="Something new.")
    set_pair(english, behind_since=LATE_ON_MONDAY, due_on=today(days=days))
    with translation.override("cy"):
        due = date_in_words(today(days=days))
    assert notice_on(client, welsh).startswith(
        "Diweddarwyd fersiwn Saesneg y dudalen hon ar 2 Mawrth 2026; "
        f"bydd y fersiwn hwn yn dilyn erbyn {due}. "
    )


def test_a_promise_that_was_broken_is_not_repeated(client, welsh_first):
    welsh, english = welsh_first
    publish_alone(welsh, "late", summary="Rhywbeth newydd.")
    set_pair(welsh, due_on=today(days=-1))
    assert "will follow" not in notice_on(client, english)


def test_a_notice_stands_above_the_heading_and_has_none_of_its_own(client, pair):
    english, welsh = pair
    publish_alone(english, "urgent", summary="Something new.")
    main = client.get(welsh.url_path).content.decode().partition("<main")[2]
    assert 'role="note"' in NOTICE.search(main)[0]
    assert main.index("twin-notice") < main.index("<h1")
    assert "<h" not in NOTICE.search(main)[0]


def test_the_whole_page_can_be_read_below_a_notice(client, pair):
    english, welsh = pair
    publish_alone(english, "urgent", summary="Something new.")
    assert welsh.summary in client.get(welsh.url_path).content.decode()


def test_a_small_correction_gives_no_notice(client, pair):
    english, welsh = pair
    publish_alone(english, "small_correction", summary="What we heard and what we will do.")
    assert notice_on(client, welsh) is None


def test_a_pair_that_needs_one_language_only_gives_no_notice(client, pair):
    english, welsh = pair
    publish_alone(english, "one_language", summary="Something new.")
    assert notice_on(client, welsh)
    set_pair(english, waived_at=timezone.now(), readers_state="waived")
    assert notice_on(client, welsh) is None


def test_a_draft_gives_no_notice(client, pair):
    english, welsh = pair
    english.summary = "Not for readers yet."
    english.save_revision()
    assert notice_on(client, welsh) is None


def test_a_twin_below_an_unpublished_page_is_not_spoken_of(client, pair, english_index):
    english, welsh = pair
    publish_alone(english, "urgent", summary="Something new.")
    english_index.unpublish()
    assert notice_on(client, welsh) is None


def test_the_preview_of_a_translation_says_nothing_of_itself(rf, pair):
    english, welsh = pair
    publish_alone(english, "urgent", summary="Something new.")
    page = Page.objects.get(pk=welsh.pk).specific
    response = page.make_preview_request()
    assert not NOTICE.search(response.content.decode())


def test_a_notice_costs_no_query(client, pair):
    english, welsh = pair
    before = len(statements(welsh.url_path, 200))
    publish_alone(english, "urgent", summary="Something new.")
    assert len(statements(welsh.url_path, 200)) == before


def said_of_the_lack(client, address):
    html = client.get(address).content.decode().partition("<main")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_honest_page_says_when_the_welsh_is_due(client, lonely):
    set_pair(lonely, due_on=datetime.date(2126, 7, 5))
    said = said_of_the_lack(client, f"/cy/ddim-eto/{lonely.pk}/")
    assert "Disgwylir y fersiwn Cymraeg erbyn 5 Gorffennaf 2126." in said


def test_the_honest_page_does_not_repeat_a_broken_promise(client, lonely):
    set_pair(lonely, due_on=today(days=-1))
    assert "Disgwylir" not in said_of_the_lack(client, f"/cy/ddim-eto/{lonely.pk}/")


def test_the_honest_page_says_that_nothing_is_planned(client, welsh_index, make_post):
    post = make_post(welsh_index, "Yn Gymraeg yn unig")
    set_pair(post, waived_at=timezone.now(), due_on=today(days=3))
    said = said_of_the_lack(client, f"/en/not-yet/{post.pk}/")
    assert "This page exists in Welsh only, and no English version is planned." in said
    assert "Not yet" not in said
    assert "due by" not in said
