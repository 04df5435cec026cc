"""The letter about a comment on a text."""

from django.utils.translation import gettext_lazy as _

from mail.registry import Kind, Placeholder, Shape, register, wording
from mail.values import InLanguage

COMMENT = "text_comment"

_PLACEHOLDERS = (
    Placeholder("name", _("the name of the reader"), "Mair Rhys"),
    Placeholder(
        "title",
        _("the title of the page or record"),
        InLanguage("Afon wedi rhewi", "cy"),
        is_required=True,
    ),
    Placeholder("who", _("the name of the person who did it"), "Gwenllian Rees"),
    Placeholder("note", _("the comment"), "Beth yw ystyr “reach” yma?"),
    Placeholder(
        "address",
        _("where the translation is"),
        "https://www.example.org/admin/translation/1/",
        is_required=True,
        shape=Shape.ADDRESS,
    ),
)


def register_letters() -> None:
    """Let this letter be sent."""
    register(
        Kind(
            COMMENT,
            _("A comment on a text"),
            _(
                "To those who take part in a translation, when somebody comments on it: the first "
                "of a day at once, all others together the next morning."
            ),
            _PLACEHOLDERS,
            {
                "en": wording(
                    "A comment on a translation: {title}",
                    "Hello {name},",
                    "Somebody has commented on a text you take part in.",
                    "<b>{title}</b>",
                    "By: {who}",
                    "{note}",
                    "Read it and answer: {address}",
                ),
                "cy": wording(
                    "Sylw ar gyfieithiad: {title}",
                    "Helo {name},",
                    "Ychwanegwyd sylw ar destun rydych yn ymwneud ag ef.",
                    "<b>{title}</b>",
                    "Gan: {who}",
                    "{note}",
                    "Ei ddarllen a’i ateb: {address}",
                ),
            },
        )
    )
