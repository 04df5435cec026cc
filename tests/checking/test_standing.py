"""What the checks find in a translation: who sees it, what blocks, and setting it aside."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail_localize.models import Translation

from translation.checking import overriding, standing
from translation.checking.findings import Check
from translation.desk import pieces, writing
from translation.models import CheckOverride, CheckSettings, Pair, PairEvent, Term
from translation.past.chronicle import Chronicle
from translation.units import Unit

pytestmark = pytest.mark.django_db

SUMMARY = "The meeting is on 3 May 2026 at 10am."
RIGHT = "Cynhelir y cyfarfod ar 3 Mai 2026 am 10yb."
WRONG = "Cynhelir y cyfarfod ar 4 Mai 2026 am 10yb."


@pytest.fixture
def translation(english_index, make_post, send, fill, translator):
    """The translation of a post whose summary names a date, which the translation has wrong."""
    translation = send(make_post(english_index, summary=SUMMARY))
    write(translation, translator, WRONG)
    return translation


def write(translation, translator, text):
    summary = next(one for one in pieces.entries(translation) if one.path == "summary")
    assert writing.write(translation, translator, {summary.key: text}).is_clean


def block_of(translation):
    (found,) = standing.blocks_in(translation)
    return found


def agree(en, cy, **more):
    Term.objects.create(en=en, cy=cy, status=Term.Status.AGREED, **more)


def set_aside(translation, user, reason="Mae’r dyddiad wedi newid."):
    target = translation.get_target_instance()
    return overriding.override(translation, target, user, block_of(translation), reason)


def test_a_wrong_date_stands_against_publishing_until_it_is_put_right(translation, translator):
    found = block_of(translation)
    assert (found.check, found.path) == (Check.DATES, "summary")
    assert found.reason == "In the source only: 3. In the translation only: 4."
    write(translation, translator, RIGHT)
    assert standing.blocks_in(translation) == []


def test_a_text_without_translation_is_not_looked_at(english_index, make_post, send):
    translation = send(make_post(english_index, summary=SUMMARY))
    assert standing.of_translation(translation) == []


def test_the_settings_say_what_blocks_and_what_is_left_out(translation):
    settings = CheckSettings.load()
    settings.blocking = []
    settings.save()
    (found,) = standing.of_translation(translation)
    assert not found.is_block and not found.blocks
    settings.off = ["dates"]
    settings.save()
    assert standing.of_translation(translation) == []


def test_addresses_and_words_of_the_settings_are_right(translation):
    unit = Unit("1-1", "Ring 029 2000 0001.", "Ffoniwch y rhwydlen 029 2000 0002.", "en", "cy")
    found = standing.Checker(translation).of_unit(unit, "summary")
    assert {one.check for one in found} == {Check.ADDRESSES, Check.SPELLING}
    settings = CheckSettings.load()
    settings.words, settings.addresses = "Rhwydlen\n", "02920000001 02920000002"
    settings.save()
    assert standing.Checker(translation).of_unit(unit, "summary") == []


def test_a_block_is_set_aside_for_these_very_texts(translation, translator):
    row = set_aside(translation, translator)
    assert standing.blocks_in(translation) == []
    (found,) = standing.of_translation(translation)
    assert found.override == row
    write(translation, translator, WRONG.replace("10yb", "10 y bore"))
    assert block_of(translation).check == Check.DATES
    write(translation, translator, WRONG)
    assert standing.blocks_in(translation) == []


def test_a_reason_for_one_finding_is_none_for_what_is_agreed_later(translation, translator):
    write(translation, translator, RIGHT + " Ymunwch â’r rhwydwaith neu’r bwrdd.")
    agree("network", "rhwyd", avoid_cy="rhwydwaith")
    set_aside(translation, translator, "Enw’r corff.")
    assert standing.blocks_in(translation) == []
    agree("panel", "panel", avoid_cy="bwrdd")
    assert "bwrdd" in block_of(translation).reason


def test_each_finding_of_a_check_asks_for_a_reason_of_its_own(translation, translator):
    write(translation, translator, RIGHT + " Ymunwch â’r rhwydwaith neu’r bwrdd.")
    agree("network", "rhwyd", avoid_cy="rhwydwaith")
    agree("panel", "panel", avoid_cy="bwrdd")
    first, second = standing.blocks_in(translation)
    target = translation.get_target_instance()
    overriding.override(translation, target, translator, first, "Enw’r corff.")
    assert block_of(translation).reason == second.reason


@pytest.mark.parametrize("reason", ["", "  \n ", "x" * 301])
def test_a_block_is_not_set_aside_without_a_reason_of_fitting_length(
    translation, translator, reason
):
    with pytest.raises(ValidationError):
        set_aside(translation, translator, reason)
    assert not CheckOverride.objects.exists()


def test_what_no_database_keeps_is_left_out_of_a_reason(translation, translator):
    assert set_aside(translation, translator, "Mae’n\0 iawn.").reason == "Mae’n iawn."


def test_what_was_set_aside_is_in_the_history_once_and_in_the_log(translation, translator):
    set_aside(translation, translator)
    event = PairEvent.objects.get(action=PairEvent.Action.CHECK)
    assert (event.language, event.user) == ("cy", translator)
    assert "Mae’r dyddiad wedi newid." in event.note
    logs = [*PageLogEntry.objects.all(), *ModelLogEntry.objects.all()]
    (entry,) = [one for one in logs if one.action == overriding.LOGGED]
    assert entry.data["comment"] == "Mae’r dyddiad wedi newid."
    chronicle = Chronicle(Pair.objects.get(pk=event.pair_id))
    told = [line.what for line in chronicle.lines(chronicle.rows())]
    assert told.count("A check was set aside with a reason") == 1


@pytest.fixture
def screen(client, translation):
    def open_or_send(user, data=None, query=""):
        client.force_login(user)
        address = reverse("translation:desk_checks", args=[translation.pk]) + query
        response = client.post(address, data, follow=True) if data else client.get(address)
        return BeautifulSoup(response.content.decode(), "html.parser"), response

    return open_or_send


def form_of(page, **changed):
    form = page.find("form", class_="talk-new")
    return {one["name"]: one["value"] for one in form.find_all("input")} | changed


@pytest.mark.parametrize("query", ["", "?path=summary", "?path=summary&fragment=1"])
def test_the_screen_shows_where_the_texts_differ_and_takes_a_reason(screen, translator, query):
    page, _response = screen(translator, query=query)
    assert [one.text for one in page.find_all("mark")] == ["3", "4"]
    assert "Stands against publishing" in page.text
    if not query:
        assert "1 check stands against publishing." in page.text
    data = form_of(page, reason="Mae’r dyddiad wedi newid.")
    page, _response = screen(translator, data, query)
    assert "Set aside" in page.text and "Mae’r dyddiad wedi newid." in page.text
    assert not page.find("form", class_="talk-new")


def test_the_screen_gives_back_what_was_refused(screen, translator):
    page, _response = screen(translator)
    page, response = screen(translator, form_of(page, reason="x" * 301))
    assert response.status_code == 200
    assert "The reason is too long: at most 300 characters." in page.text
    assert page.find("textarea").text == "x" * 301
    assert page.find("textarea")["aria-invalid"] == "true"


def test_a_reason_for_texts_that_have_changed_is_refused(screen, translation, translator):
    page, _response = screen(translator)
    data = form_of(page, reason="Mae’n iawn.")
    write(translation, translator, WRONG.replace("4 Mai", "5 Mai"))
    page, _response = screen(translator, data)
    assert "The text has changed meanwhile." in page.text
    assert not CheckOverride.objects.exists()


def test_a_reason_that_comes_after_the_page_has_gone_is_given_back(screen, translation, translator):
    page, _response = screen(translator)
    data = form_of(page, reason="Mae’n iawn.")
    Translation.objects.filter(pk=translation.pk).delete()
    page, response = screen(translator, data)
    assert response.status_code == 404
    assert page.find("pre").text == "Mae’n iawn."


def test_who_may_read_but_not_translate_sees_findings_and_no_form(screen, editor):
    page, response = screen(editor)
    assert response.status_code == 200 and "In the source only: 3." in page.text
    assert not page.find("form", class_="talk-new")
    data = {"text": "1-1", "check": "dates", "fingerprint": "x", "reason": "x"}
    _page, response = screen(editor, data)
    assert response.status_code in (302, 403) or response.redirect_chain
    assert not CheckOverride.objects.exists()


def test_queries_do_not_grow_with_the_pieces(translation, django_assert_num_queries):
    there = pieces.entries(translation)
    at_hand = Translation.objects.select_related("source__locale", "target_locale")
    translation = at_hand.get(pk=translation.pk)
    CheckSettings.load()
    with django_assert_num_queries(3):
        standing.Checker(translation).of_entries(there * 20)


def test_an_administrator_changes_the_settings_on_a_screen(client, make_user):
    client.force_login(make_user("administrator", "Administrators"))
    address = reverse("wagtailsettings:edit", args=["translation", "checksettings"])
    address = client.get(address, follow=True).request["PATH_INFO"]
    page = BeautifulSoup(client.get(address).content.decode(), "html.parser")
    ticked = [one["value"] for one in page.select("input[name=blocking][checked]")]
    assert ticked == [check.value for check in Check if check.value in ticked] and "dates" in ticked
    client.post(address, {"blocking": ["money"], "off": ["quotes"], "words": "hwylyn"})
    settings = CheckSettings.load()
    assert (settings.blocking, settings.off, settings.words) == (["money"], ["quotes"], "hwylyn")
    refused = client.post(address, {"blocking": ["money"], "off": ["money"], "addresses": "one"})
    said = refused.content.decode()
    assert "A check that is left out cannot block: Amounts of money." in said
    assert "Line 1 does not hold two addresses." in said
