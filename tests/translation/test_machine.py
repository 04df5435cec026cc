"""Machine translation: off unless an owner switches it on, and never live unseen."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail_localize.machine_translators.dummy import DummyTranslator
from wagtail_localize.models import StringTranslation

from translation.desk import drafts, listing, machine, pieces, writing
from translation.going_live import gate
from translation.models import SegmentChange, SegmentMark

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation(post, send):
    return send(post)


@pytest.fixture
def switched_on(settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }


@pytest.fixture
def press(client, translator, translation):
    """Press the button as the translator; the desk comes back."""

    def press_now(user=translator):
        client.force_login(user)
        client.post(reverse("translation:machine", args=[translation.pk]))
        response = client.get(reverse("translation:desk", args=[translation.pk]))
        return BeautifulSoup(response.content, "html.parser")

    return press_now


def by_path(translation):
    return {one.path.split(".")[0]: one for one in pieces.entries(translation)}


def progress(translation, user):
    return listing.rows(listing.sent_into(["cy"], user))[0].done


def test_where_it_is_off_there_is_no_button_and_no_address(
    translation, translator, client, settings
):
    assert getattr(settings, "WAGTAILLOCALIZE_MACHINE_TRANSLATOR", None) is None
    client.force_login(translator)
    assert client.post(reverse("translation:machine", args=[translation.pk])).status_code == 404
    page = client.get(reverse("translation:desk", args=[translation.pk])).content.decode()
    assert "Machine translation" not in page


@pytest.mark.usefixtures("switched_on")
def test_it_fills_what_is_empty_but_no_address_and_marks_it(translation, translator, press):
    title = by_path(translation)["title"]
    writing.write(translation, translator, {title.key: "Afon"})
    StringTranslation.objects.filter(context__path="slug").delete()
    page = press()
    found = by_path(translation)
    assert found["title"].text == "Afon"
    assert (found["summary"].status, found["body"].status) == ("unreviewed", "unreviewed")
    assert found["slug"].text == ""
    assert found["body"].codes  # The link stands where it has to.
    row = StringTranslation.objects.get(context__path="summary")
    assert (row.translation_type, row.tool_name) == ("machine", DummyTranslator.display_name)
    line = SegmentChange.objects.get(path="summary")
    assert (line.help, line.user) == (SegmentChange.Help.MACHINE, translator)
    assert page.find("form", class_="desk-machine")


@pytest.mark.usefixtures("switched_on")
def test_nothing_a_machine_wrote_is_handed_in_or_counted_until_a_person_confirmed_each(
    translation, translator, press
):
    slug = by_path(translation)["slug"]
    writing.write(translation, translator, {slug.key: "afon"})
    press()
    assert progress(translation, translator) == 1
    with pytest.raises(gate.NotReadyError):
        drafts.send_for_review(translation, translator)
    for path in ("title", "summary"):
        confirm(translation, translator, path)
    with pytest.raises(gate.NotReadyError):
        drafts.send_for_review(translation, translator)
    confirm(translation, translator, "body")
    assert not SegmentMark.objects.exists()
    assert progress(translation, translator) == 4
    assert drafts.send_for_review(translation, translator)


def confirm(translation, user, path):
    piece = by_path(translation)[path]
    marks, versions = {piece.key: "none"}, {piece.key: piece.version}
    assert writing.write(translation, user, {piece.key: piece.text}, versions, marks).saved


@pytest.mark.usefixtures("switched_on")
def test_saving_a_whole_page_confirms_nothing_by_itself(translation, translator, press):
    press()
    found = pieces.entries(translation)
    texts = {one.key: one.text for one in found}
    versions = {one.key: one.version for one in found}
    writing.write(translation, translator, texts, versions)
    assert by_path(translation)["summary"].status == "unreviewed"


@pytest.mark.usefixtures("switched_on")
def test_to_change_what_a_machine_wrote_is_to_confirm_it(translation, translator, press):
    press()
    summary = by_path(translation)["summary"]
    writing.write(translation, translator, {summary.key: "Crynodeb"})
    assert by_path(translation)["summary"].status == "done"


@pytest.mark.usefixtures("switched_on")
def test_a_machine_that_does_not_answer_changes_nothing_and_says_so(
    translation, press, monkeypatch
):
    def fail(self, *args):
        raise TimeoutError

    monkeypatch.setattr(DummyTranslator, "translate", fail)
    assert "The machine did not answer." in press().get_text()
    assert not StringTranslation.objects.exists()


@pytest.mark.usefixtures("switched_on")
def test_what_somebody_wrote_while_the_machine_was_at_it_stays(
    translation, translator, monkeypatch
):
    answer = DummyTranslator.translate

    def slow(self, *args):
        title = by_path(translation)["title"]
        writing.write(translation, translator, {title.key: "Afon"})
        return answer(self, *args)

    monkeypatch.setattr(DummyTranslator, "translate", slow)
    machine.fill(translation, translator, machine.machine_for(translation))
    assert (by_path(translation)["title"].text, by_path(translation)["title"].mark) == ("Afon", "")


@pytest.mark.usefixtures("switched_on")
def test_who_may_not_translate_asks_no_machine(translation, press, editor):
    press(editor)
    assert not StringTranslation.objects.exists()
