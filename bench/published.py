"""What the network publishes: the library, case studies, events, letters, and what gathers them."""

from bench.addresses import (
    Addresses,
    both,
    label_page,
    narrowed,
    record_page,
    with_query,
)
from bench.kinds import CONTENT, GROWTH, LIST, Visit
from campaigns.models import CampaignIndexPage, CampaignPage
from campaigns.presentation import BOTH
from case_studies.models import CaseStudyIndexPage, CaseStudyPage
from events.listing import FILE_NAMES, PAST, WHEN
from events.models import EventIndexPage, EventPage
from glossary.models import GlossaryPage
from labels.models import Area, Topic
from people.models import Person
from resources.models import CollectionPage, ResourceIndexPage, ResourcePage
from translation.locales import LANGUAGES, locale_for

# Of each facet several values, so that there is a full page of results with a hundred pairs too.
RESOURCES_WANTED = {
    "kind": {"report", "guide", "toolkit", "video", "data"},
    "source": {"ours", "external"},
    "languages": {"en", "cy"},
}
STUDIES_WANTED = {"stage": {"consulting", "co-designing", "co-producing"}, "languages": {"cy"}}
SECOND_PAGE_BY_ALPHABET = {"en": "sort=a-z&page=2", "cy": "trefn=a-y&page=2"}


def published() -> list[Visit]:
    """Every kind of page of it."""
    return [*library(), *case_studies(), *events(), *letters(), *glossary(), *gathered()]


def library() -> list[Visit]:
    """The library and a resource."""
    index = both(ResourceIndexPage)
    chosen = narrowed(index, ResourcePage, RESOURCES_WANTED)
    return [
        Visit("library", LIST, index, growth=GROWTH),
        Visit("library, narrowed", LIST, chosen, growth=GROWTH),
        Visit("library, A–Z, page 2", LIST, with_query(index, SECOND_PAGE_BY_ALPHABET)),
        Visit("resource", CONTENT, both(ResourcePage)),
        Visit("collection", CONTENT, both(CollectionPage)),
    ]


def case_studies() -> list[Visit]:
    """The list of case studies and one of them."""
    index = both(CaseStudyIndexPage)
    return [
        Visit("case studies", LIST, index, growth=GROWTH),
        Visit("case studies, narrowed", LIST, narrowed(index, CaseStudyPage, STUDIES_WANTED)),
        Visit("case study", CONTENT, both(CaseStudyPage)),
    ]


def events() -> list[Visit]:
    """What is on, what was, an event, and the calendar."""
    index = both(EventIndexPage)
    past = {language: f"{WHEN[language]}={PAST[language]}" for language in LANGUAGES}
    return [
        Visit("events", LIST, index, growth=GROWTH),
        Visit("events, past", LIST, with_query(index, past)),
        Visit("event", CONTENT, both(EventPage)),
        Visit("calendar", LIST, calendar(index)),
    ]


def calendar(index: Addresses) -> Addresses:
    """The calendars of the coming events."""
    return {language: f"{path}{FILE_NAMES[language]}" for language, path in index.items()}


def letters() -> list[Visit]:
    """The open letters, and one of them in one language and in both."""
    letter = both(CampaignPage)
    return [
        Visit("open letters", LIST, both(CampaignIndexPage), growth=GROWTH),
        Visit("open letter", CONTENT, letter),
        Visit("open letter, both sides", CONTENT, with_query(letter, f"{BOTH}=1")),
    ]


def glossary() -> list[Visit]:
    """All terms, and those a reader looks for."""
    page = both(GlossaryPage)
    return [
        Visit("glossary", CONTENT, page),
        Visit("glossary, words", CONTENT, with_query(page, "q=cyfarfod")),
    ]


def gathered() -> list[Visit]:
    """Everything about a topic, about an area, and by a person."""
    author = Person.objects.get(name="Demo editors", locale=locale_for("en"))
    return [
        Visit("topic", LIST, label_page(Topic.objects.get(slug_en="participation"))),
        Visit("area", LIST, label_page(Area.objects.get(slug_en="gwynedd"))),
        Visit("person", CONTENT, record_page(author)),
    ]
