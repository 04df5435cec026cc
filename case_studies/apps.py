from django.apps import AppConfig


class CaseStudiesConfig(AppConfig):
    """Stories of work done together: what was tried, what changed, what was hard."""

    name = "case_studies"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from case_studies.models import CaseStudyPage
        from privacy.keeping import declare_with

        declare_with("people", CaseStudyPage)
