"""System checks: what translation relies on, refused at start rather than found out later."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import get_translatable_fields

from translation.signals import is_part_of_a_page

# What Wagtail keeps about a page or record; none of it is content of a language. The schedule is
# set by translation.desk.drafts.
WAGTAILS_OWN = {
    "alias_of", "content_type", "depth", "draft_title", "expire_at", "expired",
    "first_published_at", "go_live_at", "has_unpublished_changes", "id",
    "last_published_at", "latest_revision", "latest_revision_created_at", "live",
    "live_revision", "locale", "locked", "locked_at", "locked_by", "numchild", "owner", "path",
    "sort_order", "translation_key", "url_path", "wagtail_admin_comments",
}  # fmt: skip
FORBIDDEN_APPS = ("wagtail_localize.locales", "wagtail.contrib.simple_translation")


@register()
def check_declared_fields(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every field of content is declared as translated or synchronised."""
    return [error for model in translatable_models() for error in _undeclared(model)]


@register()
def check_unique_fields(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """No field of a translated record is unique: its twin repeats the value."""
    return [
        Error(
            f"{model._meta.label}.{field.name} is unique, so its twin cannot be saved.",
            hint="Make it unique together with the locale.",
            obj=model,
            id="translation.E002",
        )
        for model in translatable_models()
        for field in model._meta.local_fields
        if field.unique and not field.primary_key
    ]


@register()
def check_settings(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """wagtail-localize's dangerous defaults are off."""
    found: list[CheckMessage] = [
        Error(
            f"{name} is installed.",
            hint="It copies one language into the other; remove it from INSTALLED_APPS.",
            id="translation.E003",
        )
        for name in FORBIDDEN_APPS
        if apps.is_installed(name)
    ]
    wanted = {
        "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE": (False, True),
        "WAGTAILLOCALIZE_DISABLE_ON_DELETE": (True, False),
    }
    for name, (value, default) in wanted.items():
        if getattr(settings, name, default) is not value:
            found.append(
                Error(
                    f"{name} is not {value}.",
                    hint="Otherwise untranslated text goes live, or translations are deleted.",
                    id="translation.E004",
                )
            )
    return found


def translatable_models() -> list[type[models.Model]]:
    """Our page types, translated records and their translated children."""
    from translation.pages import PairedPage
    from translation.records import PairedRecord

    return [
        model
        for model in apps.get_models()
        if issubclass(model, PairedPage | PairedRecord)
        or (issubclass(model, TranslatableMixin) and is_part_of_a_page(model))
    ]


def _undeclared(model: type[models.Model]) -> Iterator[CheckMessage]:
    declared = {field.field_name for field in get_translatable_fields(model)}
    if not hasattr(model, "translatable_fields"):
        declared = set()
    for name in sorted(_content_fields(model) - declared):
        yield Error(
            f"{model._meta.label}.{name} is declared neither as translated nor as synchronised.",
            hint="Add it to translatable_fields as TranslatableField or SynchronizedField.",
            obj=model,
            id="translation.E001",
        )


def _content_fields(model: type[models.Model]) -> set[str]:
    return {
        field.name
        for field in model._meta.get_fields()
        if field.name not in WAGTAILS_OWN and _is_content(field)
    }


def _is_content(field: Any) -> bool:
    if isinstance(field, models.ManyToOneRel):
        return isinstance(field.remote_field, ParentalKey)
    is_link = isinstance(field, ParentalKey) or getattr(field.remote_field, "parent_link", False)
    is_field = isinstance(field, models.Field) and not field.auto_created
    return is_field and field.editable and not is_link
