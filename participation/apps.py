from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "participation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from participation.commenting import letters as about_comments
        from participation.letters import register_letters

        register_letters()
        about_comments.register_letters()
