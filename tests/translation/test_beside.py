"""Beside each piece at the desk stand the agreed terms and what the checks find."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from translation.checking import overriding, standing
from translation.desk import drafts, pieces, writing
from translation.going_live.gate import NotReadyError
from translation.models import Term

pytestmark = pytest.mark.django_db

SOURCE = "The meeting is on 12 May for every carer."
WRONG = "Bydd y cyfarfod ar 13 Mai i bawb."
RIGHT = "Bydd y cyfarfod ar 12 Mai i bob gofalwr."


@pytest.fixture
def translation(english_index, make_post, send):
    Term.objects.create(en="carer", cy="gofalwr", status=Term.Status.AGREED)
    return send(make_post(english_index, summary=SOURCE))


@pytest.fixture
def beside(client, translation, translator):
    """What the desk shows beside the summary, or the titles of all pieces it tells of."""

    def ask(user=translator, **asked):
        client.force_login(user)
        address = reverse("translation:desk_beside", args=[translation.pk])
        answer = client.get(address, asked)
        page = BeautifulSoup(answer.content, "html.parser")
        return page.find(attrs={"data-of": summary(translation).key}) or page

    return ask


def summary(translation):
    return next(one for one in pieces.entries(translation) if one.path == "summary")


def write(translation, translator, text):
    key = summary(translation).key
    assert writing.write(translation, translator, {key: text}).is_clean


def test_an_agreed_term_of_the_source_is_offered(beside):
    part = beside()
    button = part.find(attrs={"data-term": True})
    assert (button["data-term"], button["lang"]) == ("gofalwr", "cy")
    assert part["data-found"] == "0"  # Nothing is wrong with what is not translated yet.


def test_what_the_checks_find_stands_beside_the_text(beside, translation, translator):
    write(translation, translator, WRONG)
    part = beside()
    found = [one.strong.text for one in part.find_all(class_="desk-finding")]
    assert found == ["Dates", "Agreed terms"]
    blocked = part.find(class_="desk-finding--block")
    assert blocked.strong.text == "Dates"
    assert f"piece={summary(translation).key}" in blocked.a["href"]
    write(translation, translator, RIGHT)
    assert not beside().find_all(class_="desk-finding")


def test_one_piece_is_asked_for_by_itself(beside, translation):
    part = beside(piece=summary(translation).key)
    assert len(part.parent.find_all(attrs={"data-of": True}) or [part]) == 1
    assert not beside(piece="0-0").find_all(attrs={"data-of": True})


def test_it_costs_the_same_however_many_pieces_there_are(
    client, translation, translator, fill, django_assert_max_num_queries
):
    fill(translation)
    client.force_login(translator)
    address = reverse("translation:desk_beside", args=[translation.pk])
    client.get(address)
    with django_assert_max_num_queries(19):
        client.get(address)


def test_who_may_not_read_the_translation_is_told_nothing(client, translation, make_user):
    client.force_login(make_user("stranger", "Moderators"))
    answer = client.get(reverse("translation:desk_beside", args=[translation.pk]))
    assert answer.status_code in (302, 403)


def test_a_block_is_not_handed_in_until_it_is_put_right(translation, fill, translator):
    write(translation, translator, WRONG)
    fill(translation)
    with pytest.raises(NotReadyError) as refusal:
        drafts.save_draft(translation, translator)
    assert refusal.value.messages == ["1 check stands against publishing."]
    write(translation, translator, RIGHT)
    assert drafts.save_draft(translation, translator)


def test_a_block_that_is_set_aside_with_a_reason_is_handed_in(translation, fill, translator):
    write(translation, translator, WRONG)
    fill(translation)
    (found,) = standing.blocks_in(translation)
    target = translation.get_target_instance()
    overriding.override(translation, target, translator, found, "The Welsh meeting is a day later.")
    assert drafts.save_draft(translation, translator)


def test_at_the_desk_the_refusal_says_what_stands_against_it(client, translation, fill, translator):
    write(translation, translator, WRONG)
    fill(translation)
    client.force_login(translator)
    address = reverse("translation:desk", args=[translation.pk])
    answer = client.post(address, {"action": "review"}, follow=True)
    text = answer.content.decode()
    assert "1 check stands against publishing." in text
    assert reverse("translation:desk_checks", args=[translation.pk]) in text
