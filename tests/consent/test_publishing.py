"""Nothing goes live without the consent it needs, at whatever door somebody tries."""

import pytest
from django.urls import reverse

from consent.states import Cover
from consent.withdrawing import withdraw
from core.consents import reasons
from core.consents.uses import Use
from home.models import StandardPage
from people.models import Person
from tests.consent.conftest import QUOTE, said
from tests.translation import test_gate_at_every_door as doors
from tests.translation.conftest import settings_with_gate  # noqa: F401
from translation.desk import drafts, segments
from translation.going_live import decisions
from translation.going_live.gate import NotReadyError, own_reasons

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]


def codes(page):
    return [reason.code for reason in own_reasons(page)]


def test_a_quotation_that_needs_no_consent_stands_in_nobodys_way(make_draft):
    assert codes(make_draft([said()])) == []


def test_a_quotation_that_needs_consent_is_refused_without(make_draft):
    draft = make_draft([said(consent_needed=True, speaker="A carer")])
    (reason,) = own_reasons(draft)
    assert reason.code == "consent_missing"
    assert "A carer" in reason.sentence


def test_words_without_a_speaker_are_named_by_how_they_begin(make_draft):
    (reason,) = own_reasons(make_draft([said(consent_needed=True)]))
    assert "They asked me" in reason.sentence


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, None),
        ({"covers_words": False}, "consent_scope"),
        ({"for_site": False, "for_print": True}, "consent_scope"),
    ],
)
def test_a_consent_must_cover_words_on_this_site(make_draft, make_consent, values, code):
    draft = make_draft([said(make_consent(**values))])
    assert codes(draft) == ([code] if code else [])


def test_a_withdrawn_consent_is_refused(make_draft, consent):
    withdraw(consent)
    assert codes(make_draft([said(consent)])) == ["consent_withdrawn"]


def test_a_consent_to_be_asked_again_does_not_stop_a_page(make_draft, make_consent):
    assert codes(make_draft([said(make_consent(review_on="2020-01-01"))])) == []


@pytest.mark.parametrize("place", ["picture", "body", "social_image"])
def test_a_picture_of_somebody_is_refused_without_consent_wherever_it_stands(
    make_draft, make_image, settings, tmp_path, place
):
    settings.MEDIA_ROOT = tmp_path
    image = make_image(shows_person=True)
    body = [("image", {"image": image, "caption": ""})] if place == "body" else []
    values = {} if place == "body" else {place: image}
    (reason,) = own_reasons(make_draft(body, **values))
    assert reason.code == "consent_missing"
    assert image.title in reason.sentence


def test_the_portrait_on_a_record_needs_consent_as_on_a_page(
    make_image, consent, english, approver, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    image = make_image(shows_person=True)
    ann = Person.objects.create(name="Ann Rees", locale=english, live=False, picture=image)
    revision = ann.save_revision()
    with decisions.alone("urgent", "People ask for it today."):
        assert codes(ann) == ["consent_missing"]
        with pytest.raises(NotReadyError):
            revision.publish(user=approver)
        image.consent = consent
        image.save()
        Person.objects.get(pk=ann.pk).save_revision().publish(user=approver)
    assert Person.objects.get(pk=ann.pk).live


def test_a_picture_of_nobody_needs_no_consent(make_draft, make_image, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    assert codes(make_draft(picture=make_image())) == []


def test_the_same_reason_is_said_once(make_draft):
    quote = said(consent_needed=True, speaker="A carer")
    assert codes(make_draft([quote, quote])) == ["consent_missing"]


@pytest.fixture
def ready_pair(english_home, send, fill, editor, make_image, settings, tmp_path):
    """A draft whose twin is ready, and which nothing stands against but a missing consent."""
    settings.MEDIA_ROOT = tmp_path
    values = {"title": "A title", "social_image": make_image(shows_person=True), "live": False}
    draft = english_home.add_child(instance=StandardPage(**values))
    draft.save_revision()
    drafts.save_draft(fill(send(draft)), editor)
    return StandardPage.objects.get(pk=draft.pk)


@pytest.mark.parametrize("door", doors.DOORS + doors.SHUT)
def test_a_page_without_consent_is_held_at_every_door(
    client, approver, ready_pair, door, monkeypatch
):
    form = doors._form
    monkeypatch.setattr(
        doors, "_form", lambda draft: {**form(draft), "social_image": draft.social_image_id}
    )
    client.force_login(approver)
    before = doors.readers_get(ready_pair)
    door(client, ready_pair, approver)
    assert doors.readers_get(ready_pair) == before
    assert doors.newest(ready_pair).social_image_id


@pytest.mark.parametrize("door", doors.DOORS)
def test_with_its_consent_it_passes_every_door_that_asks(
    client, approver, ready_pair, door, monkeypatch, consent
):
    form = doors._form
    monkeypatch.setattr(
        doors, "_form", lambda draft: {**form(draft), "social_image": draft.social_image_id}
    )
    image = ready_pair.social_image
    image.consent = consent
    image.save()
    client.force_login(approver)
    door(client, ready_pair, approver)
    assert [live for _locale, live, *_rest in doors.readers_get(ready_pair)] == [True, True]


def test_no_decision_to_publish_alone_passes_over_it(ready_pair, approver):
    with decisions.alone("urgent"), pytest.raises(NotReadyError) as refused:
        ready_pair.get_latest_revision().publish(user=approver)
    assert "consent_missing" in [reason.code for reason in refused.value.reasons]


def test_the_editor_is_led_to_the_reasons(client, approver, ready_pair):
    client.force_login(approver)
    address = reverse("translation:publish_page", args=[ready_pair.pk])
    text = client.get(address).content.decode()
    assert "A person can be recognised in this picture, and it has no consent" in text


def test_a_live_page_can_be_corrected_after_a_consent_on_it_was_withdrawn(
    client, make_draft, publish_pair, consent, approver
):
    english, _welsh = publish_pair(make_draft([said(consent), ("text", "<p>Teh rest.</p>")]))
    withdraw(consent)
    draft = english.get_latest_revision_as_object()
    draft.body = [said(consent), ("text", "<p>The rest.</p>")]
    with decisions.alone("small_correction"):
        draft.save_revision().publish(user=approver)
    text = client.get(english.url_path).content.decode()
    assert "The rest." in text
    assert QUOTE not in text


def test_a_withdrawn_consent_cannot_be_added_to_a_live_page(make_draft, publish_pair, make_consent):
    english, _welsh = publish_pair(make_draft([said(make_consent())]))
    other = make_consent("Gwen")
    withdraw(other)
    draft = english.get_latest_revision_as_object()
    draft.body = [*[(one.block_type, one.value) for one in draft.body], said(other)]
    draft.save_revision()
    assert codes(draft) == ["consent_withdrawn"]


def test_a_page_that_came_down_does_not_go_up_again_with_a_withdrawn_consent(
    make_draft, publish_pair, consent
):
    halves = publish_pair(make_draft([said(consent)]))
    for half in halves:
        half.unpublish()
    withdraw(consent)
    assert codes(type(halves[0]).objects.get(pk=halves[0].pk)) == ["consent_withdrawn"]


def test_the_consent_of_a_quotation_is_a_fact_and_reaches_the_twin_at_once(
    make_draft, publish_pair, make_consent, approver
):
    first, second = make_consent("Mair"), make_consent("Gwen")
    english, welsh = publish_pair(make_draft([said(first)]))
    draft = english.get_latest_revision_as_object()
    draft.body[0].value["consent"] = second
    draft.save_revision().publish(user=approver)
    welsh = type(welsh).objects.get(pk=welsh.pk)
    assert welsh.body[0].value["consent"] == second
    assert segments.translation_of(welsh)


@pytest.mark.parametrize("cover", Cover)
def test_whatever_is_wrong_with_a_consent_has_a_sentence_of_its_own(
    monkeypatch, make_draft, make_consent, cover
):
    withdrawn, narrow = make_consent(), make_consent(**{f"covers_{cover}": False})
    withdraw(withdrawn)
    uses = [Use("Mair", cover, consent, True) for consent in (None, withdrawn, narrow)]
    monkeypatch.setattr(reasons, "uses_in", lambda page: uses)
    found = reasons.reasons_against(make_draft())
    assert [one.code for one in found] == ["consent_missing", "consent_withdrawn", "consent_scope"]
    assert len({one.sentence for one in found}) == len(found)
    assert all("Mair" in one.sentence for one in found)
