from django.apps import AppConfig


class CaseStudiesConfig(AppConfig):
    """Stories of work done together: what was tried, what changed, what was hard."""

    name = "case_studies"
    default_auto_field = "django.db.models.BigAutoField"
