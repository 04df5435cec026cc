"""Why a file is not taken."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class Refusal(ValidationError):
    """A file is not taken; the message says what to do about it."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message, code=code)


def other_content() -> Refusal:
    """The content is not what the name says."""
    return Refusal(
        _(
            "The content of this file is not what its name says. "
            "Save it again in the format you mean, and do not rename it by hand."
        ),
        "other_content",
    )


def damaged() -> Refusal:
    """Nobody can open it."""
    return Refusal(
        _("This file is damaged. Save it again from the program it was made with."), "damaged"
    )
