"""Somebody who works without a mouse, looks where the focus is, and meets no barrier."""

import re

from django.utils import translation
from django.utils.translation import gettext

MOST = 160
NAMES = """
const nameOf = (it) => {
  const named = (it.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const labels = [...(it.labels ?? [])].map((label) => label.textContent).join(' ');
  const name = named || it.getAttribute('aria-label') || labels || it.textContent.trim()
    || it.title || it.getAttribute('placeholder') || (it.type === 'submit' ? it.value : '');
  return name.replace(/\\s+/g, ' ').trim();
};
"""
FOCUSED = f"() => {{ {NAMES} const it = document.activeElement; return [it.tagName, nameOf(it)]; }}"
# A line round it, or a shadow.
IS_MARKED = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
}"""
IS_IN_FRONT = """() => {
  const it = document.activeElement, box = it.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return Boolean(top) && (it.contains(top) || top.contains(it));
}"""
# What fades in has its colours once it is there; what takes longer never ends.
COME_TO_REST = """() => Promise.race([
  new Promise((resolve) => setTimeout(resolve, 500)),
  Promise.allSettled(document.getAnimations().filter(({ playState, effect }) =>
    playState === 'running' && effect.getComputedTiming().endTime !== Infinity
  ).map(({ finished }) => finished)),
])"""
TICKS = """(title) => {
  const it = document.activeElement;
  const said = `${it.getAttribute('aria-labelledby')} ${it.getAttribute('aria-describedby')}`;
  return it.type === 'checkbox' && said.split(' ').some(
    (id) => document.getElementById(id)?.textContent.trim().startsWith(title));
}"""


def _is(found, name):
    """Whether something found has a name, or one like a pattern; a star says it is required."""
    if isinstance(name, re.Pattern):
        return name.search(found)
    return found.rstrip("* ").casefold() == name.casefold()


class Hands:
    """A person at the keyboard.

    Args:
        page: where they are signed in.
        site: the address of the site.
        language: the language they work in.
        violations: what axe finds on a page.
    """

    def __init__(self, page, site, language, violations):
        self.page, self.site = page, site
        self.language, self.violations = language, violations
        self.press, self.type = page.keyboard.press, page.keyboard.type

    def say(self, words):
        """What a screen calls something, in the language they work in."""
        with translation.override(self.language):
            return gettext(words)

    def starting(self, words):
        """A name that starts with what a screen calls something; a number may follow."""
        return re.compile(f"^{re.escape(self.say(words))}")

    def tab_to(self, name, tag=""):
        """Go to what has a name, or a name like a pattern; each thing on the way has a name."""
        met = []
        for _press in range(MOST):
            self.press("Tab")
            kind, found = self.page.evaluate(FOCUSED)
            if kind not in ("BODY", "HTML"):
                assert found, f"no name: {self.page.evaluate('document.activeElement.outerHTML')}"
                met.append(found[:60])
                if _is(found, name) and tag in ("", kind):
                    self._see(found)
                    return
        raise AssertionError(f"{name} is not reached at {self.page.url}; last {met[-12:]}")

    def _see(self, name):
        """See where the focus is, once the screen has scrolled there."""
        assert self.page.evaluate(IS_MARKED), f"nobody sees {name} is focused on {self.page.url}"
        if self.is_ours:
            self.page.wait_for_function(IS_IN_FRONT, timeout=3000)

    def into_main(self):
        """Jump over the menu."""
        self.tab_to(self.say("Skip to main content"))
        self.press("Enter")
        self.page.wait_for_function("document.activeElement.id === 'main'")

    def follow(self, name, tag=""):
        """Go to a link or button, press it, and look at the screen it leads to."""
        self.tab_to(name, tag)
        self.page.evaluate("() => { window.isLeft = true }")
        self.press("Enter")
        self.page.wait_for_function("!window.isLeft && document.readyState === 'complete'")
        self.look()

    @property
    def is_ours(self):
        """Whether the screen is one of ours, and not one of Wagtail’s."""
        return "/admin/translation/" in self.page.url

    def look(self):
        """See whether the screen is in their language, and axe finds nothing on one of ours."""
        self.page.wait_for_load_state()
        self.page.evaluate(COME_TO_REST)
        language = self.page.locator("html").get_attribute("lang")
        assert language == self.language, f"{self.page.url} is in {language}"
        if self.is_ours:
            found = self.violations(self.page, "main")
            assert not found, f"{self.page.url}: {found}"

    def home(self):
        """Begin at the first screen of the admin."""
        self.page.goto(f"{self.site}/admin/")
        self.look()

    def open(self, name):
        """Open one of Wagtail’s menus; what is in it does something only once it is shown."""
        self.tab_to(name)
        self.page.evaluate(
            """() => { window.shown = new Promise((resolve) =>
              document.addEventListener('w-dropdown:shown', resolve, { once: true })) }"""
        )
        self.press("Enter")
        self.page.evaluate("async () => { await window.shown }")

    def text(self, selector):
        """What a part of the screen says."""
        return " ".join(self.page.locator(selector).first.text_content().split())

    def write(self, name, text):
        """Go to a box and write something in the place of what is there."""
        self.tab_to(name)
        self.press("Control+a")
        self.type(text)

    def tick(self, title):
        """Go to the box that chooses something in a list, by what is said with it, and tick it."""
        for _press in range(MOST):
            self.press("Tab")
            if self.page.evaluate(TICKS, title):
                self.press("Space")
                assert self.page.evaluate("document.activeElement.checked")
                return
        raise AssertionError(f"{title} cannot be chosen at {self.page.url}")

    def focused_piece(self):
        """The piece of text somebody is at."""
        return self.page.locator(".desk-piece:focus-within")

    def go_to_piece(self, source):
        """Go from piece to piece to the one of a text in the source."""
        for _press in range(MOST):
            self.press("Alt+ArrowDown")
            if self.source_at_hand() == source:
                return
        raise AssertionError(f"no piece says {source}")

    def source_at_hand(self):
        """What the source says there; nothing where it is empty."""
        said = self.focused_piece().locator(".desk-source .desk-text").all_inner_texts()
        return said[0] if said else ""

    def written(self):
        """What has been written there, in the written form."""
        return self.focused_piece().locator("textarea").evaluate("field => field.value")
