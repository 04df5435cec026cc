"""Taking made pages away again."""

from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import F
from modelcluster.fields import ParentalKey
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from blog.models import PostAuthor
from demo.scale_pages import PageRows
from people.models import Person
from translation.models import Pair


def remove_pages(kind: type[PageRows], keys: list[UUID]) -> None:
    """Remove some made pages of a kind in both languages, and their pairs.

    A page that somebody has edited since has a history and is deleted as an editor would delete
    it. The others have only the rows they were made of, which go all at once.

    Args:
        keys: the translation keys, a few hundred at a time.

    Raises:
        ProtectedError: if something that must not be lost hangs on one of the pairs.
    """
    pages = kind.model.objects.filter(translation_key__in=keys)
    for page in pages.filter(latest_revision__isnull=False):
        page.delete()
    untouched = list(pages.values_list("pk", "path"))
    _remove_rows(kind.model, [pk for pk, _path in untouched])
    for index in kind.index_model.objects.all():
        lost = sum(path.startswith(index.path) for _pk, path in untouched)
        Page.objects.filter(pk=index.pk).update(numchild=F("numchild") - lost)
    kind.remove_rows_of_pairs(keys)
    Pair.objects.filter(pk__in=keys).delete()


def _remove_rows(model: Any, ids: list[int]) -> None:
    content_type = ContentType.objects.get_for_model(model)
    entries = IndexEntry.objects.filter(
        content_type=content_type, object_id__in=[str(identity) for identity in ids]
    )
    owner = f"{model._meta.model_name}__in"
    labels = [field.remote_field.through for field in model._meta.local_many_to_many]
    below = [
        relation.related_model.objects.filter(**{f"{relation.field.name}__in": ids})
        for relation in model._meta.related_objects
        if relation.model is model and isinstance(relation.field, ParentalKey)
    ]
    for rows in (
        entries,
        *below,
        *(through.objects.filter(**{owner: ids}) for through in labels),
        model.objects.filter(pk__in=ids),
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
