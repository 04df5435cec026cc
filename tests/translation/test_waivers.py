"""Deciding that a page needs one language only."""

import pytest
from django.urls import reverse

from translation.models import Pair, PairEvent, ReadersState
from translation.models.states import WaiverReason
from translation.state import reckoning, waivers

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(post):
    return Pair.objects.get(pk=post.translation_key)


@pytest.fixture
def on_its_page(client, pair):
    def post_as(user, **data):
        client.force_login(user)
        return client.post(reverse("translation:pair", args=[pair.pk]), data, follow=True)

    return post_as


def test_a_waiver_is_kept_with_person_reason_note_and_date(pair, approver):
    waivers.waive(pair, approver, WaiverReason.THIRD_PARTY, "A letter we received.")
    pair = Pair.objects.get(pk=pair.pk)
    assert (pair.waived_by, pair.waived_reason, pair.waived_note) == (
        approver, "third_party", "A letter we received.",
    )  # fmt: skip
    assert pair.waived_at is not None
    assert (pair.readers_state, pair.behind_since) == (ReadersState.WAIVED, None)


def test_ending_a_waiver_says_again_what_is_missing(pair, approver):
    waivers.waive(pair, approver, WaiverReason.RECORD)
    waivers.end(pair, approver)
    pair = Pair.objects.get(pk=pair.pk)
    assert (pair.waived_at, pair.waived_by, pair.waived_reason) == (None, None, "")
    assert (pair.readers_state, pair.lacking) == (ReadersState.MISSING, "cy")
    ((_pair, derived),) = reckoning.reckon([pair])
    assert reckoning.apply(pair, derived) == []


def test_both_are_written_into_the_history(pair, approver):
    waivers.waive(pair, approver, WaiverReason.RECORD, "From 2004.")
    waivers.end(pair, approver)
    events = PairEvent.objects.filter(pair=pair, action__startswith="waive").order_by("pk")
    assert [(event.action, event.reason, event.note, event.user) for event in events] == [
        ("waived", "record", "From 2004.", approver),
        ("waiver_ended", "", "", approver),
    ]
    assert [event.readers_state for event in events] == ["waived", "missing"]


def test_ending_what_was_never_waived_does_nothing(pair, approver):
    waivers.end(pair, approver)
    assert not PairEvent.objects.filter(action=PairEvent.Action.WAIVER_ENDED).exists()


def test_a_waived_page_is_published_without_its_twin(pair, post, approver):
    waivers.waive(pair, approver, WaiverReason.RECORD)
    post.title = "A thaw"
    post.save_revision(user=approver).publish(user=approver)
    assert type(post).objects.get(pk=post.pk).title == "A thaw"


def test_a_page_that_is_never_alone_cannot_be_waived(english_home, approver, client):
    pair = Pair.objects.get(pk=english_home.translation_key)
    with pytest.raises(waivers.WaiverRefusedError):
        waivers.waive(pair, approver, WaiverReason.OTHER)
    client.force_login(approver)
    response = client.get(reverse("translation:pair", args=[pair.pk]))
    assert "never published in one language alone" in response.content.decode()
    assert Pair.objects.get(pk=pair.pk).waived_at is None


def test_an_approver_waives_on_the_pair_s_page_and_it_is_shown_there(on_its_page, approver, pair):
    page = on_its_page(approver, action="waive", reason="record", note="From 2004.")
    text = page.content.decode()
    assert "Kept as a record" in text
    assert "From 2004." in text
    assert Pair.objects.get(pk=pair.pk).waived_by == approver
    on_its_page(approver, action="end_waiver")
    assert Pair.objects.get(pk=pair.pk).waived_at is None


def test_a_waiver_needs_a_reason_from_the_list(on_its_page, approver, pair):
    for reason in ("", "because"):
        page = on_its_page(approver, action="waive", reason=reason, note="x")
        assert page.context["waiver_form"].errors
    assert Pair.objects.get(pk=pair.pk).waived_at is None


def test_who_may_not_publish_may_not_waive(on_its_page, editor, translator, pair):
    for user in (editor, translator):
        page = on_its_page(user, action="waive", reason="record")
        assert "translation/pair.html" not in [one.name for one in page.templates]
    assert Pair.objects.get(pk=pair.pk).waived_at is None
