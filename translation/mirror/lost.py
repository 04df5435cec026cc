"""Versions that name what has been deleted since: a draft is no reason to keep a record.

A relation that protects what it names protects it from the rows of the database only, not from
versions. modelcluster lets go of what is lost from other relations, and can read no version with
one of these. It also asks for each by itself; here a version costs one query for each kind of
record it names, however many people it lists.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, cast

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import CASCADE, DO_NOTHING, PROTECT, RESTRICT, ForeignKey, Model, Q
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import Locale

Content = dict[str, Any]  # a serialised row
Named = tuple[type[Model], Any]  # a model, and the id of a row
Fields = Callable[[type[Model]], list[ForeignKey[Any, Any]]]


class LooseVersionsMixin:
    """Reads versions of itself whatever has been deleted since."""

    @classmethod
    def from_serializable_data(
        cls, data: Content, check_fks: bool = True, strict_fks: bool = False
    ) -> Any:
        """A row from a version; if it asks what is still there, without what is gone."""
        wagtails: Any = super()
        if check_fks:
            data = _without_lost(cast("type[Model]", cls), data, _losing)
        return wagtails.from_serializable_data(data, check_fks=False, strict_fks=strict_fks)


def without_lost(model: type[Model], content: Content) -> Content:
    """A serialised version without what it names, what protects it, and is gone all the same.

    One query for each model named.

    Args:
        model: what it is a version of.
        content: the version; left as it is.
    """
    return _without_lost(model, content, _protecting)


def _without_lost(model: type[Model], content: Content, fields: Fields) -> Content:
    named: dict[type[Model], set[Any]] = defaultdict(set)
    for target, key in _named(model, content, fields):
        named[target].add(key)
    lost = {
        (target, key)
        for target, keys in named.items()
        for key in keys - set(target._base_manager.filter(pk__in=keys).values_list("pk", flat=True))
    }
    return _without(model, content, lost, fields) or content if lost else content


def drafts_that_name(record: Model) -> list[Any]:
    """The translation keys of the pages and records whose newest draft names a record.

    Args:
        record: it may just have been deleted.
    """
    name = type(record), record.pk
    return [
        draft.translation_key
        for model in apps.get_models()
        if issubclass(model, LooseVersionsMixin) and type(record) in _targets(model)
        for draft in cast(Any, model)
        .objects.filter(Q(has_unpublished_changes=True) | Q(live=False))
        .exclude(latest_revision=None)
        .select_related("latest_revision")
        if name in _named(model, draft.latest_revision.content, _protecting)
    ]


def _targets(model: type[Model]) -> set[Any]:
    own = {field.related_model for field in _protecting(model)}
    children = (relation.related_model for relation in get_all_child_relations(model))
    return own.union(*map(_targets, children))


def _named(model: type[Model], content: Content, fields: Fields) -> Iterator[Named]:
    for field in fields(model):
        if content.get(field.name) is not None:
            yield _name(field, content)
    for relation in get_all_child_relations(model):
        for row in content.get(relation.get_accessor_name()) or []:
            yield from _named(relation.related_model, row, fields)


def _without(
    model: type[Model], content: Content, lost: set[Named], fields: Fields
) -> Content | None:
    """The same without what is lost; nothing, if it is nothing without it."""
    kept = dict(content)
    for field in fields(model):
        if content.get(field.name) is not None and _name(field, content) in lost:
            if not field.null or field.remote_field.on_delete is CASCADE:
                return None
            kept[field.name] = None
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        if name in content:
            rows = (_without(relation.related_model, row, lost, fields) for row in content[name])
            kept[name] = [row for row in rows if row is not None]
    return kept


def _protecting(model: type[Model]) -> list[ForeignKey[Any, Any]]:
    return [
        field for field in _losing(model) if field.remote_field.on_delete in (PROTECT, RESTRICT)
    ]


def _losing(model: type[Model]) -> list[ForeignKey[Any, Any]]:
    """The fields whose record may be gone: not what a row is part of, and what always stays."""
    return [
        field
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey)
        and not isinstance(field, ParentalKey)
        and not field.remote_field.parent_link
        and field.related_model not in (Locale, ContentType)
        and field.remote_field.on_delete is not DO_NOTHING
    ]


def _name(field: ForeignKey[Any, Any], content: Content) -> Named:
    return field.related_model, field.target_field.to_python(content[field.name])
