from django.apps import AppConfig


class CoreConfig(AppConfig):
    """What every page shares."""

    name = "core"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core.choosers import use_words_of_the_page

        use_words_of_the_page()
