"""Taking made posts away again."""

from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import F
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from blog.models import BlogIndexPage, BlogPostPage, PostAuthor
from people.models import Person
from translation.models import Pair


def remove_posts(keys: list[UUID]) -> None:
    """Remove some made posts in both languages, and their pairs.

    A post that somebody has edited since has a history and is deleted as an editor would delete
    it. The others have only the rows they were made of, which go all at once.

    Args:
        keys: the translation keys, a few hundred at a time.

    Raises:
        ProtectedError: if something that must not be lost hangs on one of the pairs.
    """
    for post in BlogPostPage.objects.filter(
        translation_key__in=keys, latest_revision__isnull=False
    ):
        post.delete()
    untouched = list(BlogPostPage.objects.filter(translation_key__in=keys).only("pk", "path"))
    _remove_rows([post.pk for post in untouched])
    for index in BlogIndexPage.objects.all():
        lost = sum(post.path.startswith(index.path) for post in untouched)
        Page.objects.filter(pk=index.pk).update(numchild=F("numchild") - lost)
    Pair.objects.filter(pk__in=keys).delete()


def _remove_rows(ids: list[int]) -> None:
    content_type = ContentType.objects.get_for_model(BlogPostPage)
    entries = IndexEntry.objects.filter(
        content_type=content_type, object_id__in=[str(identity) for identity in ids]
    )
    for rows in (
        entries,
        PostAuthor.objects.filter(post__in=ids),
        BlogPostPage.topics.through.objects.filter(blogpostpage__in=ids),
        BlogPostPage.objects.filter(pk__in=ids),
        Page.objects.filter(pk__in=ids),
    ):
        # Deleting in the ordinary way reads every row and tells a dozen listeners about it.
        rows._raw_delete(connection.alias)


def remove_authors(keys: tuple[UUID, UUID]) -> None:
    """Remove the made authors whom no post names.

    Args:
        keys: the first and the last translation key an author may have.
    """
    people = Person.objects.filter(translation_key__range=keys)
    people.exclude(pk__in=PostAuthor.objects.values("person")).delete()
    left = Person.objects.filter(translation_key__range=keys).values("translation_key")
    Pair.objects.filter(pk__range=keys).exclude(pk__in=left).delete()
