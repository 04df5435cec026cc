from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class CampaignsConfig(AppConfig):
    """Open letters: what is asked, of whom, who signed, and what became of it."""

    name = "campaigns"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let readers see what stands behind a letter at once, and people have theirs erased."""
        from campaigns import kept
        from campaigns.backing.erasing import register_support
        from campaigns.backing.showing import pages_with_support
        from campaigns.models import MediaCoverage, PaperBatch, SupportLetter
        from core.changes import note_change
        from core.files.uses import files_stand_on

        for model in (MediaCoverage, PaperBatch, SupportLetter):
            post_save.connect(note_change, sender=model)
            post_delete.connect(note_change, sender=model)
        files_stand_on(SupportLetter, pages_with_support)
        register_support()
        kept.declare()
