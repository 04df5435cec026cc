from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class CampaignsConfig(AppConfig):
    """Open letters: what is asked, of whom, who signed, and what became of it."""

    name = "campaigns"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let readers see what stands behind a letter at once, and be told what is kept of it."""
        from campaigns import kept
        from campaigns.models import MediaCoverage, PaperBatch, SupportLetter
        from core.changes import note_change

        for model in (MediaCoverage, PaperBatch, SupportLetter):
            post_save.connect(note_change, sender=model)
            post_delete.connect(note_change, sender=model)
        kept.declare()
