from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SignInConfig(AppConfig):
    name = "site_project.sign_in"
    verbose_name = _("Signing in")

    def ready(self) -> None:
        from site_project.sign_in import kept
        from site_project.sign_in.letters import register_letters

        kept.declare()
        register_letters()
