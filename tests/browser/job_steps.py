"""What people do by keyboard in a whole job, up to the day its pages are published."""

import html
import re
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

from django.utils.text import slugify

BELOW = {"en": "/en/news-and-views/", "cy": "/cy/newyddion-a-safbwyntiau/"}
NOTE = "Diolch! Thank you!"
ASKED = "Swim or dive?"
DESK = ".desk--ready"


def choose_in_list(editor, words):
    """Tick both pages where the pages below the list of posts are listed."""
    editor.home()
    editor.into_main()
    editor.follow(re.compile(r"^\d+ "))
    explore = editor.say("Explore child pages of '%(title)s'")
    editor.into_main()
    editor.follow(explore % {"title": "News and views"})
    editor.into_main()
    for title in (words.other_title, words.title):
        editor.tick(title)
    editor.open(editor.say("More"))
    editor.follow(editor.say("Send what is selected to a translator"))
    editor.follow(editor.say("Put into the job"))


def find_in_report(editor, sought, found):
    """Look for pages in the report about both languages.

    Args:
        found: how many there are.
    """
    editor.home()
    editor.tab_to(editor.say("Reports"))
    editor.press("Enter")
    editor.follow(editor.say("Parity of languages"))
    editor.into_main()
    editor.tab_to(editor.say("Search term"))
    # It is looked for while it is typed, and once more when the box is left: each time the list is
    # put in anew, and until then nothing in it stays, and what is ticked is forgotten.
    for keys in (lambda: editor.type(sought), lambda: editor.press("Tab")):
        with editor.page.expect_response(lambda answer: _asked_for(answer.url, sought)) as answer:
            keys()
        answer.value.finished()
        editor.page.wait_for_url(lambda url: _asked_for(url, sought))
        editor.page.locator("main [aria-busy=true]").wait_for(state="detached")
    editor.page.locator(f"main tbody tr:nth-child({found + 1})").wait_for(state="detached")
    editor.look()


def _asked_for(url, sought):
    return parse_qs(urlsplit(url).query).get("q") == [sought]


def choose_in_report(editor, words):
    """Find both pages and their lake in the report about both languages, and tick the pages."""
    find_in_report(editor, words.title.split()[-1], 3)
    for title in (words.other_title, words.title):
        editor.tick(title)
    editor.tab_to(editor.say("Send to a translator"))
    editor.type(editor.say("Into English"))
    editor.follow(editor.say("What is ticked"))


def prepare(editor, translator, title):
    """Say what the job is called, for whom and until when; send it."""
    assert editor.say("Not counted yet") not in editor.text("main")
    assert int(editor.text(".job-quote-sum dd")) > 0
    editor.write(editor.say("Title"), title)
    editor.tab_to(editor.say("Translator"))
    editor.type(translator)
    editor.write(editor.say("Due"), f"{date.today() + timedelta(days=9)}")
    editor.page.locator(".xdsoft_datetimepicker:visible").wait_for()
    editor.write(editor.say("Note for the translator"), NOTE)
    editor.follow(editor.say("Send to the translator"))


def open_desk(translator, job, title):
    """Go from the first screen over My work to the job, and to one text of it."""
    translator.home()
    translator.into_main()
    translator.follow(job)
    translator.into_main()
    translator.follow(title)
    translator.page.locator(DESK).wait_for()


def hand_in(translator):
    """See that everything is saved, and send it for review."""
    translator.page.locator('[data-all-saved="saved"]').wait_for()
    assert translator.page.locator("progress").evaluate("it => it.value === it.max")
    translator.follow(translator.say("Save and send for review"))
    assert translator.say("In review") in translator.text(".desk-direction")


def write_code(hands, name, inside, text):
    """Put a code around some of what was typed: the caret walks over signs and codes alike."""
    button = hands.focused_piece().locator(f"button[data-code={name}]")
    key = button.get_attribute("aria-keyshortcuts")
    hands.press("Home")
    for _sign in range(text.index(inside)):
        hands.press("ArrowRight")
    for _sign in range(len(inside)):
        hands.press("Shift+ArrowRight")
    hands.press(key)


def review(approver, title):
    """Find what waits on the first screen, and read what would change for readers."""
    approver.home()
    approver.into_main()
    approver.follow(title)
    approver.into_main()
    approver.follow(approver.say("What would change for readers"))


def approve(approver):
    """Approve what is read."""
    approver.follow(approver.text("button[value=approve]"))


def write_first(translator, words, wanted):
    """Write the first post at the desk, with codes, marks and a comment."""
    translator.press("Alt+n")
    translator.type(wanted.title)
    translator.press("Control+Enter")
    translator.press("Alt+n")
    assert translator.source_at_hand() == words.summary
    translator.type(wanted.summary)
    translator.tab_to(translator.starting("Comments"))
    translator.press("Enter")
    translator.page.locator("#talk-text").wait_for()
    translator.write(translator.say("Your comment"), ASKED)
    translator.tab_to(translator.say("Add the comment"))
    translator.press("Enter")
    translator.page.locator(".talk-comment", has_text=ASKED).wait_for()
    translator.press("Escape")
    assert translator.page.evaluate("document.activeElement.matches('[data-talk]')")
    translator.press("Alt+n")
    bold = re.search("⟦b⟧(.*)⟦/b⟧", wanted.body)[1]
    link = re.sub("⟦/?b⟧", "·", re.search("⟦a1⟧(.*)⟦/a1⟧", wanted.body)[1])
    plain = re.sub("⟦.*?⟧", "", wanted.body)
    translator.type(plain)
    write_code(translator, "b", bold, plain)
    write_code(translator, "a1", link, re.sub("⟦/?b⟧", "·", re.sub("⟦/?a1⟧", "", wanted.body)))
    assert translator.written() == wanted.body
    translator.press("Control+Enter")
    translator.press("Alt+n")
    assert translator.source_at_hand() == words.role
    translator.tab_to(translator.say("Not needed"))
    translator.press("Enter")
    translator.page.locator("[data-mark=not_needed]").wait_for()


def read(somebody, language, title):
    """What readers get below the list of posts."""
    address = f"{BELOW[language]}{slugify(title)}/"
    page = somebody.page.request.get(f"{somebody.site}{address}")
    return html.unescape(page.text())
