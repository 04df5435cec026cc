from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    """The library: resources, and collections that lead through them."""

    name = "resources"
    default_auto_field = "django.db.models.BigAutoField"
