"""Whose work a file is, and so who may not approve it while four eyes are asked for."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.translation.files.edited import with_targets
from translation.desk import drafts
from translation.files import formats, handing_over, outgoing, receiving, taking_over
from translation.going_live import own_work
from translation.models import SegmentChange, TranslationSettings

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]


@pytest.fixture
def translation(post, send):
    """A translation nobody has begun."""
    return send(post)


@pytest.fixture
def come_back(translation):
    """Receive all texts from somebody, take them over as another and send them for review."""

    def come_back_now(sender, taker, handover=None):
        texts = {"title": "Afon", "summary": "Rhewodd yr afon.", "body": "⟦a1⟧Darllen⟦/a1⟧"}
        document = with_targets(outgoing.document_of(translation), translation, texts)
        data = formats.FORMATS["xliff1"].write(document)
        delivery = receiving.receive(
            data, "x.xlf", [translation], sender, handover=handover
        ).delivery
        seen = taking_over.fingerprint_of(taking_over.plans_of(delivery))
        taking_over.take_over(delivery, taker, [], seen)
        drafts.send_for_review(translation, taker)
        return translation.get_target_instance()

    return come_back_now


@pytest.fixture
def handover(send_job, posts, approver):
    """An address that an approver has made for somebody without an account."""
    until = timezone.now() + timedelta(days=1)
    return handing_over.hand_over(send_job(posts[0]), approver, "Mair Rhys", until)[0]


def writers(record):
    lines = SegmentChange.objects.filter(pair=record.translation_key, language="cy")
    return {(line.user, line.user_name) for line in lines}


def test_what_came_from_outside_is_nobodys_work_who_has_an_account(come_back, approver, handover):
    outsider = handing_over.person_of(handover)
    record = come_back(outsider, approver, handover)
    assert writers(record) == {(None, "Mair Rhys")}
    # They made the address and took the file over; what it says is another's.
    assert not own_work.waits_for_another(record, approver)


def test_the_work_of_somebody_signed_in_is_theirs_by_whatever_address_it_came(
    come_back, approver, editor, handover
):
    record = come_back(approver, editor, handover)
    assert {user for user, _name in writers(record)} == {approver}
    assert own_work.waits_for_another(record, approver)


def test_a_file_is_the_work_of_who_sent_it_and_not_of_who_took_it_over(
    come_back, approver, make_user
):
    another = make_user("another", "Approvers")
    record = come_back(approver, another)
    assert own_work.waits_for_another(record, approver)
    assert not own_work.waits_for_another(record, another)


def test_a_team_of_one_may_approve_what_it_sent_itself(come_back, approver):
    settings = TranslationSettings.load()
    settings.may_approve_own = True
    settings.save()
    assert not own_work.waits_for_another(come_back(approver, approver), approver)
