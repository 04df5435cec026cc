from typing import Any

from django.apps import AppConfig
from django.urls import reverse


class LabelsConfig(AppConfig):
    """Bilingual labels: one row, two names."""

    name = "labels"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from labels import halves
        from labels.models import Topic

        halves.register(Topic, ["name"], address=_address)


def _address(pk: Any) -> str:
    return reverse("wagtailsnippets_labels_topic:edit", args=[pk])
