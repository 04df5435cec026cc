"""A whole job, from choosing to history, as editor, translator and approver, without a mouse."""

import json

import pytest

from tests.browser import later_steps, whole_jobs
from tests.browser.by_keyboard import Hands
from tests.browser.job_steps import (
    approve,
    choose_in_list,
    choose_in_report,
    hand_in,
    open_desk,
    prepare,
    read,
    review,
    write_first,
)
from tests.browser.words_of_jobs import LAKES, person_of, words_of

# The longest walk of all; each part of it is walked for itself in the ordinary suite.
pytestmark = [pytest.mark.browser, pytest.mark.soak]

OTHER = {"en": "cy", "cy": "en"}
BEHIND = {"en": "English: needs work", "cy": "Welsh: needs work"}
ANSWERED = "Please say “around”."


@pytest.fixture(
    params=[
        ("en", "cy"),
        ("cy", "en"),
        ("en", "en"),
        ("cy", "cy"),
    ],
    ids="-".join,
)
def way(request):
    """The language of the pages, and the one in which everybody works."""
    return request.param


@pytest.fixture
def told(run_there):
    """Run what whole_jobs.py has where the database is, and read what it prints."""
    return lambda call: run_there(f"import whole_jobs; whole_jobs.{call}")


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


def test_a_job(way, people, told):
    source, interface = way
    target = OTHER[source]
    editor, translator, approver = people.values()
    lake = LAKES[way]
    words, wanted = words_of(source, lake), words_of(target, lake)
    person = person_of(lake)
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
    later(people, way, job)


def later(people, way, job):
    """One word of the source changes; in the end the first wording of all comes back."""
    source, target = way[0], OTHER[way[0]]
    editor, translator, approver = people.values()
    words, wanted = (words_of(language, LAKES[way]) for language in (source, target))

    later_steps.change_source(editor, job, words)
    later_steps.send_again(editor, words, BEHIND[target])
    later_steps.open_listed(translator, "To do", words.title)
    later_steps.translate_change(translator, words, wanted)
    review(approver, wanted.title)
    later_steps.see_change(approver, words, wanted)
    later_steps.send_back(approver)
    # What is live stays live.
    assert words.summary in read(editor, source, words.title)

    later_steps.open_listed(translator, "To do", words.title)
    later_steps.write_again(translator, words)
    review(approver, wanted.title)
    approve(approver)
    assert words.changed in read(editor, source, words.title)
    assert wanted.changed + "!" in read(editor, target, wanted.title)

    later_steps.open_listed(translator, "Mine", words.title)
    later_steps.restore(translator, words, wanted)
