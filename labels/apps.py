from functools import partial
from typing import Any

from django.apps import AppConfig
from django.urls import reverse


class LabelsConfig(AppConfig):
    """Bilingual labels: one row, two names."""

    name = "labels"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from labels import former, halves  # noqa: F401
        from labels.kinds import KINDS, kind_word

        for kind in KINDS:
            halves.register(kind, ["name"], address=partial(_address, kind_word(kind)))


def _address(word: str, pk: Any) -> str:
    return reverse(f"wagtailsnippets_labels_{word}:edit", args=[pk])
