"""The history of texts: who wrote what, with what help, and putting it back."""

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.users.models import UserProfile

from translation.desk import drafts, pieces, writing
from translation.models import SegmentChange
from translation.past import texts
from translation.state.differences import Run

pytestmark = pytest.mark.django_db

Help = SegmentChange.Help


@pytest.fixture
def translation(post, send):
    return send(post)


@pytest.fixture
def say(translation, translator):
    """Write the title."""

    def write(text, user=translator):
        assert writing.write(translation, user, {entry(translation).key: text}).is_clean

    return write


@pytest.fixture
def history(client, translation):
    """The history of the title, as a person sees it or after restoring a line of it."""

    def visit(user, path="title", **data):
        client.force_login(user)
        address = f"{reverse('translation:desk_texts', args=[translation.pk])}?path={path}"
        response = client.post(address, data) if data else client.get(address)
        return BeautifulSoup(response.content, "html.parser")

    return visit


def entry(translation, path="title"):
    return next(one for one in pieces.entries(translation) if one.path == path)


def lines(translation, path="title"):
    return list(SegmentChange.objects.filter(pair=translation.source.object_id, path=path))


def test_a_line_says_who_wrote_what_from_what_to_what(say, translation, translator, history):
    say("Afon wedi rhewi")
    say("Afon wedi dadmer")
    newest, oldest = lines(translation)
    assert (newest.before, newest.after) == ("Afon wedi rhewi", "Afon wedi dadmer")
    assert (oldest.before, oldest.source, oldest.user) == ("", "A frozen river", translator)
    page = history(translator)
    assert "translator" in page.get_text()
    assert (page.find("del").text, page.find("ins").text) == ("rhewi", "dadmer")
    assert page.find(class_="talk-difference")["lang"] == "cy"


def test_recording_a_change_takes_one_query(translation, translator, django_assert_num_queries):
    given = {"path": "title", "label": "Title", "source": "A", "before": "", "after": "B"}
    with django_assert_num_queries(1):
        texts.record(translation, user=translator, help=Help.MEMORY, **given)
    (line,) = lines(translation)
    assert (line.help, line.user_name) == (Help.MEMORY, "translator")


def test_a_deleted_account_keeps_its_name_in_the_history(
    say, translation, translator, editor, history
):
    say("Afon")
    translator.delete()
    assert "translator" in history(editor).find(class_="talk-comment").get_text()


def test_a_text_is_restored_through_the_same_checks_and_the_history_says_so(
    say, translation, translator, history
):
    say("Afon wedi rhewi")
    say("Afon wedi dadmer")
    oldest = lines(translation)[-1]
    page = history(translator, change=oldest.pk, version=entry(translation).version)
    assert "The text has been restored." in page.get_text()
    assert entry(translation).text == "Afon wedi rhewi"
    assert lines(translation)[0].help == Help.RESTORED


def test_the_text_before_the_first_line_can_be_restored_too(say, translation, translator, history):
    say("Afon wedi rhewi")
    SegmentChange.objects.all().delete()  # Written before there was a history.
    say("Afon wedi dadmer")
    (line,) = lines(translation)
    page = history(translator)
    assert page.find("input", {"name": "side", "value": "before"})
    history(translator, change=line.pk, side="before", version=entry(translation).version)
    assert entry(translation).text == "Afon wedi rhewi"


def test_restoring_does_not_overwrite_what_somebody_else_wrote_meanwhile(
    say, translation, translator, history
):
    say("Un")
    say("Dau")
    seen = entry(translation).version
    say("Tri")
    page = history(translator, change=lines(translation)[-1].pk, version=seen)
    assert "Somebody else has changed this text meanwhile." in page.get_text()
    assert entry(translation).text == "Tri"


def test_restoring_onto_a_changed_source_asks_first(
    say, post, send, translation, translator, history
):
    say("Afon wedi rhewi")
    post.title = "A thawed river"
    post.save_revision()
    send(post)
    translation.source.refresh_from_db()
    line, version = lines(translation)[0], entry(translation).version
    page = history(translator, change=line.pk, version=version)
    assert "The source says something else now" in page.get_text()
    assert (page.find("del").text, page.find("ins").text) == ("frozen", "thawed")
    assert entry(translation).text == ""
    history(translator, change=line.pk, version=version, confirm="1")
    assert entry(translation).text == "Afon wedi rhewi"


def test_a_text_whose_place_is_gone_is_still_read_and_cannot_be_put_back(
    translated, post, send, translator, history
):
    path = next(one.path for one in pieces.entries(translated) if one.path.startswith("body"))
    (line,) = lines(translated, path)[:1]
    post.body = []
    post.save_revision()
    send(post)
    page = history(translator, path)
    assert page.find(class_="talk-comment")
    assert not page.find("button", {"name": "change"})
    page = history(translator, path, change=line.pk, version="")
    assert "no longer on the page" in page.get_text()


def test_restoring_takes_the_text_out_of_review_and_says_so(
    translated, translator, history, translation
):
    writing.write(translated, translator, {entry(translated).key: "Dadmer"})
    drafts.send_for_review(translated, translator)
    oldest = lines(translated)[-1]
    page = history(translator, change=oldest.pk, version=entry(translated).version)
    assert "taken back" in page.get_text()
    assert not translated.get_target_instance().workflow_in_progress


def test_who_may_only_read_restores_nothing(say, translation, editor, client):
    say("Un")
    client.force_login(editor)
    address = f"{reverse('translation:desk_texts', args=[translation.pk])}?path=title"
    assert b'name="change"' not in client.get(address).content
    client.post(address, {"change": lines(translation)[0].pk, "side": "before"})
    assert len(lines(translation)) == 1


def test_the_history_of_texts_is_kept_when_the_page_goes(
    say, translation, post, editor, translator, client
):
    say("Afon wedi rhewi")
    key = post.translation_key
    translation.get_target_instance().delete()
    post.delete()
    client.force_login(editor)
    page = client.get(reverse("translation:pair_texts", args=[key]))
    assert "Afon wedi rhewi" in page.content.decode()


def test_a_place_is_named_in_the_language_of_who_reads(
    say, translation, post, translator, editor, client
):
    say("Afon wedi rhewi")
    UserProfile.objects.create(user=editor, preferred_language="cy")
    client.force_login(editor)
    for address in (
        reverse("translation:desk_texts", args=[translation.pk]),
        reverse("translation:pair_texts", args=[post.translation_key]),
    ):
        page = BeautifulSoup(client.get(address).content, "html.parser")
        places = " ".join(place.text for place in page.select(".talk-comment .desk-label"))
        assert "Teitl" in places
        assert "Title" not in places


def test_nobody_reads_the_history_of_a_pair_they_may_not_see(
    say, translation, post, make_user, client
):
    say("Afon")
    client.force_login(make_user("somebody", "Moderators"))
    for address in (
        reverse("translation:desk_texts", args=[translation.pk]),
        reverse("translation:pair_texts", args=[post.translation_key]),
    ):
        assert "Afon" not in client.get(address, follow=True).content.decode()


def test_a_long_history_costs_no_more_than_a_short_one(
    say, translation, translator, post, client, django_assert_max_num_queries
):
    say("Afon")
    client.force_login(translator)
    for address in (
        reverse("translation:desk_texts", args=[translation.pk]) + "?path=title",
        reverse("translation:pair_texts", args=[post.translation_key]),
    ):
        client.get(address)
        with django_assert_max_num_queries(100) as few:
            client.get(address)
        for number in range(30):
            texts.record(
                translation, path="title", label="Title", source="A", before="",
                after=f"Afon {number}", user=translator,
            )  # fmt: skip
        with django_assert_max_num_queries(len(few)) as many:
            assert client.get(address).context["page_obj"].paginator.num_pages > 1
        assert len(many) <= 30


def test_a_difference_begins_with_its_first_word():
    """Spaces and lines before it would be seen: texts keep theirs."""
    shown = render_to_string("translation/runs.html", {"runs": [Run("same", "Yr afon")]})
    assert shown == "Yr afon"
