"""Where one place holds several texts, each has its own comments and its own history."""

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from translation.desk import matching, pieces, talk, writing
from translation.desk.whereabouts import spot_of
from translation.models import SegmentChange, SegmentComment

pytestmark = pytest.mark.django_db

FIRST, SECOND, THIRD = (
    "The river froze in the night.",
    "Nobody could cross it on foot.",
    "A boat was sent for at once.",
)


@pytest.fixture
def story(english_index, make_post):
    text = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    return make_post(english_index, body=[("text", text)])


@pytest.fixture
def translation(story, send):
    return send(story)


@pytest.fixture
def now_says(story, send, publish_alone):
    """Change the text of the source and send it again."""

    def change(*paragraphs):
        stored = story.body.get_prep_value()
        stored[0]["value"] = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        publish_alone(story, body=json.dumps(stored))
        return send(story)

    return change


def piece(translation, source):
    return next(one for one in pieces.entries(translation) if one.source == source)


def spot(translation, source):
    one = piece(translation, source)
    return spot_of(translation, one.path, one.key)


def comments(translation):
    """How many open comments each text of the place shows."""
    return [one.comments for one in pieces.entries(translation) if one.part]


def said_at(translation, source):
    found = talk.comments_on(translation, spot(translation, source))
    return list(found.values_list("text", flat=True))


def test_a_comment_on_the_second_text_is_shown_there_alone(translation, translator):
    talk.add(translation, translator, spot(translation, SECOND), "On foot?")
    assert comments(translation) == [0, 1, 0]
    assert said_at(translation, SECOND) == ["On foot?"]
    assert said_at(translation, FIRST) == said_at(translation, THIRD) == []


def test_a_comment_stays_with_a_text_that_is_changed_or_moved(translation, translator, now_says):
    talk.add(translation, translator, spot(translation, SECOND), "On foot?")
    changed = "Nobody could safely cross it on foot."
    translation = now_says(THIRD, FIRST, changed)
    assert comments(translation) == [0, 0, 1]
    assert said_at(translation, changed) == ["On foot?"]


def test_a_comment_on_a_text_that_is_gone_is_still_found(translation, translator, now_says):
    talk.add(translation, translator, spot(translation, SECOND), "On foot?")
    translation = now_says(FIRST, THIRD)
    assert comments(translation) == [1, 0]
    assert said_at(translation, FIRST) == ["On foot?"]


def test_a_reader_of_a_comment_sees_what_has_changed_in_the_source_since(
    client, translation, translator, now_says
):
    talk.add(translation, translator, spot(translation, SECOND), "On foot?")
    changed = "Nobody could safely cross it on foot."
    translation = now_says(FIRST, changed, THIRD)
    shown = ask(client, translator, "translation:desk_talk", translation, changed)
    assert shown.find("ins").text.strip() == "safely"
    assert shown.find(class_="talk-difference")["lang"] == "en"


def test_the_history_of_a_text_is_its_own(client, translation, translator):
    for source in (FIRST, SECOND):
        words = {piece(translation, source).key: f"Cymraeg: {source}"}
        assert writing.write(translation, translator, words).saved == 1
    shown = ask(client, translator, "translation:desk_texts", translation, SECOND).get_text()
    assert f"Cymraeg: {SECOND}" in shown
    assert FIRST not in shown


def test_a_text_is_restored_where_it_stood_after_its_source_has_changed(
    client, translation, translator, now_says
):
    for text in ("Ni allai neb groesi.", "Ni chroesodd neb."):
        writing.write(translation, translator, {piece(translation, SECOND).key: text})
    changed = "Nobody could safely cross it on foot."
    translation = now_says(FIRST, changed, THIRD)
    old = SegmentChange.objects.get(after="Ni allai neb groesi.")
    given = {"change": old.pk, "version": piece(translation, changed).version, "confirm": "1"}
    ask(client, translator, "translation:desk_texts", translation, changed, given)
    assert piece(translation, changed).saved_text == "Ni allai neb groesi."


def test_a_comment_is_kept_with_the_words_it_is_about_in_the_drawer(
    client, translation, translator
):
    given = {"text": "On foot?"}
    ask(client, translator, "translation:desk_talk", translation, SECOND, given)
    assert SegmentComment.objects.get().source == SECOND


@pytest.mark.parametrize(
    ("earlier", "here"),
    [(SECOND, 1), ("The river froze in the evening.", 0), ("Something else entirely", None)],
)
def test_an_earlier_text_is_found_among_those_that_stand_there_now(earlier, here):
    assert matching.home_of(earlier, [FIRST, SECOND, THIRD]) == here


def ask(client, user, name, translation, source, data=None):
    client.force_login(user)
    one = piece(translation, source)
    address = f"{reverse(name, args=[translation.pk])}?path={one.path}&piece={one.key}"
    answer = client.post(address, data, follow=True) if data else client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")
