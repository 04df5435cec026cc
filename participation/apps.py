from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class ParticipationConfig(AppConfig):
    name = "participation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core.changes import note_change
        from participation import kept as messages_kept
        from participation import letters
        from participation.commenting import kept as comments_kept
        from participation.commenting import letters as about_comments
        from participation.commenting.erasing import register_comments
        from participation.erasures import kept as erasures_kept
        from participation.erasures.ours import register_ours
        from participation.models import LetterUpdate
        from participation.signatures import kept as signatures_kept
        from participation.signatures import letters as about_signatures
        from participation.signatures.erasing import register_signatures
        from participation.updates.letters import register_update

        letters.register_letters()
        about_comments.register_letters()
        about_signatures.register_letters()
        register_update()
        post_save.connect(note_change, sender=LetterUpdate)
        post_delete.connect(note_change, sender=LetterUpdate)
        register_ours()
        register_comments()
        register_signatures()
        signatures_kept.declare()
        comments_kept.declare()
        messages_kept.declare()
        erasures_kept.declare()
