"""A comment from its writing to its removal, as its writer, a reader and a moderator meet it."""

import re

import pytest

from participation.commenting.models import Reason
from tests.browser.going import go_by
from tests.browser.letter_box import text_of

pytestmark = pytest.mark.browser

PAGE = {
    "en": "/en/news-and-views/demonstration-site-opens-in-two-languages/",
    "cy": "/cy/newyddion-a-safbwyntiau/gwefan-arddangos-yn-agor-mewn-dwy-iaith/",
}
WRITER, ANSWERER = "awdur-sylw@example.org", "answerer@example.org"
TEXT, ANSWER = "Sylw a wnaed wrth roi cynnig ar y wefan.", "An answer made to try the site."


class Moderator:
    """Somebody who decides about comments, in a language."""

    def __init__(self, page, site, say):
        self.page, self.say = page, say
        self.queue = f"{site}/admin/comments/"

    def decide(self, text, decision, state="held", reason=""):
        """Tick one comment of a list, and decide."""
        self.page.goto(f"{self.queue}?state={state}")
        self.page.locator(".comment-one", has_text=text).locator("[name=ids]").check()
        self.page.select_option("#reason", reason)
        go_by(self.page.locator(f"button[value={decision}]"))
        assert self.page.locator(".messages .success").count() == 1

    def main(self):
        """What the screen says."""
        return self.page.locator("main").inner_text()


def write(visitor, page, text, email):
    """Write a comment in the language that is not the page's own."""
    name = visitor.page.locator("[name=name]")
    name.fill("Sylwebydd y demo")
    visitor.page.locator("#comment-form [name=email]").fill(email)
    visitor.page.locator("[name=text]").fill(text)
    visitor.page.locator(f"[name=language][value={page}]").check()
    visitor.send("Send the comment")


def test_a_comment_is_held_shown_on_both_pages_answered_complained_of_and_removed(
    visit, mails, sign_in, violations, site
):
    reader, welsh = visit("en", scripts=False, width=360), visit("cy", scheme="dark")
    moderator = Moderator(sign_in("administrator", "cy"), site, welsh.say)
    english, other = site + PAGE["en"], site + PAGE["cy"]

    # Written in Welsh on the English page, with a mistake first.
    reader.go(english)
    write(reader, "cy", TEXT, "dim-cyfeiriad")
    assert reader.page.locator("[name=text]").input_value() == TEXT
    assert reader.page.locator(".error-summary a").count() == 1
    write(reader, "cy", TEXT, WRITER)
    reader.go(english)
    assert TEXT not in reader.main()

    moderator.page.goto(moderator.queue)
    assert moderator.page.locator("html").get_attribute("lang") == "cy"
    assert violations(moderator.page, "main") == []
    moderator.decide(TEXT, "approve")
    for who, address in ((reader, english), (welsh, other)):
        who.go(address)
        shown = who.page.locator(".comment", has_text=TEXT)
        assert shown.locator(".comment__text").get_attribute("lang") == "cy"
        assert shown.locator(".badge").count() == (1 if who is reader else 0)
        assert WRITER not in who.page.content()

    # Answered in English on the Welsh page.
    go_by(welsh.page.locator(".comment", has_text=TEXT).locator("a[href*='reply']"))
    write(welsh, "en", ANSWER, ANSWERER)
    moderator.decide(ANSWER, "approve")
    reader.go(english)
    assert reader.page.locator(".comments__answers", has_text=ANSWER).count() == 1

    # Reported, and complained of.
    go_by(reader.page.locator(".comment", has_text=TEXT).locator("a[href*='report']"))
    reader.look()
    go_by(reader.page.locator("#comment-form a[href*='complain']"))
    reader.look()
    for name in ("name", "words", "untrue"):
        reader.page.locator(f"#comment-form [name={name}]").fill("Made to try the site")
    reader.page.locator("#comment-form [name=email]").fill("complainant@example.org")
    reader.page.locator("[name=lacks_writer]").check()
    reader.send("Send the complaint")
    moderator.page.goto(moderator.queue)
    running = moderator.page.locator(".comment-complaints li")
    assert re.search(r"\d{1,2} \w+ 20\d\d, \d\d:\d\d", running.locator("strong").inner_text())
    go_by(running.locator("a"))
    assert TEXT in moderator.main()
    assert violations(moderator.page, "main") == []
    go_by(moderator.page.locator("button[value=hide]"))
    reader.go(english)
    assert TEXT not in reader.page.content() and ANSWER in reader.main()
    go_by(moderator.page.locator("button[value=remove]"))

    # The writer is told why, and whoever answered keeps their words.
    received, approved, removed = mails(WRITER)
    assert {one["Content-Language"] for one in (received, approved, removed)} == {"cy"}
    assert moderator.say(str(Reason.UNTRUE.label)) in " ".join(text_of(removed).split())
    assert len(mails("complainant@example.org")) == 2
    for who, address in ((reader, english), (welsh, other)):
        who.go(address)
        assert TEXT not in who.page.content() and ANSWER in who.main()
    assert reader.page.context.cookies() == []
