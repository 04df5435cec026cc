"""Events as pairs: words are translated, everything else is the same in both at once."""

import datetime

import pytest

from events.models import EventPage, EventSeries, Venue
from people.models import Person
from tests.events.values import also, material, session
from translation.desk import drafts
from translation.going_live import decisions, gate
from translation.models import Pair, ReadersState

pytestmark = pytest.mark.django_db
D, T = datetime.date, datetime.time


def fresh(event):
    return EventPage.objects.get(pk=event.pk)


@pytest.fixture
def series():
    return EventSeries.objects.create(
        name_en="Conference", name_cy="Cynhadledd", slug_en="conference", slug_cy="cynhadledd"
    )


@pytest.fixture
def facts(venue, series):
    return {
        "start_date": D(2027, 9, 1),
        "start_time": T(9),
        "end_date": D(2027, 9, 2),
        "end_time": T(17),
        "time_zone": "Europe/Dublin",
        "date_precision": "day",
        "repeats": "monthly-date",
        "repeats_until": D(2027, 12, 1),
        "status": "postponed",
        "mode": "hybrid",
        "venue": venue,
        "online_url": "https://example.org/join",
        "speech": "cy",
        "interpretation": "cy-en",
        "support": ["bsl", "captions"],
        "cost": "paid",
        "booking_url": "https://example.org/book",
        "booking_email": "book@example.org",
        "support_email": "access@example.org",
        "booking_closes": D(2027, 8, 1),
        "is_full": True,
        "series": series,
    }


@pytest.mark.parametrize("changed", [0, 1])
def test_every_fact_changes_in_both_languages_at_once(make_pair, facts, approver, changed):
    halves = make_pair()
    ours, theirs = halves[changed], halves[1 - changed]
    for name, value in facts.items():
        setattr(ours, name, value)
    ours.changed_dates = [also(D(2027, 12, 20), T(10))]
    ours.materials = [material(url="https://example.org/film", kind="recording")]
    ours.save_revision(user=approver).publish(user=approver)
    theirs = fresh(theirs)
    assert {name: getattr(theirs, name) for name in facts} == facts
    assert theirs.changed_dates[0].value["date"] == D(2027, 12, 20)
    assert theirs.materials[0].value["url"] == "https://example.org/film"
    assert theirs.over_at == fresh(ours).over_at
    assert theirs.moments == fresh(ours).moments
    assert len(theirs.moments) == 5


def test_facts_are_cleared_in_both_languages_at_once(make_pair, facts, approver):
    english, welsh = make_pair(**facts)
    for name in ("end_date", "venue", "booking_closes", "repeats_until", "series"):
        setattr(english, name, None)
    english.repeats, english.support = "", []
    english.save_revision(user=approver).publish(user=approver)
    welsh = fresh(welsh)
    assert (welsh.end_date, welsh.venue, welsh.series, welsh.support) == (None, None, None, [])
    assert len(welsh.moments) == 1


def test_a_session_that_is_moved_moves_in_both_languages(
    make_event,
    english_events,
    send,
    fill,
    approver,
):
    programme = [session(title="Opening", start=T(10), end=T(11))]
    english = make_event(english_events, programme=programme)
    make_welsh_list_live(english_events, send, fill, approver)
    welsh = drafts.publish(fill(send(english)), approver)
    english = fresh(english)
    english.programme[0].value["start"] = T(12)
    english.programme[0].value["end"] = T(13)
    english.save_revision(user=approver).publish(user=approver)
    moved = fresh(welsh).programme[0].value
    assert (moved["start"], moved["end"]) == (T(12), T(13))
    assert moved["title"] != "Opening"
    assert Pair.objects.of(english).readers_state == ReadersState.LIVE


def make_welsh_list_live(english_events, send, fill, approver):
    if not english_events.get_twin():
        drafts.publish(fill(send(english_events), slug="digwyddiadau"), approver)


def test_an_event_is_translated_and_published_as_a_pair(
    client,
    make_event,
    english_events,
    venue,
    send,
    fill,
    approver,
):
    make_welsh_list_live(english_events, send, fill, approver)
    english = make_event(
        english_events, venue=venue, status="cancelled", status_words="Snow.",
        place_words="Upstairs", online_words="By link.", support_words="Ask us.",
        cost_words="£5", booking_words="By post.", live=False,
        body=[("text", "<p>To the river.</p>")],
        programme=[session(title="Who decides?", place="Hall", description="<p>A river.</p>")],
    )  # fmt: skip
    english.save_revision()
    welsh = drafts.publish(fill(send(english)), approver)
    english, welsh = fresh(english), fresh(welsh)
    assert english.live and welsh.live
    page = client.get(welsh.url_path).content.decode()
    for word in ("Snow.", "Upstairs", "Ask us.", "By post.", "river", "Who decides?"):
        assert word not in page, word
    assert page.count("Cyfieithiad") > 8


def test_an_event_written_in_welsh_is_translated_into_english(
    make_event,
    english_events,
    welsh_events,
    send,
    fill,
    approver,
):
    welsh = make_event(welsh_events, "Cyfarfod", programme=[session(title="Sgwrs", start=T(9))])
    english = drafts.publish(fill(send(welsh), slug="meeting"), approver)
    assert english.locale.language_code == "en"
    assert fresh(english).programme[0].value["start"] == T(9)
    assert Pair.objects.of(welsh).readers_state == ReadersState.LIVE


def test_a_speaker_goes_along_with_the_programme(
    make_event,
    english_events,
    send,
    fill,
    approver,
    english,
):
    ann = Person(name="Ann Rees", locale=english)
    ann.save()
    make_welsh_list_live(english_events, send, fill, approver)
    event = make_event(
        english_events, programme=[session(speakers=[{"person": ann, "role": "Chair"}])]
    )
    translation = fill(send(event))
    twin = ann.get_twin()
    assert twin is not None
    with pytest.raises(gate.NotReadyError):
        drafts.publish(translation, approver)


def test_a_venue_is_a_pair_whose_access_is_the_same_in_both(venue, welsh_venue, approver):
    venue.step_free, venue.postcode = "no", "LL40 2BB"
    venue.getting_in = "Ring the bell."
    venue.save_revision(user=approver)
    with decisions.alone("late"):
        venue.latest_revision.publish(user=approver)
    twin = Venue.objects.get(pk=welsh_venue.pk)
    assert (twin.step_free, twin.postcode) == ("no", "LL40 2BB")
    assert twin.getting_in == ""
