from django.apps import AppConfig


class EventsConfig(AppConfig):
    """What is on, and what was: events, their programme and their calendar."""

    name = "events"
    default_auto_field = "django.db.models.BigAutoField"
