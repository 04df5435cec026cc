"""A small site of pairs for random operations: every English text of it says one word of its own,
every Welsh text another, so that a text in the wrong language is seen.
"""

import json
import random
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from wagtail.models import Locale, TranslatableMixin

from blog.models import BlogIndexPage, BlogPostPage
from core.images import SiteImage
from home.models import HomePage, StandardPage
from labels.models import Topic
from people.models import Organisation, Person
from translation.locales import OTHER, locale_for
from translation.models import Pair
from translation.state import reckoning

MARKS = {"en": "heather", "cy": "grug"}
PAGES = (BlogPostPage, StandardPage)


@dataclass
class People:
    """Who does something: each has the rights of the group they are named after."""

    editor: Any
    translator: Any
    approver: Any
    english_approver: Any


@dataclass
class Site:
    """The pairs of a sequence, in the order in which they came to be.

    Attributes:
        chance: decides everything, so that a seed tells the whole sequence.
    """

    chance: random.Random
    people: People
    pairs: list[tuple[type[Any], UUID]] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    images: list[SiteImage] = field(default_factory=list)
    words: int = 0

    def again(self, seed: str) -> "Site":
        """The same site for another sequence."""
        return replace(self, chance=random.Random(seed), pairs=list(self.pairs))  # noqa: S311

    def say(self, language: str) -> str:
        """Words in a language, never the same twice."""
        self.words += 1
        return f"{MARKS[language]} {self.words:04}"

    def uuid(self) -> str:
        """An identity for a block or a child."""
        return str(UUID(int=self.chance.getrandbits(128), version=4))

    def address(self) -> str:
        """An address elsewhere."""
        self.words += 1
        return f"https://example.org/{self.words}"

    def add(self, record: TranslatableMixin) -> Any:
        """Count the pair of a page or record in."""
        self.pairs.append((type(record), record.translation_key))
        return record

    def records(self) -> list[Any]:
        """Every half there is, read afresh, always in the same order."""
        found = []
        for model, key in self.pairs:
            halves = {half.locale_id: half for half in model.objects.filter(translation_key=key)}
            for language in MARKS:
                if half := halves.get(locale_for(language).pk):
                    found.append(half)
        return found

    def home(self, language: str) -> HomePage:
        """The home of a language."""
        return HomePage.objects.get(locale=locale_for(language))

    def blocks(self, language: str, *kinds: str) -> list[dict[str, Any]]:
        """Blocks of some kinds, with words and facts in them."""
        return [
            {"type": kind, "id": self.uuid(), "value": self._value(kind, language)}
            for kind in kinds
        ]

    def rich_text(self, language: str) -> str:
        """Two paragraphs with a link and an emphasis."""
        first, second, third = (self.say(language) for _ in range(3))
        link = f'<a href="{self.address()}">{second}</a>'
        return f"<p>{first} <b>{link}</b></p><p>{third}</p>"

    def _value(self, kind: str, language: str) -> Any:
        def say() -> str:
            return self.say(language)

        def item(value: dict[str, Any]) -> dict[str, Any]:
            return {"type": "item", "id": self.uuid(), "value": value}

        def card() -> dict[str, Any]:
            return {"heading": say(), "text": say(), "page": None, "url": self.address()}

        values = {
            "text": lambda: self.rich_text(language),
            "quotation": lambda: {
                "text": say(), "speaker": say(), "role": "", "source_title": say(),
                "source_url": self.address(), "original_language": "en",
            },
            "cards": lambda: {"heading": say(), "items": [item(card()), item(card())]},
            "notice": lambda: {"kind": "info", "heading": say(), "text": f"<p>{say()}</p>"},
            "image": lambda: {
                "image": {
                    "image": self.images[0].pk, "decorative": False, "alt_text": say(),
                },
                "caption": say(),
            },
        }  # fmt: skip
        return values[kind]()


def build(seed: str, people: People) -> Site:
    """A site of six pairs: from English, from Welsh, by hand; pages, a section and a person."""
    site = Site(random.Random(seed), people)  # noqa: S311
    # What a new database begins with was written by migrations, which reckon nothing.
    reckoning.refresh(*Pair.objects.all())
    site.topics = [
        Topic.objects.create(name_en=f"Topic {n}", name_cy=f"Pwnc {n}", slug_en=f"t{n}",
                             slug_cy=f"p{n}")
        for n in range(3)
    ]  # fmt: skip
    site.images = [
        SiteImage.objects.create(title=f"Picture {n}", file=f"none-{n}.png", width=9, height=9)
        for n in range(2)
    ]
    organisation = site.add(_record(Organisation(name=site.say("en")), "en"))
    person = _record(Person(name=site.say("en"), organisation=organisation), "en")
    site.add(person)
    section = site.add(_page(site, site.home("en"), StandardPage, "en"))
    site.add(_page(site, section, StandardPage, "en"))
    site.add(_page(site, _index("en"), BlogPostPage, "en", live=True))
    site.add(_page(site, _index("cy"), BlogPostPage, "cy", live=True))
    for language in MARKS:
        first = site.add(_page(site, _index(language), BlogPostPage, language, live=True))
        there = OTHER[language]
        key, date = first.translation_key, first.date
        second = _page(
            site, _index(there), BlogPostPage, there, live=True, translation_key=key, date=date
        )
        assert Pair.objects.of(second).source_locale_id == first.locale_id
    return site


def _index(language: str) -> BlogIndexPage:
    return BlogIndexPage.objects.get(locale=locale_for(language))


def _record(record: Any, language: str) -> Any:
    record.locale = Locale.objects.get(language_code=language)
    record.live = False
    record.save()
    record.save_revision()
    return record


def _page(
    site: Site, parent: Any, model: type[Any], language: str, *, live: bool = False, **fields: Any
) -> Any:
    title = site.say(language)
    body = json.dumps(site.blocks(language, "text", "cards", "quotation"))
    if model is BlogPostPage:
        fields["summary"] = site.say(language)
    page = model(title=title, slug=title.replace(" ", "-"), body=body, live=live, **fields)
    parent.refresh_from_db()
    return parent.add_child(instance=page)
