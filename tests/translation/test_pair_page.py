"""The page of a pair: both halves, what differs, who sees to it, and who may see it."""

import datetime

import pytest
from django.urls import reverse

from translation import decisions
from translation.models import Pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair_of():
    return lambda record: Pair.objects.get(pk=record.translation_key)


def address(record, name="pair"):
    return reverse(f"translation:{name}", args=[record.translation_key])


@pytest.fixture
def publish_alone(approver):
    def publish(record, **values):
        record = type(record).objects.get(pk=record.pk)
        for name, value in values.items():
            setattr(record, name, value)
        with decisions.alone("late"):
            record.save_revision(user=approver).publish(user=approver)
        return type(record).objects.get(pk=record.pk)

    return publish


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
    assert "what we <del>will</del><ins>shall</ins> do" in text
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
