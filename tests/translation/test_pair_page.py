"""The page of a pair: both halves, what differs, who sees to it, and who may see it."""

import datetime
import json

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from translation.desk import drafts, segments
from translation.going_live import decisions, waits
from translation.models import Pair

pytestmark = pytest.mark.django_db


def heard(html):
    """A page as it is read aloud."""
    return " ".join(BeautifulSoup(html, "html.parser").get_text().split())


@pytest.fixture
def pair_of():
    return lambda record: Pair.objects.get(pk=record.translation_key)


def address(record, name="pair"):
    return reverse(f"translation:{name}", args=[record.translation_key])


def text_of(response):
    return " ".join(response.content.decode().split())


def test_both_halves_stand_side_by_side_each_in_its_language(post, live_twin, approver, client):
    client.force_login(approver)
    text = text_of(client.get(address(post)))
    assert f'lang="en">{post.title}<' in text
    assert f'lang="cy">{live_twin.title}<' in text
    assert "Live in both languages" in text


def test_a_change_is_shown_word_by_word_with_what_the_twin_says(
    post, live_twin, publish_alone, translator, client
):
    publish_alone(post, summary="What we heard, and what we shall do.")
    client.force_login(translator)
    text = text_of(client.get(address(post)))
    assert "<del>will</del>" in text and "<ins>shall</ins>" in text
    assert "what we taken out: will (end) put in: shall (end) do" in heard(text)
    assert f'lang="cy">{live_twin.summary}<' in text


def test_the_owner_and_the_day_are_set_and_written_into_the_history(
    post, live_twin, editor, client, pair_of
):
    client.force_login(editor)
    data = {"action": "promise", "owner": editor.pk, "due_on": "2027-03-05"}
    client.post(address(post), data)
    pair = pair_of(post)
    assert (pair.owner, pair.due_on) == (editor, datetime.date(2027, 3, 5))
    assert "Owner and due date set" in text_of(client.get(address(post, "pair_history")))


def test_the_way_is_shown_to_editor_desk_readers_and_publishing(post, live_twin, approver, client):
    client.force_login(approver)
    text = text_of(client.get(address(post)))
    for link in (
        reverse("wagtailadmin_pages:edit", args=[post.pk]),
        reverse("translation:desk", args=[segments.translation_of(live_twin).pk]),
        reverse("translation:publish_page", args=[post.pk]),
        post.url,
        live_twin.url,
        address(post, "pair_history"),
        address(post, "pair_turn"),
    ):
        assert f'href="{link}"' in text


def test_a_translator_finds_what_changed_but_nothing_to_decide(
    post, live_twin, publish_alone, translator, client
):
    publish_alone(post, summary="Other words.")
    client.force_login(translator)
    page = client.get(address(post))
    assert page.context["may_confirm"] is True
    for right in ("may_promise", "may_waive", "may_turn"):
        assert page.context[right] is False
    text = text_of(page)
    assert reverse("wagtailadmin_pages:edit", args=[post.pk]) not in text
    assert reverse("translation:publish_page", args=[post.pk]) not in text


@pytest.mark.parametrize("action", ["promise", "waive", "end_waiver", "", "unknown"])
def test_a_translator_cannot_decide_by_calling_the_address(
    post, live_twin, translator, client, pair_of, action
):
    client.force_login(translator)
    data = {"action": action, "owner": translator.pk, "due_on": "2027-03-05", "reason": "record"}
    response = client.post(address(post), data)
    assert response.url == reverse("wagtailadmin_home")
    pair = pair_of(post)
    assert (pair.owner, pair.due_on, pair.waived_at) == (None, None, None)


def test_only_who_has_to_do_with_a_pair_opens_its_page(post, make_user, client):
    for user in (make_user("stranger"), None):
        client.logout()
        if user:
            client.force_login(user)
        assert client.get(address(post)).status_code == 302


def test_an_unknown_pair_is_not_found(administrator, client):
    client.force_login(administrator)
    missing = reverse("translation:pair", args=["11111111-fbc2-417c-8dee-4fb7fafbc2c4"])
    assert client.get(missing).status_code == 404


def test_the_owner_is_chosen_among_those_who_may_edit(
    post, live_twin, editor, translator, approver, make_user, client, pair_of
):
    make_user("stranger")
    client.force_login(editor)
    form = client.get(address(post)).context["promise_form"]
    chosen = set(form.fields["owner"].queryset.values_list("username", flat=True))
    assert {"editor", "approver"} <= chosen
    assert not {"stranger", "translator"} & chosen
    page = client.post(address(post), {"action": "promise", "owner": translator.pk})
    assert page.context["promise_form"].errors
    assert pair_of(post).owner is None


def test_an_owner_who_may_no_longer_edit_stays_until_somebody_chooses_another(
    post, editor, approver, client, pair_of
):
    Pair.objects.filter(pk=post.translation_key).update(owner=editor)
    editor.groups.clear()
    client.force_login(approver)
    data = {"action": "promise", "owner": editor.pk, "due_on": "2027-03-05"}
    client.post(address(post), data)
    assert pair_of(post).owner == editor
    assert pair_of(post).due_on == datetime.date(2027, 3, 5)


def test_what_waits_is_shown_with_since_when(post, live_twin, approver, client):
    waits.begin(post, type(post).objects.get(pk=post.pk).save_revision(), approver)
    client.force_login(approver)
    assert "waits until the other language is ready" in text_of(client.get(address(post)))


def test_a_half_that_does_not_exist_yet_can_be_sent_for(post, editor, client):
    client.force_login(editor)
    text = text_of(client.get(address(post)))
    assert "Does not exist yet" in text
    assert f'href="{reverse("translation:send_page", args=[post.pk])}"' in text


def test_a_pair_of_records_has_a_page_too(organisation, send, fill, approver, client):
    drafts.publish(fill(send(organisation)), approver)
    organisation = type(organisation).objects.get(pk=organisation.pk)
    organisation.name = "Common Ground!"
    with decisions.alone("late"):
        organisation.save_revision(user=approver).publish(user=approver)
    client.force_login(approver)
    text = text_of(client.get(address(organisation)))
    assert "<ins>!</ins>" in text
    assert "Common Ground put in: ! (end)" in heard(text)
    client.post(address(organisation), {"action": "stands"})
    assert Pair.objects.get(pk=organisation.translation_key).readers_state == "live"


def test_text_is_never_taken_for_marks(post, live_twin, publish_alone, approver, client):
    publish_alone(post, summary="<script>alert(1)</script> & more")
    client.force_login(approver)
    assert "<script>alert" not in text_of(client.get(address(post)))


def test_a_post_first_written_in_welsh_stands_first(welsh_index, make_post, approver, client):
    post = make_post(welsh_index, "Afon wedi rhewi")
    client.force_login(approver)
    page = client.get(address(post))
    assert [card.language for card in page.context["cards"]] == ["cy", "en"]
    assert "Written in Welsh" in text_of(page)


def test_a_translator_does_not_see_a_draft_that_was_never_sent(
    english_index, make_post, translator, client
):
    draft = make_post(english_index, "What nobody knows yet", live=False)
    client.force_login(translator)
    for name in ("pair", "pair_history"):
        response = client.get(reverse(f"translation:{name}", args=[draft.translation_key]))
        assert response.url == reverse("wagtailadmin_home")


def test_the_desk_leads_to_what_changed(post, live_twin, translator, client):
    client.force_login(translator)
    desk = reverse("translation:desk", args=[segments.translation_of(live_twin).pk])
    assert f'href="{address(post)}"' in text_of(client.get(desk))


def test_a_page_with_many_changes_costs_no_more_than_one_with_few(
    english_index, make_post, send, fill, approver, publish_alone, client
):
    def words(count, mark):
        return [("text", "".join(f"<p>Number {n}{mark}</p>" for n in range(count)))]

    client.force_login(approver)
    costs = []
    for count in (2, 30):
        post = make_post(english_index, f"Ice {count}", body=words(count, "."))
        drafts.publish(fill(send(post)), approver)
        stored = post.body.get_prep_value()
        stored[0]["value"] = stored[0]["value"].replace(".</p>", "!</p>")
        publish_alone(post, body=json.dumps(stored))
        client.get(address(post))
        with CaptureQueriesContext(connection) as queries:
            page = client.get(address(post))
        assert len(page.context["news"].live) == count
        costs.append(len(queries))
    assert costs[1] <= costs[0]
    assert costs[0] <= 75
