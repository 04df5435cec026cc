from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """What is kept about people and in their browsers."""

    name = "privacy"

    def ready(self) -> None:
        from privacy import checks  # noqa: F401 - it registers them
