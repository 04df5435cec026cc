"""Bad moments at the desk: a person is told what happened, in their language, and loses nothing."""

import pytest

from demo.users import PASSWORD
from tests.browser.at_desk import (
    HEADING,
    ITEM,
    LAST,
    SUMMARY,
    box,
    go_to_desk,
    load_again,
    notice,
    piece,
    said,
    save_one_after_the_other,
    wait_until_saved,
    write,
    written,
)

pytestmark = pytest.mark.browser

LATER = (
    "The server cannot be reached. What you write is kept in this browser and sent as soon as it "
    "can be."
)
SIGNED_OUT = (
    "You are signed out. Nothing is lost: what you write is kept in this browser until you have "
    "signed in again."
)
COPIED = "What you wrote and is not saved stays in its box, and can be copied."
MOVED = (
    "The source was changed while you were writing. What you wrote is kept beside the new wording; "
    "load the page again to see it."
)
KEPT = "You wrote something here that has not been saved. It was kept in this browser:"
PUT_ALL = "Put all of it back"


@pytest.fixture(params=["cy", pytest.param("en", marks=pytest.mark.soak)])
def language(request):
    """The language of the interface."""
    return request.param


def test_two_people_at_one_text_lose_nothing(at_desk, language):
    first, second = at_desk(language=language), at_desk("approver", language=language)
    write(first, LAST, "Mae’r bont yn agor ym mis Mai.")
    first.keyboard.press("Control+Enter")
    wait_until_saved(first)
    load_again(second)
    for page, key, words in ((second, "End", " Dewch."), (first, "Home", "Eleni: ")):
        box(page, LAST).click()
        page.keyboard.press(f"Control+{key}")
        page.keyboard.type(words)
    conflict = save_one_after_the_other(second, first)
    warning = "Somebody else has changed this text while you were writing."
    assert said(language, warning) in conflict.inner_text()
    assert "Dewch." in conflict.locator("[data-theirs] ins").inner_text()
    assert "Eleni:" in conflict.locator("[data-mine] ins").inner_text()
    assert written(first, LAST) == "Eleni: Mae’r bont yn agor ym mis Mai."
    conflict.get_by_role("button", name=said(language, "Use both together")).click()
    wait_until_saved(first)
    load_again(second)
    assert written(second, LAST) == "Eleni: Mae’r bont yn agor ym mis Mai. Dewch."


@pytest.mark.parametrize(("choice", "whose"), [("Keep yours", "first"), ("Take theirs", "second")])
def test_where_two_texts_cannot_be_one_a_person_chooses(at_desk, language, choice, whose):
    # One word each.
    texts = {name: f"{name}{whose}{language}" for name in ("first", "second")}
    first, second = at_desk(language=language), at_desk("approver", language=language)
    for page, name in ((second, "second"), (first, "first")):
        write(page, LAST, texts[name])
    conflict = save_one_after_the_other(second, first)
    together = conflict.get_by_role("button", name=said(language, "Use both together"))
    assert not together.is_visible()
    conflict.get_by_role("button", name=said(language, choice)).click()
    wait_until_saved(first)
    load_again(second)
    assert written(second, LAST) == texts[whose]


def test_who_writes_on_a_page_that_was_locked_keeps_the_text(told, desks, at_desk, language):
    text = f"Beth glywsom {language}."
    page = at_desk(which="other", language=language)
    told(f"lock({desks['other']})")
    try:
        write(page, SUMMARY, text)
        shown = notice(page, "closed")
        assert said(language, "Somebody has locked this page.") in shown.inner_text()
        assert said(language, COPIED) in shown.inner_text()
        assert written(page, SUMMARY) == text
        load_again(page)
        assert said(language, KEPT) in notice(page, "kept").inner_text()
        assert text in piece(page, SUMMARY).locator(".desk-kept").inner_text()
        assert not page.get_by_role("button", name=said(language, PUT_ALL)).is_visible()
    finally:
        told(f"unlock({desks['other']})")
    load_again(page)
    page.get_by_role("button", name=said(language, PUT_ALL)).click()
    wait_until_saved(page)
    assert written(page, SUMMARY) == text


def test_a_source_that_changed_meanwhile_keeps_the_text_beside_it(told, desks, at_desk, language):
    page = at_desk(which="other", language=language)
    told(f"change_source({desks['other']}, 'What {language} said by the river.')")
    write(page, SUMMARY, f"Beth ddywedodd {language}.")
    assert said(language, MOVED) in notice(page, "moved").inner_text()
    page.get_by_role("link", name=said(language, "Load the page again")).click()
    page.locator(
        f'[data-path="{SUMMARY}"] .desk-source', has_text=f"What {language} said"
    ).wait_for()
    assert written(page, SUMMARY) == f"Beth ddywedodd {language}."


def test_without_a_connection_the_text_waits_and_is_sent_later(at_desk, language):
    page = at_desk(language=language)
    page.context.set_offline(True)
    write(page, HEADING, f"Heb gysylltiad {language}")
    assert said(language, LATER) in notice(page, "later").inner_text()
    assert said(language, "Not saved: {count}", count=1) in page.locator(".desk-bar").inner_text()
    page.context.set_offline(False)
    wait_until_saved(page)
    assert page.locator("[data-notice]").count() == 0
    page.reload()
    assert written(page, HEADING) == f"Heb gysylltiad {language}"


def test_what_the_server_cannot_take_now_is_sent_again(at_desk, language):
    page = at_desk(language=language)
    answers = iter([500, 503])

    def answer(route):
        status = next(answers, None)
        route.fulfill(status=status, body="<h1>Sorry</h1>") if status else route.continue_()

    page.route("**/segment/", answer)
    write(page, HEADING, f"Eto {language}")
    assert said(language, LATER) in notice(page, "later").inner_text()
    wait_until_saved(page)
    page.reload()
    assert written(page, HEADING) == f"Eto {language}"


def test_who_closes_the_browser_is_asked_and_offered_the_text_back(site, desks, at_desk, language):
    page = at_desk(language=language)
    page.route("**/segment/", lambda route: route.abort())
    write(page, ITEM, f"Dewch â chôt {language}")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    again = page.context.new_page()
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]
    go_to_desk(again, site, desks["cy"])
    assert said(language, KEPT) in notice(again, "kept").inner_text()
    assert f"Dewch â chôt {language}" in piece(again, ITEM).locator(".desk-kept").inner_text()
    again.get_by_role("button", name=said(language, PUT_ALL)).click()
    wait_until_saved(again)
    load_again(again)
    assert written(again, ITEM) == f"Dewch â chôt {language}"
    assert again.locator(".desk-kept").count() == 0


def test_who_is_signed_out_keeps_the_text_and_goes_on_after_signing_in(site, at_desk, language):
    page = at_desk(language=language)
    page.context.clear_cookies()
    write(page, HEADING, f"Wedi allgofnodi {language}")
    shown = notice(page, "signedout")
    assert said(language, SIGNED_OUT) in shown.inner_text()
    with page.expect_popup() as opened:
        shown.get_by_role("link", name=said(language, "Sign in (new tab)")).click()
    other = opened.value
    other.fill("#id_username", "translator")
    other.fill("#id_password", PASSWORD)
    other.click("button[type=submit]")
    other.wait_for_url(f"{site}/admin/")
    page.bring_to_front()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    wait_until_saved(page)
    shown.wait_for(state="detached")
    page.reload()
    assert written(page, HEADING) == f"Wedi allgofnodi {language}"


def test_who_writes_for_a_source_that_was_deleted_can_copy_the_text(site, told, sign_in, language):
    number = int(told("tell_one()"))
    page = sign_in("translator", language)
    go_to_desk(page, site, number)
    told(f"delete_source({number})")
    write(page, SUMMARY, "Beth glywsom gynt.")
    shown = notice(page, "closed")
    assert said(language, "This translation does not exist any more.") in shown.inner_text()
    assert said(language, COPIED) in shown.inner_text()
    assert written(page, SUMMARY) == "Beth glywsom gynt."
    assert not box(page, SUMMARY).is_editable()
