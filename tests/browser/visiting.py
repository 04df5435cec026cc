"""A visitor without an account: every screen they meet is looked at."""

from functools import cache
from pathlib import Path

from django.utils.translation import trans_real

from tests.browser.by_keyboard import Hands

LOOKING = (Path(__file__).parent / "looking.js").read_text(encoding="utf-8")
# Shorter ones may be a name, or a word of both languages.
SHORTEST = 4


@cache
def said_only_in(language):
    """What the site's own words say in one language and not in the other."""
    both = [
        (key.rpartition("\x04")[2], text)
        for key, text in trans_real.translation("cy")._catalog.items()
        if isinstance(key, str) and text
    ]
    english, welsh = ({pair[place] for pair in both} for place in (0, 1))
    only = english - welsh if language == "en" else welsh - english
    return frozenset(text for text in only if len(text) >= SHORTEST)


class Visitor(Hands):
    """Somebody at a keyboard who reads one language, with or without JavaScript.

    Args:
        page: what they see.
        eye: a page on which scripts run, to look with; the same one where theirs run.
    """

    def __init__(self, page, eye, site, language, violations):
        super().__init__(page, site, language, violations)
        self.eye = eye

    def go(self, address):
        """Open an address, and look."""
        self.page.goto(address)
        self.look()

    def look(self):
        """See that the screen is whole and in one language, and axe finds nothing."""
        self.page.wait_for_load_state()
        eye = self.eye
        if eye is not self.page:
            eye.goto(f"{self.site}/{self.language}/")
            eye.set_content(self.page.content())
        assert eye.locator("html").get_attribute("lang") == self.language, self.page.url
        eye.evaluate(LOOKING)
        other = "en" if self.language == "cy" else "cy"
        said = eye.evaluate("language => looking.textsIn(language)", self.language)
        assert not said_only_in(other) & set(said), self.page.url
        assert eye.evaluate("looking.layout()") == [], self.page.url
        assert self.violations(eye) == [], self.page.url

    def fill(self, words, text):
        """Write into a field, by the beginning of its label."""
        self.write(self.starting(words), text)

    def agree(self, beginning):
        """Tick a box, by the beginning of what is said beside it."""
        self.tab_to(beginning)
        self.press("Space")
        assert self.page.evaluate("document.activeElement.checked")

    def send(self, words):
        """Press a button, and look at what comes of it."""
        self.tab_to(self.say(words), "BUTTON")
        with self.page.expect_navigation():
            self.press("Enter")
        self.look()

    def main(self):
        """What the screen says below its head."""
        return self.page.locator("main").inner_text()
