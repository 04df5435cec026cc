from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "participation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from participation import kept as messages_kept
        from participation import letters
        from participation.commenting import kept as comments_kept
        from participation.commenting import letters as about_comments
        from participation.commenting.erasing import register_comments
        from participation.erasures import kept as erasures_kept
        from participation.erasures.ours import register_ours
        from participation.signatures import kept as signatures_kept
        from participation.signatures import letters as about_signatures
        from participation.signatures.erasing import register_signatures

        letters.register_letters()
        about_comments.register_letters()
        about_signatures.register_letters()
        register_ours()
        register_comments()
        register_signatures()
        signatures_kept.declare()
        comments_kept.declare()
        messages_kept.declare()
        erasures_kept.declare()
