"""A letter signed, shown, changed and withdrawn; and a signer found and erased by an organiser."""

import re
import time

import pytest

from participation.models import NameShown
from tests.browser.going import go_by
from tests.browser.letter_box import own_link_in, text_of
from tests.browser.signing import LETTER, agree_and_confirm, fill_in, sign, wording

pytestmark = pytest.mark.browser
MINUTE = 60


@pytest.mark.parametrize(
    ("language", "scripts", "width", "scheme"),
    [("cy", False, 1280, "light"), ("en", True, 360, "dark")],
)
def test_somebody_signs_changes_their_mind_and_withdraws_by_keyboard_alone(
    visit, mails, language, scripts, width, scheme
):
    visitor = visit(language, scripts=scripts, width=width, scheme=scheme)
    page, say = visitor.page, visitor.say
    name, email = f"Llofnodwr {language}", f"llofnodwr-{language}@example.org"
    letters = [visitor.site + address for address in LETTER.values()]

    # A mistake: everything typed is still there, and the summary leads to the field.
    fill_in(visitor, name, "dim-cyfeiriad")
    visitor.tab_to(say("Do not show my name"))
    visitor.press("ArrowDown")
    visitor.send("Sign the letter")
    assert page.locator("[name=name]").input_value() == name
    assert page.locator("[name=reason]").input_value() == "Mae angen hyn arnom"
    assert page.locator("[name=name_shown]:checked").input_value() == NameShown.FIRST_NAME
    summary = page.locator(".error-summary a")
    assert summary.count() == 2
    visitor.tab_to(" ".join(summary.first.inner_text().split()), "A")
    visitor.press("Enter")
    assert page.evaluate("document.activeElement.name") == "email"
    visitor.press("Control+a")
    visitor.type(email)
    agree_and_confirm(visitor, mails, email)

    # Thanks, and what is sent to others holds nothing of the signer.
    share = page.locator("main a[href^='mailto:']").get_attribute("href")
    assert "practice-letter" in share or "llythyr-ymarfer" in share
    assert email not in share and name.split()[0] not in share
    confirm, thanks = mails(email)
    for mail in (confirm, thanks):
        assert mail["Content-Language"] == language
        assert name not in text_of(mail) and "Mae angen" not in text_of(mail)
    page.goto(letters[0])
    assert page.locator(".signatories").inner_text().startswith(name.split()[0])
    assert name not in page.content()

    # Their own page: the whole name may be seen now, on both pages of the letter.
    own = own_link_in(thanks)
    visitor.go(own)
    assert email in visitor.main()
    visitor.tab_to(wording(NameShown.FIRST_NAME, language))
    visitor.press("ArrowDown")
    visitor.send("Keep the changes")
    assert say("Your changes have been kept.") in visitor.main()
    for letter in letters:
        page.goto(letter)
        assert name in page.locator(".signatories").inner_text()
        # Twelve stand on the paper of the demonstration.
        assert re.match("13 (signatures|llofnod)$", page.locator(".tally__count").inner_text())

    visitor.go(own)
    visitor.send("Take my signature back")
    assert say("Your signature has been taken back") in visitor.main()
    visitor.go(own)
    assert say("This link does not serve") in visitor.main()
    visitor.go(letters[0] if language == "en" else letters[1])
    assert name not in page.content() and not page.locator(".signatories").count()
    assert page.context.cookies() == []


@pytest.mark.parametrize("language", ["en", pytest.param("cy", marks=pytest.mark.soak)])
def test_an_organiser_finds_hands_out_and_erases_one_person_within_a_minute(
    visit, mails, sign_in, violations, site, language
):
    name, email = f"Rhywun i’w ddileu {language}", f"dileu-{language}@example.org"
    own = sign(visit(language), mails, name, email)
    letter = site + LETTER[language]
    organiser = sign_in("administrator", language)
    say = visit(language).say
    organiser.goto(letter)
    assert name in organiser.content()
    organiser.goto(f"{site}/admin/")

    begun = time.monotonic()
    organiser.get_by_role("button", name=say("Reports")).click()
    go_by(organiser.get_by_role("link", name=say("What we hold of one person")))
    organiser.fill("#id_email", email.upper())
    go_by(organiser.locator("button[value=find]"))
    assert name in organiser.locator("main").inner_text()
    with organiser.expect_download() as taken:
        organiser.locator("button[value=json]").click()
    assert name in taken.value.path().read_text(encoding="utf-8")
    assert violations(organiser, "main") == []
    organiser.locator("[name=is_asked]").check()
    go_by(organiser.locator("button[value=erase]"))
    assert time.monotonic() - begun < MINUTE

    assert organiser.locator(".messages").inner_text().strip()
    # It fades in, and has its colours when it is there.
    organiser.wait_for_timeout(1000)
    assert violations(organiser, "main") == []
    assert email not in organiser.content()
    for address in (letter, own):
        organiser.goto(address)
        assert name not in organiser.content()
