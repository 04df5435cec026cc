"""A small site with every type of page, list, label and record, in both languages.

Made without the translation room: readers do not care how it came to be.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from blog.models import BlogIndexPage, BlogPostPage, PostAuthor
from campaigns.models import CampaignIndexPage, CampaignPage
from case_studies.models import CaseStudyIndexPage, CaseStudyPage, CaseStudyPartner
from events.models import EventIndexPage, EventPage, Venue
from glossary.models import GlossaryPage
from home.models import ContactPage, HomePage
from labels.models import Area, Audience, Sector, Topic
from people.models import Law, Organisation, Person
from resources.models import (
    CollectionIndexPage,
    CollectionPage,
    CollectionStep,
    ResourceAuthor,
    ResourceIndexPage,
    ResourcePage,
)
from tests.events.values import session
from tests.remembering import forget_everything
from translation.locales import LANGUAGES, locale_for
from translation.models import Term

Both = dict[str, Any]  # what there is in each language
STORY = dict.fromkeys(
    ("challenge", "involved", "decisions", "approach", "change", "difficulty", "contact"),
    "<p>Some words.</p>",
)
INDEXES = {
    ResourceIndexPage: {"en": "Resources", "cy": "Adnoddau"},
    CaseStudyIndexPage: {"en": "Case studies", "cy": "Astudiaethau achos"},
    EventIndexPage: {"en": "Events", "cy": "Digwyddiadau"},
    CampaignIndexPage: {"en": "Campaigns", "cy": "Ymgyrchoedd"},
}


@dataclass
class Everything:
    """The site.

    Attributes:
        lists: the page of each list, by its type.
        pages: the newest pair of each listed type, by the type.
        records: a pair of each kind of record, by the kind.
        glossary: the glossary; each pair of pages brings it a term.
        topics, areas: two of each; every other page has the one, the others the other.
    """

    lists: dict[type[Any], Both]
    pages: dict[type[Any], Both]
    records: dict[type[Any], Both]
    contact: Both
    glossary: Both
    topics: list[Topic]
    areas: list[Area]


def make_everything() -> Everything:
    """Make the lists, the labels and the records, and two pairs of every type of page.

    The two share no label, so that what is asked of a list can leave nothing.
    """
    forget_everything()
    Page.objects.filter(depth__gt=1).update(live=True)
    homes = {code: HomePage.objects.get(locale=locale_for(code)) for code in LANGUAGES}
    lists = {model: pair_below(homes, model, words) for model, words in INDEXES.items()}
    posts = {code: BlogIndexPage.objects.get(locale=locale_for(code)) for code in LANGUAGES}
    words = {"en": "Collections", "cy": "Casgliadau"}
    lists[BlogIndexPage] = posts
    lists[CollectionIndexPage] = pair_below(lists[ResourceIndexPage], CollectionIndexPage, words)
    site = Everything(
        lists=lists,
        pages={},
        records={
            model: make_record(model, name)
            for model, name in ((Person, "Mair Ann"), (Organisation, "Ground"), (Law, "The Act"))
        },
        contact={code: ContactPage.objects.get(locale=locale_for(code)) for code in LANGUAGES},
        glossary=pair_below(homes, GlossaryPage, {"en": "Glossary", "cy": "Geirfa"}),
        topics=[
            Topic.objects.create(name_en=en, name_cy=cy, slug_en=en.lower(), slug_cy=cy.lower())
            for en, cy in (("Rivers", "Afonydd"), ("Hills", "Bryniau"))
        ],
        areas=[Area.objects.get(name_en=name) for name in ("Gwynedd", "Cardiff")],
    )
    for number in (0, 1):
        add_of_every_type(site, number)
    return site


def pair_below(parents: Both, model: type[Any], titles: Both, **fields: Any) -> Both:
    """Add a live page in both languages.

    Args:
        parents: the page above it in each language.
        fields: what is the same in both; called with the language where it is a function.
    """
    key, made = {}, {}
    for code in LANGUAGES:
        own = {
            name: value(code) if callable(value) else value
            for name, value in ({"title": titles[code], "live": True} | fields | key).items()
        }
        parents[code].refresh_from_db()
        made[code] = parents[code].add_child(instance=model(**own))
        key = {"translation_key": made[code].translation_key}
    return made


def make_record(model: type[Any], name: str, **fields: Any) -> Both:
    """Make a live record in both languages."""
    key, made = {}, {}
    for code in LANGUAGES:
        made[code] = model(name=name, locale=locale_for(code), **fields, **key)
        made[code].save()
        key = {"translation_key": made[code].translation_key}
    return made


def add_of_every_type(site: Everything, number: int) -> None:
    """Add a pair of every listed type, with labels, people and what else costs a query."""
    for model, add in ADDING.items():
        site.pages[model] = pair = add(site, number)
        label(pair, site, number % 2)
    add_term(number)


def add_term(number: int) -> None:
    """Add a term to the glossary."""
    words = named(number, "co-production", "cydgynhyrchu")
    Term.objects.create(
        **words, status=Term.Status.AGREED, in_glossary=True,
        definition_en="Working as equals.", definition_cy="Cydweithio’n gyfartal.",
    )  # fmt: skip


def label(pair: Both, site: Everything, which: int) -> None:
    """Give a pair of pages one of every kind of label their type can have: the first or second."""
    labels = {
        "topics": [site.topics[which]],
        "sectors": [Sector.objects.all()[which]],
        "audiences": [Audience.objects.all()[which]],
        "areas": [site.areas[which]],
    }
    for page in pair.values():
        for field, chosen in labels.items():
            if hasattr(page, field):
                getattr(page, field).set(chosen)
        page.save()


def named(number: int, english: str, welsh: str) -> Both:
    """The titles of one of many."""
    return {"en": f"{english} {number}", "cy": f"{welsh} {number}"}


def add_post(site: Everything, number: int) -> Both:
    """Add a post and its twin."""
    pair = pair_below(
        site.lists[BlogIndexPage], BlogPostPage, named(number, "Post", "Neges"),
        summary="In short.", kind=("opinion", "news")[number % 2], body=[("text", "<p>Words.</p>")],
        mentions=lambda code: [("law", site.records[Law][code])],
    )  # fmt: skip
    for code, page in pair.items():
        page.authors = [PostAuthor(person=site.records[Person][code], locale=page.locale)]
        page.save()
    return pair


def add_resource(site: Everything, number: int) -> Both:
    """Add a resource and its twin."""
    pair = pair_below(
        site.lists[ResourceIndexPage], ResourcePage, named(number, "Guide", "Canllaw"),
        summary="How it is done.", date=datetime.date(2014, 1, 1),
        publisher=lambda code: site.records[Organisation][code],
        files=[("file", {"url": "https://example.org/", "language": "en"})],
    )  # fmt: skip
    for code, page in pair.items():
        page.authors = [ResourceAuthor(person=site.records[Person][code], locale=page.locale)]
        page.save()
    return pair


def add_study(site: Everything, number: int) -> Both:
    """Add a case study and its twin."""
    pair = pair_below(
        site.lists[CaseStudyIndexPage], CaseStudyPage, named(number, "Garden", "Gardd"),
        summary="Neighbours made a garden.", stage="co-designing", started="2014-05",
        ended="2016", **STORY,
        resources_used=lambda code: [("page", site.pages[ResourcePage][code])],
    )  # fmt: skip
    for code, page in pair.items():
        ground = site.records[Organisation][code]
        page.partners = [CaseStudyPartner(organisation=ground, locale=page.locale)]
        page.save()
    return pair


def add_event(site: Everything, number: int) -> Both:
    """Add an event to come and its twin, with a speaker, at a venue."""
    venue = make_record(Venue, f"Hall {number}", address="1 River Street", postcode="LL40 1AA")
    return pair_below(
        site.lists[EventIndexPage], EventPage, named(number, "Meeting", "Cyfarfod"),
        summary="We plan the year.", venue=lambda code: venue[code],
        start_date=datetime.date.today() + datetime.timedelta(days=30 + number),
        start_time=datetime.time(9), end_time=datetime.time(17),
        organisers=lambda code: [("organisation", site.records[Organisation][code])],
        programme=lambda code: [
            session(speakers=[{"person": site.records[Person][code], "role": ""}])
        ],
    )  # fmt: skip


def add_letter(site: Everything, number: int) -> Both:
    """Add an open letter about a law, and its twin."""
    return pair_below(
        site.lists[CampaignIndexPage], CampaignPage, named(number, "Letter", "Llythyr"),
        summary="We ask for more.", recipient="The Minister",
        deadline=datetime.date.today() + datetime.timedelta(days=30 + number),
        letter=[("paragraph", "<p>Please.</p>")],
        laws=lambda code: [("law", site.records[Law][code])],
    )  # fmt: skip


def add_collection(site: Everything, number: int) -> Both:
    """Add a collection of what there is, and its twin."""
    pair = pair_below(
        site.lists[CollectionIndexPage], CollectionPage, named(number, "Path", "Llwybr"),
        summary="Where to begin.",
    )  # fmt: skip
    steps = [pages for model, pages in site.pages.items() if model is not CollectionPage]
    for code, page in pair.items():
        page.steps = [
            CollectionStep(page=step[code], minutes=5, sort_order=place)
            for place, step in enumerate(steps)
        ]
        page.save()
    return pair


# A collection leads to the others, so it comes last.
ADDING = {
    BlogPostPage: add_post,
    ResourcePage: add_resource,
    CaseStudyPage: add_study,
    EventPage: add_event,
    CampaignPage: add_letter,
    CollectionPage: add_collection,
}
