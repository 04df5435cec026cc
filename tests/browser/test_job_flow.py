"""A whole job, from choosing to history, as editor, translator and approver, without a mouse."""

import html
import json
import re
from datetime import date, timedelta

import pytest
from django.utils.text import slugify

from tests.browser import whole_jobs
from tests.browser.by_keyboard import Hands
from tests.browser.words_of_jobs import person_of, words_of

pytestmark = pytest.mark.browser

MADE = "import sys; sys.path[:0] = ['tests/browser']; import whole_jobs; whole_jobs."
OTHER = {"en": "cy", "cy": "en"}
BELOW = {"en": "/en/news-and-views/", "cy": "/cy/newyddion-a-safbwyntiau/"}
NOTE = "Diolch! Thank you!"
ASKED = "Swim or dive?"
ANSWERED = "Please say “around”."


@pytest.fixture(
    params=[
        ("en", "cy"),
        ("cy", "en"),
        pytest.param(("en", "en"), marks=pytest.mark.soak),
        pytest.param(("cy", "cy"), marks=pytest.mark.soak),
    ],
    ids="-".join,
)
def way(request):
    """The language of the pages, and the one in which everybody works."""
    return request.param


@pytest.fixture
def told(manage):
    """Run what whole_jobs.py has where the database is, and read what it prints."""
    return lambda call: manage("shell", "--verbosity=0", "--no-imports", "-c", MADE + call)


@pytest.fixture
def people(way, told, site, sign_in, violations):
    """Everybody at their keyboard, with two pages to be sent."""
    source, interface = way
    told(f"make({source!r}, {interface!r})")
    return {
        role: Hands(
            sign_in(whole_jobs.login(role, source, interface), interface),
            site,
            interface,
            violations,
        )
        for role in whole_jobs.PEOPLE
    }


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


def choose_in_report(editor, words):
    """Find both pages in the report about both languages, and tick them."""
    editor.home()
    editor.tab_to(editor.say("Reports"))
    editor.press("Enter")
    editor.follow(editor.say("Parity of languages"))
    editor.into_main()
    editor.tab_to(editor.say("Search term"))
    editor.type(words.title.split()[-1])
    editor.page.wait_for_url(re.compile("q="))
    editor.page.locator("main tbody tr:nth-child(4)").wait_for(state="detached")
    editor.look()
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
    translator.page.locator(".desk--ready").wait_for()


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


def test_a_job(way, people, told):
    source, interface = way
    target = OTHER[source]
    editor, translator, approver = people.values()
    words, wanted = words_of(source, interface), words_of(target, interface)
    person = person_of(interface)
    job = f"Job {source}-{interface}"

    choose = choose_in_list if source == "en" else choose_in_report
    choose(editor, words)
    assert person in editor.text(".job-items")
    login = whole_jobs.login("translator", source, interface)
    prepare(editor, f"Tomos {login}", job)
    subject = {"en": f"A translation job for you: {job}", "cy": f"Tasg gyfieithu i chi: {job}"}
    assert json.loads(told(f"tell_letters({login!r})")) == [[interface, subject[interface]]]

    # The person: a name is the same in both languages.
    open_desk(translator, job, person)
    translator.press("Alt+n")
    translator.tab_to(translator.say("Same in both"))
    translator.press("Enter")
    translator.page.locator("[data-mark=same]").wait_for()
    hand_in(translator)

    open_desk(translator, job, words.other_title)
    for text in (wanted.other_title, wanted.other_summary):
        translator.press("Alt+n")
        translator.type(text)
        translator.press("Control+Enter")
    hand_in(translator)

    open_desk(translator, job, words.title)
    write_first(translator, words, wanted)
    hand_in(translator)

    for title in (person, wanted.other_title):
        review(approver, title)
        approve(approver)
    review(approver, wanted.title)
    for text in (words.summary, wanted.summary):
        assert text in approver.text(".review-changes")
    approver.write(approver.say("Comment for the translator"), ANSWERED)
    approver.follow(approver.say("Send back"))

    open_desk(translator, job, words.title)
    assert ANSWERED in translator.text("main")
    translator.go_to_piece(words.summary)
    translator.press("End")
    translator.type("!")
    translator.press("Control+Enter")
    hand_in(translator)
    review(approver, wanted.title)
    approve(approver)
    assert words.summary in read(editor, source, words.title)
    assert wanted.summary + "!" in read(editor, target, wanted.title)


def write_first(translator, words, wanted):
    """Write the first post at the desk, with codes, marks and a comment."""
    translator.press("Alt+n")
    translator.type(wanted.title)
    translator.press("Control+Enter")
    translator.press("Alt+n")
    assert translator.source_at_hand() == words.summary
    translator.type(wanted.summary)
    translator.tab_to(re.compile(f"^{translator.say('Comments')}"))
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
