"""The letters about publications that wait for the other language."""

from datetime import datetime

from django.utils.timezone import get_default_timezone
from django.utils.translation import gettext_lazy as _

from mail.registry import Kind, Placeholder, Shape, register, wording
from mail.values import InLanguage

HELD = "publication_held"
WAITING = "publication_waiting"

_PLACEHOLDERS = (
    Placeholder(
        "title",
        _("the title of the page or record"),
        InLanguage("Afon wedi rhewi", "cy"),
        is_required=True,
    ),
    Placeholder(
        "since",
        _("since when"),
        datetime(2026, 3, 1, 10, 30, tzinfo=get_default_timezone()),
    ),
    Placeholder(
        "address",
        _("where it says what is missing"),
        "https://www.example.org/admin/translation/pair/1/",
        is_required=True,
        shape=Shape.ADDRESS,
    ),
)


def register_letters() -> None:
    """Let these letters be sent."""
    register(
        Kind(
            HELD,
            _("A publication was held back"),
            _(
                "To the owner of a page or record, at once, when it was to go live at its time and "
                "is not ready in both languages; again every week."
            ),
            _PLACEHOLDERS,
            {
                "en": wording(
                    "A publication was held back",
                    "This was to go live at its scheduled time. It was held back, because it "
                    "cannot go live in both languages yet:",
                    "{title}",
                    "Held back since: {since}<br/>What stands against it, and what can be done: "
                    "{address}",
                    "It goes live as soon as both languages are ready. If it is still held in a "
                    "week, you will be told again.",
                ),
                "cy": wording(
                    "Ataliwyd y cyhoeddi a drefnwyd",
                    "Roedd hwn i’w gyhoeddi ar yr amser a drefnwyd. Ataliwyd ef, gan na ellir ei "
                    "gyhoeddi yn y ddwy iaith eto:",
                    "{title}",
                    "Wedi’i atal ers: {since}<br/>Beth sy’n ei atal, a beth y gellir ei wneud: "
                    "{address}",
                    "Caiff ei gyhoeddi cyn gynted ag y bydd y ddwy iaith yn barod. Os bydd yn dal "
                    "wedi’i atal ymhen wythnos, cewch neges arall.",
                ),
            },
        ),
        Kind(
            WAITING,
            _("Approved, and waiting for the other language"),
            _(
                "To the owner of a page or record that was approved and has waited for the other "
                "language for more than a week; again every week."
            ),
            _PLACEHOLDERS,
            {
                "en": wording(
                    "Approved, and still waiting for the other language",
                    "This has been approved and goes live when it is ready in the other language. "
                    "It has waited for more than a week:",
                    "{title}",
                    "Waiting since: {since}<br/>What is missing, and what can be done: {address}",
                    "If it is still waiting in a week, you will be told again.",
                ),
                "cy": wording(
                    "Cymeradwywyd, ac yn dal i aros am yr iaith arall",
                    "Cymeradwywyd hwn, a chaiff ei gyhoeddi pan fydd yn barod yn yr iaith arall. "
                    "Mae wedi bod yn aros am fwy nag wythnos:",
                    "{title}",
                    "Yn aros ers: {since}<br/>Beth sydd ar goll, a beth y gellir ei wneud: "
                    "{address}",
                    "Os bydd yn dal i aros ymhen wythnos, cewch neges arall.",
                ),
            },
        ),
    )
