from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    """Open letters: what is asked, of whom, who signed, and what became of it."""

    name = "campaigns"
    default_auto_field = "django.db.models.BigAutoField"
