from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    """The library: resources, and collections that lead through them."""

    name = "resources"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to what becomes of the records that resources name."""
        from participation.forms import drafts
        from people.signals import renamed
        from privacy.keeping import declare_with
        from resources.drafts import RESOURCE
        from resources.models import ResourceAuthor
        from resources.naming import find_by_new_name

        renamed.connect(find_by_new_name)
        drafts.register(RESOURCE)
        declare_with("people", ResourceAuthor)
