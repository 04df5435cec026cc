from django.apps import AppConfig


class SearchConfig(AppConfig):
    """What readers look for, in the words of either language."""

    name = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # All but the first listen to changes.
        from search import kept, promotions, reindexing, taught  # noqa: F401

        kept.declare()
