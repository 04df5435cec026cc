"""The list of translations: what is to do, found quickly, at the same cost however long it is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from translation.desk import drafts
from translation.models import Job, JobItem, Pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def address():
    return reverse("translation:list")


@pytest.fixture
def shown(client, translator, address):
    """The titles a translator finds in some part of the list."""
    client.force_login(translator)

    def titles(**asked):
        return [row.title for row in client.get(address, asked).context["rows"]]

    return titles


def test_each_translation_is_in_the_part_it_belongs_to(
    english_index, make_post, post, send, fill, approver, translator, shown
):
    begun = make_post(english_index, "Begun")
    send(begun)
    drafts.publish(fill(send(post)), approver)
    changed = make_post(english_index, "Changed")
    drafts.publish(fill(send(changed)), approver)
    changed.summary = "Something else."
    changed.save_revision()
    reviewed = make_post(english_index, "Reviewed")
    drafts.send_for_review(fill(send(reviewed)), translator)
    assert set(shown(tab="todo")) == {"Begun", "Changed"}
    assert shown(tab="outdated") == ["Changed"]
    assert shown(tab="review") == ["Reviewed"]
    assert shown(tab="done") == [post.title]
    assert set(shown(tab="mine")) == {post.title, "Changed", "Reviewed"}
    assert len(shown(tab="all")) == 4
    assert set(shown()) == {"Begun", "Changed"}


def test_what_somebody_is_asked_to_translate_is_theirs(post, send, translator, shown):
    send(post)
    assert shown(tab="mine") == []
    job = Job.objects.create(title="Autumn", language="cy", translator=translator, state="out")
    JobItem.objects.create(job=job, pair=Pair.objects.of(post))
    assert shown(tab="mine") == [post.title]


def test_a_title_is_found_in_either_language_and_either_direction(
    english_index, welsh_index, make_post, send, fill, approver, shown
):
    english = make_post(english_index, "Harvest")
    drafts.publish(fill(send(english), title="Cynhaeaf"), approver)
    send(make_post(welsh_index, "Gwanwyn"))
    assert shown(tab="all", q="cynhae") == ["Harvest"]
    assert shown(tab="all", q="gwan") == ["Gwanwyn"]
    assert shown(tab="all", q="nothing like it") == []


def test_who_translates_into_both_languages_may_look_at_one(
    english_index, welsh_index, make_post, send, administrator, client, address
):
    send(make_post(english_index, "Harvest"))
    send(make_post(welsh_index, "Gwanwyn"))
    client.force_login(administrator)
    page = client.get(address, {"into": "en"})
    assert [row.title for row in page.context["rows"]] == ["Gwanwyn"]
    assert "Written in Welsh" in page.content.decode()


def test_the_list_costs_the_same_however_long_it_is(
    english_index, make_post, send, translator, client, address
):
    client.force_login(translator)
    send(make_post(english_index, "First"))

    def cost():
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    cost()
    before = cost()
    for number in range(8):
        send(make_post(english_index, f"Post {number}"))
    assert cost() <= before <= 17
