from django.apps import AppConfig


class GlossaryConfig(AppConfig):
    """What the organisation's terms mean, for readers."""

    name = "glossary"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from glossary import place  # noqa: F401 - it listens to where pages go
