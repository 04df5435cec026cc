"""What the network publishes, from an editor's first word to a reader's filter, in both directions.

A resource, a case study, an event and a collection are written in the admin, sent for translation,
translated and approved as a pair; then a reader without scripts finds them by a filter in both
languages, and goes from one to the other by the switch.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.browser.going import go_by
from tests.browser.test_admin_screens import number_of
from tests.browser.test_flows import approve, send, submit, translate
from translation.locales import OTHER

pytestmark = pytest.mark.browser

TOPIC = "Housing"
FILTER = {"en": ("topic", "housing"), "cy": ("pwnc", "tai")}
SWITCH = {"en": "English", "cy": "Cymraeg"}
SUBMIT = "Submit to Cymeradwyaeth / Approval"

Words = dict[str, str]  # by language


@dataclass(frozen=True)
class Kind:
    """A kind of content.

    Attributes:
        form: the form it is written in, below the admin's address for new pages.
        lists: the titles of the list of its kind.
        paths: where readers find that list.
        words: what is written into its form besides title and summary, by language.
        fill: fills in those words and the facts.
    """

    name: str
    form: str
    lists: Words
    paths: Words
    titles: Words
    words: Words
    fill: Callable[[Any, str], None]


def add_address(page: Any, words: str) -> None:
    """Add an address to the files of a resource, and say whom the resource is for."""
    page.fill("#id_intended_for", words)
    add_block(page, "files")
    page.fill("[name=files-0-value-url]", "https://example.org/guide")
    page.select_option("[name=files-0-value-language]", "en-cy")


def tell_story(page: Any, words: str) -> None:
    """Tell the beginning of a case study and say how decisions were shared."""
    page.select_option("#id_stage", "co-designing")
    page.locator("[data-contentpath=challenge] [contenteditable=true]").click()
    page.keyboard.type(words)
    # The editor writes into the form a moment after the last key.
    kept = "words => document.querySelector('[name=challenge]').value.includes(words)"
    page.wait_for_function(kept, arg=words)


def set_date(page: Any, words: str) -> None:
    """Say when and where an event is."""
    page.fill("#id_start_date", "10/06/2031")
    page.keyboard.press("Escape")
    page.fill("#id_place_words", words)


def add_step(page: Any, words: str) -> None:
    """Add something to do to a collection."""
    page.get_by_role("button", name="Add Step").click()
    page.fill("[name=steps-0-heading]", words)


def add_block(page: Any, field: str) -> None:
    """Add the first kind of block to a field."""
    page.locator(f"[data-contentpath={field}]").get_by_role("button", name="Insert a block").click()


KINDS = [
    Kind(
        "resource",
        "resources/resourcepage",
        {"en": "Resources", "cy": "Adnoddau"},
        {"en": "/en/resources/", "cy": "/cy/adnoddau/"},
        {"en": "A guide to repairs", "cy": "Canllaw i atgyweirio"},
        {"en": "For tenants.", "cy": "I denantiaid."},
        add_address,
    ),
    Kind(
        "case study",
        "case_studies/casestudypage",
        {"en": "Case studies", "cy": "Astudiaethau achos"},
        {"en": "/en/case-studies/", "cy": "/cy/astudiaethau-achos/"},
        {"en": "The street that met", "cy": "Y stryd a gyfarfu"},
        {"en": "Nobody had asked the street.", "cy": "Doedd neb wedi holi’r stryd."},
        tell_story,
    ),
    Kind(
        "event",
        "events/eventpage",
        {"en": "Events", "cy": "Digwyddiadau"},
        {"en": "/en/events/", "cy": "/cy/digwyddiadau/"},
        {"en": "Evening for tenants", "cy": "Noson i denantiaid"},
        {"en": "In the hall by the bridge", "cy": "Yn y neuadd wrth y bont"},
        set_date,
    ),
    Kind(
        "collection",
        "resources/collectionpage",
        {"en": "Collections", "cy": "Casgliadau"},
        {"en": "/en/resources/collections/", "cy": "/cy/adnoddau/casgliadau/"},
        {"en": "Begin in your street", "cy": "Dechrau yn eich stryd"},
        {"en": "Talk to a neighbour", "cy": "Siarad â chymydog"},
        add_step,
    ),
]
# A story of each direction has a title of its own.
FROM = {"en": {"en": "Part one", "cy": "Rhan un"}, "cy": {"en": "Part two", "cy": "Rhan dau"}}
SUMMARY = {"en": "What it is about.", "cy": "Am beth y mae."}
LANGUAGES = ("en", "cy")


@pytest.fixture(scope="module")
def people(site, browser, open_admin):
    """An editor, a translator and an approver at work, signed in once."""
    return {name: open_admin(name) for name in ("editor", "translator", "approver")}


@pytest.fixture
def reader(browser):
    """A reader without scripts, who keeps nothing."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    assert context.cookies() == []
    context.close()


def write(page: Any, site: str, kind: Kind, source: str, title: str) -> str:
    """Write one and submit it; the address it is edited at."""
    above = number_of(page, site, kind.lists[source])
    page.goto(f"{site}/admin/pages/add/{kind.form}/{above}/")
    page.fill("#id_title", title)
    page.fill("#id_summary", SUMMARY[source])
    kind.fill(page, kind.words[source])
    page.locator("#id_topics").get_by_label(TOPIC, exact=True).check()
    submit(page, SUBMIT)
    message = page.locator(".messages")
    assert "submitted for moderation" in message.inner_text()
    return message.get_by_role("link", name="Edit").get_attribute("href")


def find_by_filter(reader: Any, site: str, kind: Kind, language: str, title: str) -> None:
    """Go from the list to the page by ticking its topic."""
    name, value = FILTER[language]
    reader.goto(site + kind.paths[language])
    reader.locator(f"main input[name={name}][value={value}]").check()
    show = {"en": "Show results", "cy": "Dangos y canlyniadau"}[language]
    go_by(reader.get_by_role("button", name=show))
    assert f"{name}={value}" in reader.url
    go_by(reader.locator("main").get_by_role("link", name=title, exact=True))
    assert reader.locator("h1").inner_text() == title
    assert reader.locator("html").get_attribute("lang") == language


# Each kind from one language in every run, and from the other in the long ones.
CASES = [
    pytest.param(
        kind,
        source,
        id=f"{kind.name}-{source}",
        marks=[pytest.mark.soak] if (number + LANGUAGES.index(source)) % 2 else [],
    )
    for number, kind in enumerate(KINDS)
    for source in LANGUAGES
]


@pytest.mark.parametrize(("kind", "source"), CASES)
def test_it_is_written_translated_approved_and_found_in_both_languages(
    site, people, reader, kind, source
):
    other = OTHER[source]
    titles = {code: f"{kind.titles[code]}: {FROM[source][code]}" for code in LANGUAGES}
    edit_address = write(people["editor"], site, kind, source, titles[source])
    send(people["editor"], site, edit_address)
    words = {one[source]: one[other] for one in (titles, SUMMARY, kind.words)}
    translate(people["translator"], site, titles[source], words)

    reader.goto(site + kind.paths[source])
    assert titles[source] not in reader.content()
    approve(people["approver"], site, titles[source])

    find_by_filter(reader, site, kind, other, titles[other])
    assert kind.words[other] in reader.content()
    go_by(reader.get_by_role("link", name=SWITCH[source]).first)
    assert reader.locator("h1").inner_text() == titles[source]
    find_by_filter(reader, site, kind, source, titles[source])
    reader.go_back()
    go_by(reader.get_by_role("link", name=SWITCH[other]).first)
    assert reader.url == f"{site}{kind.paths[other]}?{'='.join(FILTER[other])}"
    assert titles[other] in reader.locator("main").inner_text()
