from django.apps import AppConfig
from django.db.models.signals import post_migrate


class MailConfig(AppConfig):
    """Letters in both languages, and the queue they go out by."""

    name = "mail"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from mail import kept
        from mail.wordings import follow_release

        kept.declare()
        post_migrate.connect(follow_release, sender=self)
