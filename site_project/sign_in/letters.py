"""The letter with which somebody who has forgotten their password chooses another."""

from django.utils.translation import gettext_lazy as _

from mail.registry import Kind, Placeholder, Shape, register, wording

PASSWORD_RESET = "password_reset"  # noqa: S105


def register_letters() -> None:
    """Let this letter be sent."""
    register(
        Kind(
            PASSWORD_RESET,
            _("Password reset"),
            _("To whoever has an account, at once, when somebody asks to reset its password."),
            (
                Placeholder("username", _("the name to sign in with"), "mair", is_required=True),
                Placeholder(
                    "address",
                    _("where a new password is chosen"),
                    "https://www.example.org/admin/password_reset/confirm/1/abc/",
                    is_required=True,
                    shape=Shape.ADDRESS,
                ),
            ),
            {
                "en": wording(
                    "Password reset",
                    "Somebody asked to reset the password of this account. Open this link to "
                    "choose a new one: {address}",
                    "Username: {username}",
                    "If it was not you, do nothing: your password stays as it is.",
                ),
                "cy": wording(
                    "Ailosod y cyfrinair",
                    "Gofynnodd rhywun am ailosod cyfrinair y cyfrif hwn. Agorwch y ddolen hon i "
                    "ddewis un newydd: {address}",
                    "Enw defnyddiwr: {username}",
                    "Os nad chi ofynnodd, peidiwch â gwneud dim: ni fydd eich cyfrinair yn newid.",
                ),
            },
            is_secret=True,
        )
    )
