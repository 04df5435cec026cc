"""System checks: nothing is kept about people that the privacy page does not tell them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db import models

from privacy.keeping import Kept, declared_models, kinds

ROOM_ROOT = Path(__file__).resolve().parents[1]
PERSONAL_NAME = re.compile(
    r"(?:^|_)(?:name|e?mail|phone|telephone|postcode|contact|signatory|birth_?day|ip_address)$"
    r"|^(?:email|address)_hash$"
)
TEXTS = (models.CharField, models.TextField)


@register()
def check_personal_models(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every model of ours that can name a person is declared."""
    return [
        Error(
            f"{model._meta.label}.{field} may say who somebody is, and is not declared.",
            hint="Declare it as docs/privacy.md says: what is kept, why, and for how long.",
            obj=model,
            id="privacy.E001",
        )
        for model in _our_models()
        if model not in declared_models()
        for field in personal_fields(model)
    ]


@register()
def check_declared_kinds(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every kind tells of each field of its model, and each limit is kept by a job."""
    return [error for kind in kinds() for error in (*_untold(kind), *_unending(kind))]


def personal_fields(model: type[models.Model]) -> list[str]:
    """The fields of a model that look as if they could hold a name or an address of somebody."""
    return [
        field.name
        for field in model._meta.local_fields
        if isinstance(field, models.EmailField | models.GenericIPAddressField)
        or (isinstance(field, TEXTS) and PERSONAL_NAME.search(field.name))
    ]


def _our_models() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models()
        if Path(apps.get_app_config(model._meta.app_label).path).is_relative_to(ROOM_ROOT)
        and "site-packages" not in apps.get_app_config(model._meta.app_label).path
    ]


def _untold(kind: Kept) -> Iterator[CheckMessage]:
    if kind.model is None:
        return
    told = {name for held in kind.holds for name in held.fields} | set(kind.beside)
    has = {
        field.name
        for field in kind.model._meta.concrete_fields
        if not isinstance(field, models.AutoField)
    }
    for name in sorted(has ^ told):
        yield Error(
            f"{kind.model._meta.label}.{name} is not told of in the kind {kind.name!r}."
            if name in has
            else f"{kind.model._meta.label} has no field {name!r}, of which {kind.name!r} tells.",
            hint="Change `holds` or `beside` of its declaration.",
            obj=kind.model,
            id="privacy.E002",
        )


def _unending(kind: Kept) -> Iterator[CheckMessage]:
    for limit in kind.limits:
        if limit.job not in settings.PERIODIC_JOBS and (limit.job or limit.length is not None):
            yield Error(
                f"Nothing forgets {kind.name!r} in time: {limit.job!r} is no periodic job.",
                hint="Name the job of PERIODIC_JOBS that deletes it.",
                obj=kind.model,
                id="privacy.E003",
            )
