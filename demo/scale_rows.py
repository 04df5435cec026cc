"""The rows of made posts, and of those who are said to have written them."""

from random import Random
from typing import Any
from uuid import uuid5

from django.contrib.contenttypes.models import ContentType

from blog.models import BlogIndexPage, BlogPostPage, PostAuthor
from core.dates import DatePrecision
from demo.scale_numbers import day_of, key_of
from demo.scale_pages import PageRows
from demo.scale_words import LANGUAGES, Words, bank
from people.models import Person
from translation.locales import locale_for
from translation.models import Pair

KINDS = list(BlogPostPage.Kind)


class PostRows(PageRows):
    """Writes posts, each with an author or two.

    Args:
        first_author: the number of the first made author.
    """

    model, index_model = BlogPostPage, BlogIndexPage

    def __init__(self, first_author: int) -> None:
        super().__init__()
        self.authors = {language: authors_in(language, first_author) for language in LANGUAGES}

    def own(self, number: int, language: str, words: Words) -> dict[str, Any]:
        """What only posts have."""
        day, kind = day_of(number), KINDS[number % len(KINDS)]
        return {
            "kind": kind,
            "body": words.body,
            "date": day,
            "date_precision": DatePrecision.MONTH if number % 23 == 0 else DatePrecision.DAY,
            "is_historical": day.year < 2018,
            "is_opinion_of_author": kind == BlogPostPage.Kind.OPINION,
        }

    def write_rows_below(self, pages: list[Any]) -> None:
        """One author each, and two for some."""
        rows = []
        for post in pages:
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


def authors_in(language: str, first: int) -> list[Person]:
    """Groups who might write. No real person is said to have written what nobody wrote.

    Args:
        first: the number of the first of them.
    """
    content_type = ContentType.objects.get_for_model(Person)
    people = []
    lines = zip(bank()["author"], bank()["author_role"], strict=True)
    for number, (name, role) in enumerate(lines, start=first):
        Pair.objects.get_or_create(
            pk=key_of(number),
            defaults={"content_type": content_type, "source_locale": locale_for("en")},
        )
        person, _created = Person.objects.get_or_create(
            translation_key=key_of(number),
            locale=locale_for(language),
            defaults={"name": name[language], "role": role[language]},
        )
        people.append(person)
    return people
