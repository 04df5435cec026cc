"""The demonstration shows every state a pair can be in, and a reset sets all of it back."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Page

from blog.models import BlogPostPage
from core.models import SiteImage
from core.upkeep.models import Upkeep
from demo.state import is_as_loaded
from tests.demo_site import run_demo
from translation.desk import pieces, writing
from translation.going_live import decisions, waits
from translation.models import (
    Job,
    LiveBasis,
    Pair,
    PairEvent,
    ReadersState,
    SegmentComment,
    SegmentMark,
    StillStands,
    Waiting,
    WorkState,
)
from translation.sources import sending
from translation.state.reckoning import DERIVED, reckon

pytestmark = pytest.mark.django_db


def page_of(slug):
    # A twin that is not translated yet still has the address of its source.
    return Page.objects.filter(slug=slug).earliest("pk").specific


def pair_of(slug):
    return page_of(slug).pair


def html(client, slug):
    return client.get(page_of(slug).url_path).content.decode()


def stories():
    """What tells the pairs of the demonstration's pages from one another."""
    pages = Page.objects.filter(depth__gt=1).order_by("path")
    keys = dict.fromkeys(pages.values_list("translation_key", flat=True))
    pairs = Pair.objects.in_bulk(list(keys))
    return [
        (
            pair.readers_state,
            pair.work_state,
            pair.lacking,
            pair.owner and pair.owner.username,
            pair.due_on,
            pair.behind_since and pair.behind_since.date(),
            pair.waived_reason,
            pair.waived_note,
            pair.is_free,
            pair.job_items.count(),
            list(pair.comments.values_list("text", "user__username", "resolved_by__username")),
            # What a new site starts with was written by hand, and is taken over once more.
            list(pair.text_changes.exclude(help="by_hand").values_list("after", "user__username")),
            list(pair.events.order_by("pk").values_list("action", "language", "reason", "note")),
            Waiting.objects.filter(pair=pair).count(),
            LiveBasis.objects.filter(pair=pair).count(),
            StillStands.objects.filter(pair=pair).count(),
            list(Upkeep.objects.filter(pair=pair).values_list("owner__username", "review_on")),
        )
        for pair in (pairs[key] for key in keys)
    ]


def test_there_is_a_pair_in_every_state(loaded):
    states = Pair.objects.values_list("readers_state", flat=True)
    assert set(states) == set(ReadersState.values)
    assert set(Pair.objects.values_list("work_state", flat=True)) == set(WorkState.values)


def test_what_is_stored_of_every_pair_is_what_would_be_worked_out_anew(loaded):
    for pair, derived in reckon(list(Pair.objects.all())):
        assert {name: getattr(pair, name) for name in DERIVED} == derived


def test_english_readers_lack_something_and_welsh_readers_do(loaded):
    behind = Pair.objects.filter(readers_state=ReadersState.OUT_OF_DATE)
    assert set(behind.values_list("lacking", flat=True)) == {"cy", "en"}
    assert {pair.source_locale.language_code for pair in behind} == {"en", "cy"}


def test_whatever_is_behind_has_an_owner_a_due_date_and_some_days_behind_it(loaded):
    behind = Pair.objects.exclude(behind_since=None)
    assert behind.count() == 7
    for pair in behind:
        assert pair.owner and pair.due_on
        since = timezone.localdate(pair.behind_since)
        assert (timezone.localdate() - since).days >= 4
        assert pair.events.filter(at=pair.behind_since, together=False).count() == 1
    late = [pair for pair in behind if pair.due_on < timezone.localdate()]
    assert len(late) == 1


def test_both_pages_that_are_behind_say_so_to_readers(loaded, client):
    welsh = html(client, "beth-yw-cydgynhyrchu")
    assert "Diweddarwyd fersiwn Saesneg y dudalen hon ar" in welsh
    assert "bydd y fersiwn hwn yn dilyn erbyn" in welsh
    english = html(client, "why-we-write-in-welsh-first")
    assert "The Welsh version of this page was updated on" in english
    assert "this version will follow" not in english


def test_a_small_correction_was_published_alone_and_tells_readers_nothing(loaded, client):
    pair = pair_of("growing-co-production-from-the-north")
    assert pair.readers_state == ReadersState.LIVE
    event = pair.events.get(reason="small_correction")
    assert not event.together
    assert "twin-notice" not in html(client, "tyfu-cydgynhyrchu-or-gogledd")


def test_a_post_is_waived_with_a_reason(loaded):
    pair = pair_of("y-geiriau-cymraeg-a-ddewiswyd-ar-gyfer-y-wefan-hon")
    assert (pair.readers_state, pair.waived_reason) == (ReadersState.WAIVED, "one_language")
    assert pair.waived_by.username == "approver"
    assert pair.waived_note


def test_a_post_waits_for_its_twin_which_is_half_translated(loaded):
    waiting = Waiting.objects.select_related("pair").get()
    assert waiting.pair.work_state == WorkState.IN_TRANSLATION
    page = Page.objects.get(translation_key=waiting.pair_id, locale=waiting.pair.source_locale)
    texts = [entry.text for entry in pieces.entries(sending.translation_from(page.specific))]
    assert 0.3 < sum(map(bool, texts)) / len(texts) < 0.7


def test_a_picture_has_half_its_words_and_no_public_page_shows_it(loaded):
    image = SiteImage.objects.get(alt_cy="")
    assert image.alt_en
    assert not BlogPostPage.objects.live().filter(picture=image).exists()


def decide(slug, **fields):
    Pair.objects.filter(pk=page_of(slug).translation_key).update(**fields)


def let_wait():
    page = page_of("the-ice-is-moving")
    waits.begin(page, page.get_latest_revision(), get_user_model().objects.get(username="approver"))


def translate_more():
    page = page_of("how-this-site-keeps-its-two-languages-together")
    translation = sending.translation_from(page)
    entry = next(entry for entry in pieces.entries(translation) if not entry.text)
    translator = get_user_model().objects.get(username="translator")
    assert writing.write(translation, translator, {entry.key: "Aros"}).is_clean


CHANGES = {
    "a due date": lambda: decide("what-is-co-production", due_on=datetime.date(2030, 1, 1)),
    "an owner of a home": lambda: decide("en", owner=get_user_model().objects.first()),
    "a waiver": lambda: decide("contact", waived_at=timezone.now(), waived_reason="other"),
    "a wait": let_wait,
    "a word at the desk": translate_more,
    "a date of a job": lambda: Job.objects.update(due_on=datetime.date(2030, 1, 1)),
    "a comment that is settled": lambda: SegmentComment.objects.update(resolved_at=timezone.now()),
    "a mark": lambda: SegmentMark.objects.update(kind="unreviewed"),
    "a pair that is free": lambda: decide("en", is_free=True),
    "a day of checking": lambda: Upkeep.objects.update(review_on=datetime.date(2030, 1, 1)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_reset_knows_what_people_have_decided_since(loaded, change):
    assert is_as_loaded()
    change()
    assert not is_as_loaded()


def test_a_reset_sets_back_what_people_wrote_and_decided(loaded):
    before = stories(), Pair.objects.count(), PairEvent.objects.count(), Page.objects.count()
    post = page_of("the-ice-is-moving")
    post.title = "Something else"
    with decisions.alone("late"):
        post.save_revision().publish()
    for change in CHANGES.values():
        change()
    run_demo("--reset")
    after = stories(), Pair.objects.count(), PairEvent.objects.count(), Page.objects.count()
    assert after == before
    assert page_of("the-ice-is-moving").title == "The ice is moving"
    assert Page.find_problems() == ([], [], [], [], [])
    assert "Pages written: 0" in run_demo("--reset")
