from django.apps import AppConfig


class LabelsConfig(AppConfig):
    """Bilingual labels: one row, two names."""

    name = "labels"
    default_auto_field = "django.db.models.BigAutoField"
