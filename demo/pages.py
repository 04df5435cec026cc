"""Loading the demo's pages."""

from functools import partial
from typing import Any

from django.apps import apps
from wagtail.models import Page

from blog.models import BlogPostPage, PostAuthor
from demo.afterwards import promise, update
from demo.bodies import BodyWriter, stable_id
from demo.halves import page_fields
from demo.publishing import Publisher
from demo.reading import Item, parents_first, read_folder
from home.models import HomePage
from translation import waivers
from translation.locales import locale_for
from translation.models import Pair


class PageLoader:
    """Loads pages in two steps: first they exist, then they can link to each other.

    Args:
        publisher: publishes in the names of the demo users.
        images, topics: the database ids of labels by key.
        people: the same for people, by language.
    """

    def __init__(
        self,
        publisher: Publisher,
        images: dict[str, int],
        topics: dict[str, int],
        people: dict[str, dict[str, int]],
    ) -> None:
        self.publisher = publisher
        self.images = images
        self.topics = topics
        self.people = people
        self.items = parents_first(list(read_folder("pages")))
        self.pages: dict[str, int] = {}

    def load(self) -> int:
        """Make what is missing and publish it. Returns how many pages were written."""
        new = [item for item in self.items if self.ensure(item)]
        for item in new:
            self.write_and_publish(item)
        for item in new:
            self.continue_story(item)
        return len(new)

    def ensure(self, item: Item) -> bool:
        """Find or add the page in its first language; whether it is still to be written."""
        page = self.find(item)
        if page is None:
            page = self.add(item)
        self.pages[item["key"]] = page.pk
        return page.latest_revision_id is None

    def find(self, item: Item) -> Page | None:
        """The page of an item: one a new site starts with, or one loaded before."""
        locale = locale_for(item["source"])
        if item["model"] == "home.HomePage":
            return HomePage.objects.get(locale=locale)
        by_slug = Page.objects.filter(locale=locale, slug=item[item["source"]]["slug"], depth=3)
        by_key = Page.objects.filter(locale=locale, translation_key=stable_id("page", item["key"]))
        return by_key.first() or by_slug.first()

    def add(self, item: Item) -> Page:
        """Add an empty draft below its parent."""
        parent = Page.objects.get(pk=self.pages[item["parent"]])
        locale = locale_for(item["source"])
        parent = Page.objects.get(translation_key=parent.translation_key, locale=locale)
        words = item[item["source"]]
        model = apps.get_model(item["model"])
        page = model(
            title=words["title"],
            slug=words["slug"],
            locale=locale,
            translation_key=stable_id("page", item["key"]),
            live=False,
        )
        return parent.specific.add_child(instance=page)

    def write_and_publish(self, item: Item) -> None:
        """Write a page in its first language and take it as far as its file says."""
        language = item["source"]
        page = Page.objects.get(pk=self.pages[item["key"]]).specific
        Pair.objects.filter(pk=page.translation_key).update(source_locale=locale_for(language))
        self.write(item, page, language)
        if waiver := item.get("waiver"):
            waivers.waive(page.pair, self.publisher.users["approver"], **waiver)
        self.publisher.take(item["state"], page, partial(self.write, item))

    def continue_story(self, item: Item) -> None:
        """What has become of a page since: an update in one language, an owner, a promise."""
        page = Page.objects.get(pk=self.pages[item["key"]]).specific
        if "update" in item:
            writer = self.writer(item, item["source"])
            update(page, item, writer, self.publisher)
        if "pair" in item:
            promise(page, item["pair"], self.publisher.users)

    def write(self, item: Item, page: Any, language: str) -> None:
        """Give a page, or an unsaved copy of it, its fields in a language."""
        for name, value in page_fields(item, self.writer(item, language)).items():
            setattr(page, name, value)
        if language == item["source"] and isinstance(page, BlogPostPage):
            shared = item.get("shared", {})
            page.topics = [self.topics[key] for key in shared.get("topics", [])]
            post: Any = page
            post.authors = self.authors(page, item)

    def writer(self, item: Item, language: str) -> BodyWriter:
        """Writes an item's bodies in a language."""
        return BodyWriter(language, self.pages, self.images, self.people[item["source"]])

    def authors(self, page: Page, item: Item) -> list[PostAuthor]:
        """The authors of a post in its first language."""
        return [
            PostAuthor(
                locale=page.locale,
                person_id=self.people[item["source"]][author["person"]],
                translation_key=stable_id("author", item["key"], author["person"]),
            )
            for author in item.get("shared", {}).get("authors", [])
        ]
