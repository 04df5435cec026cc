from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """Who agreed to be quoted or shown, for what, and until when."""

    name = "consent"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from consent import kept

        kept.declare()
