from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "participation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from participation.erasures.ours import register_ours
        from participation.letters import register_letters
        from participation.signatures import erasing
        from participation.signatures import letters as of_signatures

        register_letters()
        of_signatures.register_letters()
        register_ours()
        erasing.register_signatures()
