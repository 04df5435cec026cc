"""Loading the demo's pages."""

from functools import partial
from typing import Any

from django.apps import apps
from django.utils import timezone
from wagtail.models import Page

from demo.afterwards import edit, look_after, promise, update
from demo.bodies import BodyWriter, stable_id
from demo.children import give_page_rows
from demo.free import let_free
from demo.halves import page_fields
from demo.known import Known
from demo.moments import settled
from demo.publishing import Publisher
from demo.reading import Item, parents_first, read_pages
from home.models import HomePage
from translation.locales import locale_for
from translation.models import Pair
from translation.state import waivers

LABELS = ("topics", "sectors", "audiences", "areas")


class PageLoader:
    """Loads pages in two steps: first they exist, then they can link to each other.

    Args:
        publisher: publishes in the names of the demo users.
        known: where keys are found; the pages are added to it.

    Attributes:
        written: the keys of the pages that were written now.
    """

    def __init__(self, publisher: Publisher, known: Known) -> None:
        self.publisher = publisher
        self.known = known
        self.pages = known.pages
        self.written: set[str] = set()
        today = timezone.localdate()
        self.items = parents_first([settled(item, today) for item in read_pages()])

    def load(self) -> int:
        """Make what is missing and publish it. Returns how many pages were written."""
        lists = {item["key"] for item in self.items if is_frame(item)} - {"home"}
        frame = [item for item in self.items if is_frame(item) or item.get("parent") not in lists]
        new = [item for item in frame if self.ensure(item)]
        # What stands below a list may be written first in the other language.
        for item in filter(is_frame, new):
            self.write_and_publish(item)
        new += [item for item in self.items if item not in frame and self.ensure(item)]
        for item in new:
            if not is_frame(item):
                self.write_and_publish(item)
        for item in new:
            self.continue_story(item)
        self.written = {item["key"] for item in new}
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
            **first_day_of(item),
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
        """What has become of a page since: an update in one language, a promise, an owner."""
        page = Page.objects.get(pk=self.pages[item["key"]]).specific
        if "update" in item:
            writer = self.writer(item, item["source"])
            update(page, item, writer, self.publisher)
        if "pair" in item:
            promise(page, item["pair"], self.publisher.users)
        if "upkeep" in item:
            look_after(page, item["upkeep"], self.publisher.users)
        if "free" in item:
            let_free(page, item["free"], self.publisher.users)

    def follow_jobs(self) -> None:
        """What has become of pages since they were sent with a job: translated, or edited."""
        for item in self.items:
            page = Page.objects.get(pk=self.pages[item["key"]]).specific
            if item.get("handed_in"):
                self.publisher.hand_in(page, partial(self.write, item))
            if "edited" in item:
                edit(page, item["edited"][item["source"]], self.publisher.users)

    def write(self, item: Item, page: Any, language: str) -> None:
        """Give a page, or an unsaved copy of it, its fields in a language."""
        writer = self.writer(item, language)
        for name, value in page_fields(item, writer).items():
            setattr(page, name, value)
        give_page_rows(item, page, writer)
        if language == item["source"]:
            self.label(item, page)

    def label(self, item: Item, page: Any) -> None:
        """Give a page its labels, which are the same in both languages."""
        shared = item.get("shared", {})
        for field in LABELS:
            if field in shared:
                setattr(page, field, [self.known.labels[field][key] for key in shared[field]])

    def writer(self, item: Item, language: str) -> BodyWriter:
        """Writes an item's streams in a language."""
        return BodyWriter(language, item["source"], self.known)


def is_frame(item: Item) -> bool:
    """Whether a page is a home or a list, which links to no page below a list."""
    return item["model"].endswith(("HomePage", "IndexPage"))


def first_day_of(item: Item) -> Item:
    """The day without which no event, and the one without which no letter, can be saved."""
    shared = item.get("shared", {})
    return {name: shared[name] for name in ("start_date", "deadline") if name in shared}
