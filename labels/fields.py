"""Reading the half of a label pair that a language asks for."""

from typing import Any

from django.db import models


def pair_value(record: models.Model, field: str, language: str | None) -> Any:
    """The `_cy` or `_en` half of a field pair.

    Args:
        record: a model instance with `<field>_en` and `<field>_cy`.
        field: the shared part of the two field names.
        language: the language asked for; anything but Welsh reads the English half.
    """
    half = "cy" if (language or "").startswith("cy") else "en"
    return getattr(record, f"{field}_{half}")
