"""The rows of made posts, written many at a time.

Wagtail saves a page in a dozen queries and several signals; a test of ten thousand posts cannot
wait for that. So the rows are put into the tables directly, with the places in the tree counted
here. They are what saving would have left, less the revisions.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Page

from blog.models import BlogIndexPage, BlogPostPage, PostAuthor
from core.dates import DatePrecision
from core.models import SiteImage
from demo.scale_words import LANGUAGES, Words, words_of
from labels.models import Topic
from people.models import Person
from translation.locales import OTHER, locale_for
from translation.models import Pair, ReadersState, WorkState

# A made post is known by its key: this mark in the upper half, its number in the lower.
MARK = 0x0CA27E45CA1E << 80
FIRST_DAY, DAYS = date(2014, 1, 1), 12 * 365
# Of every 29 posts the seventh has no Welsh yet; of every 37 the eleventh has no English.
NO_WELSH, NO_ENGLISH = (29, 7), (37, 11)
KINDS = list(BlogPostPage.Kind)


def key_of(number: int) -> UUID:
    """The translation key of a made post.

    Args:
        number: from 1; authors have numbers above every post, see `demo.scale`.
    """
    return UUID(int=MARK + number)


def languages_of(number: int) -> tuple[str, ...]:
    """The languages a made post exists in: nearly always both."""
    for (of_every, this_one), language in ((NO_WELSH, "en"), (NO_ENGLISH, "cy")):
        if number % of_every == this_one:
            return (language,)
    return LANGUAGES


def day_of(number: int) -> date:
    """The date of a made post; neighbours in number are far apart in time."""
    return FIRST_DAY + timedelta(days=number * 2741 % DAYS)


def published_at(day: date) -> datetime:
    """When a made post of some date went live: that day at nine."""
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


class PostRows:
    """Writes posts below the two index pages.

    Args:
        indexes: the index page of each language.
        authors: people of each language, in the same order.
    """

    def __init__(self, indexes: dict[str, BlogIndexPage], authors: dict[str, list[Person]]) -> None:
        self.indexes = indexes
        self.authors = authors
        self.topics = list(Topic.objects.order_by("slug_en"))
        self.pictures = list(SiteImage.objects.order_by("pk").values_list("pk", flat=True))
        self.content_type = ContentType.objects.get_for_model(BlogPostPage)
        self.last_steps = {language: _last_step(index) for language, index in indexes.items()}

    def write(self, numbers: Iterable[int]) -> None:
        """Write the posts of some numbers, in every language they exist in."""
        posts = [post for number in numbers for post in self.posts(number)]
        pages = [self.page(post) for post in posts]
        for post, page in zip(posts, Page.objects.bulk_create(pages), strict=True):
            post.pk = post.page_ptr_id = page.pk
            # Only the post's own table: the page's row has just been written.
            post.save_base(raw=True, force_insert=True)
        self.write_authors(posts)
        self.write_topics(posts)
        for language, index in self.indexes.items():
            added = sum(post.language == language for post in posts)
            Page.objects.filter(pk=index.pk).update(numchild=F("numchild") + added)

    def write_pairs(self, numbers: Iterable[int]) -> None:
        """Write the pairs: every third post was first written in Welsh, if it is in Welsh."""
        Pair.objects.bulk_create([self.pair(number) for number in numbers])

    def pair(self, number: int) -> Pair:
        """An unsaved pair with the state its posts give it, as reckoning would find it."""
        languages = languages_of(number)
        source = "cy" if number % 3 == 0 and "cy" in languages else languages[0]
        pair = Pair(
            translation_key=key_of(number),
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

    def posts(self, number: int) -> list[BlogPostPage]:
        """The unsaved posts of a number."""
        words = words_of(number, key_of(number))
        return [self.post(number, language, words[language]) for language in languages_of(number)]

    def post(self, number: int, language: str, words: Words) -> BlogPostPage:
        """An unsaved post in one language, with its place in the tree."""
        index = self.indexes[language]
        self.last_steps[language] += 1
        slug = f"{slugify(words.title)}-{number}"
        day = day_of(number)
        published = published_at(day)
        kind = KINDS[number % len(KINDS)]
        return BlogPostPage(
            path=Page._get_path(index.path, index.depth + 1, self.last_steps[language]),
            depth=index.depth + 1,
            url_path=f"{index.url_path}{slug}/",
            slug=slug,
            title=words.title,
            draft_title=words.title,
            locale=locale_for(language),
            translation_key=key_of(number),
            content_type=self.content_type,
            first_published_at=published,
            last_published_at=published,
            latest_revision_created_at=published,
            kind=kind,
            summary=words.summary,
            picture_id=self.picture_of(number),
            body=words.body,
            date=day,
            date_precision=DatePrecision.MONTH if number % 23 == 0 else DatePrecision.DAY,
            is_historical=day.year < 2018,
            is_opinion_of_author=kind == BlogPostPage.Kind.OPINION,
        )

    def picture_of(self, number: int) -> int | None:
        """Every third post has one of the site's pictures, if it has any."""
        if number % 3 or not self.pictures:
            return None
        return self.pictures[number // 3 % len(self.pictures)]

    def page(self, post: BlogPostPage) -> Page:
        """The row of a post in the table all pages share."""
        names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
        return Page(**{name: getattr(post, name) for name in names})

    def write_authors(self, posts: list[BlogPostPage]) -> None:
        """One author each, and two for some."""
        rows = []
        for post in posts:
            chance = Random(post.translation_key.int)  # noqa: S311
            people = self.authors[post.language]
            for order in range(2 if chance.random() < 0.15 else 1):
                rows.append(
                    PostAuthor(
                        post=post,
                        person=people[(chance.randrange(len(people)) + order) % len(people)],
                        sort_order=order,
                        locale_id=post.locale_id,
                        translation_key=uuid5(post.translation_key, f"author {order}"),
                    )
                )
        PostAuthor.objects.bulk_create(rows)

    def write_topics(self, posts: list[BlogPostPage]) -> None:
        """Up to three topics each, the same in both languages."""
        through = BlogPostPage.topics.through
        rows = []
        for post in posts:
            chance = Random(post.translation_key.int + 1)  # noqa: S311
            count = min(len(self.topics), chance.choice((0, 1, 1, 2, 2, 3)))
            rows += [
                through(blogpostpage_id=post.pk, topic_id=topic.pk)
                for topic in chance.sample(self.topics, count)
            ]
        through.objects.bulk_create(rows)


def _last_step(index: BlogIndexPage) -> int:
    """The number of the last place taken below a page."""
    last = Page.objects.filter(path__startswith=index.path, depth=index.depth + 1)
    path = last.order_by("path").values_list("path", flat=True).last()
    return Page._str2int(path[-Page.steplen :]) if path else 0
