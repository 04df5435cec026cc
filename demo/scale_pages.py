"""The rows of made pages, written many at a time.

Wagtail saves a page in a dozen queries and several signals; a test of ten thousand pages cannot
wait for that. So the rows are put into the tables directly, with the places in the tree counted
here. They are what saving would have left, less the revisions.
"""

from collections.abc import Iterable, Sequence
from random import Random
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Page

from core.models import SiteImage
from demo.scale_numbers import day_of, key_of, languages_of, published_at
from demo.scale_words import LANGUAGES, Words, words_of
from translation.locales import OTHER, locale_for
from translation.models import Pair, ReadersState, WorkState

# How many labels of a kind a page may have.
LABELS = {
    "topics": (0, 1, 1, 2, 2, 3),
    "sectors": (0, 1, 1, 2),
    "audiences": (0, 1, 2),
    "areas": (0, 1, 1, 1, 2),
}


def insert(rows: Sequence[Any]) -> None:
    """Write rows into their own table; the rows of their parents are there already."""
    if rows:
        model = type(rows[0])
        manager: Any = model._base_manager
        manager.all()._batched_insert(rows, model._meta.local_concrete_fields, batch_size=None)


class PageRows:
    """Writes pages of a kind below the index page of each language.

    Attributes:
        model: the type of page.
        index_model: the type of page above it.
        first: the number before the first of this kind.
    """

    model: Any
    index_model: Any
    first = 0

    def __init__(self) -> None:
        self.indexes = {language: self.index_in(language) for language in LANGUAGES}
        fields = [self.model._meta.get_field(name) for name in LABELS if hasattr(self.model, name)]
        self.labels: dict[Any, list[int]] = {
            field: list(field.related_model.objects.order_by("pk").values_list("pk", flat=True))
            for field in fields
        }
        self.pictures = list(SiteImage.objects.order_by("pk").values_list("pk", flat=True))
        self.content_type = ContentType.objects.get_for_model(self.model)
        self.last_steps = {language: _last_step(index) for language, index in self.indexes.items()}

    @classmethod
    def index_in(cls, language: str) -> Any:
        """The page of a language to put them under.

        Raises:
            Page.DoesNotExist: if there is none.
        """
        return cls.index_model.objects.filter(locale=locale_for(language)).earliest("path")

    def own(self, number: int, language: str, words: Words) -> dict[str, Any]:
        """The fields that only this kind of page has."""
        raise NotImplementedError

    def write_rows_below(self, pages: list[Any]) -> None:
        """Write the rows that hang on the pages."""

    @classmethod
    def remove_rows_of_pairs(cls, keys: list[UUID]) -> None:
        """Remove the rows that hang on the pairs.

        Args:
            keys: the translation keys of pairs whose pages are gone.
        """

    def write(self, numbers: Iterable[int]) -> None:
        """Write the pages of some numbers, in every language they exist in."""
        pages = [page for number in numbers for page in self.pages(number)]
        plain = Page.objects.bulk_create([self.plain(page) for page in pages])
        for page, row in zip(pages, plain, strict=True):
            page.pk = page.page_ptr_id = row.pk
        insert(pages)
        self.write_rows_below(pages)
        self.write_labels(pages)
        for language, index in self.indexes.items():
            added = sum(page.language == language for page in pages)
            Page.objects.filter(pk=index.pk).update(numchild=F("numchild") + added)

    def write_pairs(self, numbers: Iterable[int]) -> None:
        """Write the pairs: every third page was first written in Welsh, if it is in Welsh."""
        Pair.objects.bulk_create([self.pair(number) for number in numbers])

    def pair(self, number: int) -> Pair:
        """An unsaved pair with the state its pages give it, as reckoning would find it."""
        languages = languages_of(number)
        source = "cy" if number % 3 == 0 and "cy" in languages else languages[0]
        pair = Pair(
            translation_key=key_of(self.first + number),
            content_type=self.content_type,
            source_locale=locale_for(source),
            readers_state=ReadersState.LIVE,
            work_state=WorkState.READY,
            reckoned_at=timezone.now(),
        )
        if len(languages) == 1:
            pair.readers_state, pair.work_state = ReadersState.MISSING, WorkState.NONE
            pair.lacking, pair.behind_since = OTHER[source], published_at(day_of(number))
        return pair

    def pages(self, number: int) -> list[Any]:
        """The unsaved pages of a number."""
        words = words_of(number, key_of(self.first + number))
        return [self.page(number, language, words[language]) for language in languages_of(number)]

    def page(self, number: int, language: str, words: Words) -> Any:
        """An unsaved page in one language, with its place in the tree."""
        index = self.indexes[language]
        self.last_steps[language] += 1
        slug = f"{slugify(words.title)}-{number}"
        published = published_at(day_of(number))
        return self.model(
            path=Page._get_path(index.path, index.depth + 1, self.last_steps[language]),
            depth=index.depth + 1,
            url_path=f"{index.url_path}{slug}/",
            slug=slug,
            title=words.title,
            draft_title=words.title,
            locale=locale_for(language),
            translation_key=key_of(self.first + number),
            content_type=self.content_type,
            first_published_at=published,
            last_published_at=published,
            latest_revision_created_at=published,
            picture_id=self.picture_of(number),
            summary=words.summary,
            **self.own(number, language, words),
        )

    def picture_of(self, number: int) -> int | None:
        """Every third page has one of the site's pictures, if it has any."""
        if number % 3 or not self.pictures:
            return None
        return self.pictures[number // 3 % len(self.pictures)]

    def plain(self, page: Any) -> Page:
        """The row of a page in the table all pages share."""
        names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
        return Page(**{name: getattr(page, name) for name in names})

    def write_labels(self, pages: list[Any]) -> None:
        """Some labels each, the same in both languages."""
        for salt, (field, labels) in enumerate(self.labels.items(), start=1):
            through, owner = field.remote_field.through, f"{self.model._meta.model_name}_id"
            label = f"{field.related_model._meta.model_name}_id"
            rows = []
            for page in pages:
                chance = Random(page.translation_key.int + salt)  # noqa: S311
                count = min(len(labels), chance.choice(LABELS[field.name]))
                rows += [
                    through(**{owner: page.pk, label: pk}) for pk in chance.sample(labels, count)
                ]
            through.objects.bulk_create(rows)


def _last_step(index: Any) -> int:
    """The number of the last place taken below a page."""
    last = Page.objects.filter(path__startswith=index.path, depth=index.depth + 1)
    path = last.order_by("path").values_list("path", flat=True).last()
    return Page._str2int(path[-Page.steplen :]) if path else 0
