"""The history of both languages in one list."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from translation.desk import drafts, segments
from translation.going_live import decisions
from translation.models import Pair, PairEvent
from translation.past import history
from translation.past.chronicle import Chronicle
from translation.sources import direction
from translation.state import still_stands

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(post, live_twin):
    return Pair.objects.get(pk=post.translation_key)


def lines_of(pair):
    chronicle = Chronicle(pair)
    return chronicle.lines(chronicle.rows()[:100])


def said(pair):
    return [(line.what, line.languages) for line in lines_of(pair)]


@pytest.fixture
def publish(approver):
    def publish_now(record, reason="", note="", **values):
        record = type(record).objects.get(pk=record.pk)
        for name, value in values.items():
            setattr(record, name, value)
        with decisions.alone(reason or "late", note):
            record.save_revision(user=approver, log_action=True).publish(user=approver)

    return publish_now


def test_what_wagtail_logged_and_what_the_pair_did_stand_in_one_list(pair, post, translator):
    whats = [what for what, _languages in said(pair)]
    assert "Published" in whats
    assert "Sent for translation" in whats
    assert [line.at for line in lines_of(pair)] == sorted(
        (line.at for line in lines_of(pair)), reverse=True
    )


def test_a_publication_is_told_once(pair, post, publish, approver):
    before = len([1 for what, _languages in said(pair) if what == "Published"])
    publish(post, title="A thaw")
    assert PageLogEntry.objects.filter(page=post.pk, action="wagtail.publish").exists()
    published = [line for line in lines_of(pair) if line.what == "Published"]
    assert len(published) == before + 1
    assert published[0].who == approver.get_username()


def test_one_published_alone_is_told_with_the_reason_and_the_note(pair, post, publish):
    publish(post, "urgent", "People ask for it.", title="A thaw")
    line = next(line for line in lines_of(pair) if line.what == "Published")
    assert (line.together, line.languages, line.reason, line.notes) == (
        False, ("en",), "Urgent: people need it now", ("People ask for it.",),
    )  # fmt: skip


def test_both_published_together_are_one_line(pair, post, send, fill, approver):
    page = type(post).objects.get(pk=post.pk)
    page.title = "A thaw"
    revision = page.save_revision(user=approver)
    drafts.save_draft(fill(send(page)), approver)
    revision.publish(user=approver)
    published = [line for line in lines_of(pair) if line.what == "Published"]
    assert (published[0].together, published[0].languages) == (True, ("cy", "en"))
    assert len(published) == 2


def test_what_people_decide_is_told(pair, post, publish, approver):
    publish(post, title="A frozen, river")
    still_stands.confirm(pair, approver, "title")
    still_stands.withdraw(pair, approver)
    still_stands.confirm(pair, approver)
    direction.turn(pair, approver)
    whats = [what for what, _languages in said(pair)]
    assert "Source language changed" in whats
    assert "Confirmed that the other language still stands" in whats
    assert "Confirmations that the other language still stands taken back" in whats
    confirmed = [line for line in lines_of(pair) if line.what.startswith("Confirmed that")]
    assert confirmed[1].notes == ("Title",)


def test_what_was_deleted_keeps_its_history(pair, post, live_twin, editor, administrator, client):
    live_twin.delete()
    whats = said(pair)
    assert ("Deleted", ("cy",)) in whats
    assert any(languages == ("cy",) for what, languages in whats if what != "Deleted")
    type(post).objects.get(pk=post.pk).delete()
    assert [what for what, _languages in said(pair)].count("Deleted") == 2
    client.force_login(administrator)
    page = client.get(reverse("translation:pair_history", args=[pair.pk])).content.decode()
    assert post.title in page
    assert client.get(reverse("translation:pair", args=[pair.pk])).status_code == 200


def test_a_record_has_a_history_too(organisation, send, fill, approver, client):
    drafts.publish(fill(send(organisation)), approver)
    pair = Pair.objects.get(pk=organisation.translation_key)
    assert ("Sent for translation", ("en",)) in said(pair)
    organisation.get_twin().delete()
    assert ("Deleted", ("cy",)) in said(pair)


def test_why_the_schedule_held_something_is_told_in_sentences(pair):
    history.record(pair, PairEvent.Action.HELD, language="cy", note="outdated, untranslated")
    line = lines_of(pair)[0]
    assert line.notes == (
        "The source has changed since this translation was sent for review.",
        "Some of its text is not translated yet.",
    )


def test_a_review_or_an_error_that_held_something_is_told_in_sentences(pair):
    history.record(pair, PairEvent.Action.HELD, language="cy", note="in_review, failed")
    assert lines_of(pair)[0].notes == (
        "It is still in review in the other language.",
        "An error occurred while it was being published.",
    )


def test_a_long_history_comes_in_pages_and_costs_no_more(
    pair, post, approver, client, django_assert_max_num_queries
):
    client.force_login(approver)
    address = reverse("translation:pair_history", args=[pair.pk])
    client.get(address)

    def count():
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as queries:
            response = client.get(address)
        return len(queries), response

    few, _response = count()
    for number in range(120):
        history.record(pair, PairEvent.Action.FACTS, approver, language="cy", note=str(number))
        PageLogEntry.objects.log_action(
            instance=post, action="wagtail.edit", user=approver, timestamp=timezone.now()
        )
    many, response = count()
    assert many <= few
    assert len(response.context["lines"]) == 50
    assert client.get(f"{address}?p=2").context["lines"] != response.context["lines"]


def test_only_who_has_to_do_with_a_pair_sees_its_history(
    pair, live_twin, make_user, translator, client
):
    address = reverse("translation:pair_history", args=[pair.pk])
    client.force_login(translator)
    assert client.get(address).status_code == 200
    assert segments.translation_of(live_twin)
    client.force_login(make_user("stranger"))
    assert client.get(address).status_code == 302
