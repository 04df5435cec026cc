"""The letters about messages that people send through a form."""

from datetime import datetime

from django.utils.timezone import get_default_timezone
from django.utils.translation import gettext_lazy as _

from mail.registry import Kind, Placeholder, Shape, register, wording

RECEIPT = "contact_receipt"
NOTIFICATION = "contact_notification"

# When an answer comes, in the language asked for, and what that means for those who write.
ANSWERED_IN = {
    "cy": _("We will answer you in Welsh. Writing to us in Welsh does not cause a delay."),
    "en": _(
        "We will answer you in English. You are welcome to write in Welsh, which does not cause a "
        "delay."
    ),
}

LANGUAGE_NAMES = {"cy": _("Welsh"), "en": _("English")}

_RECEIVED = Placeholder(
    "received",
    _("when the message came"),
    datetime(2026, 3, 1, 10, 30, tzinfo=get_default_timezone()),
)
_PAGE = Placeholder(
    "page_address",
    _("the page it was sent from"),
    "https://www.example.org/cy/cysylltu/",
    shape=Shape.ADDRESS,
)


def register_letters() -> None:
    """Let these letters be sent."""
    register(
        Kind(
            RECEIPT,
            _("Receipt for a message"),
            _(
                "To somebody who has written to us through a form, at once, in the language they "
                "want an answer in. It never repeats their words: anybody can give anybody’s "
                "address."
            ),
            (
                _RECEIVED,
                _PAGE,
                Placeholder("answered_in", _("the language of the answer"), ANSWERED_IN["cy"]),
            ),
            {
                "en": wording(
                    "We have received your message",
                    "Thank you for writing to us.",
                    "Received: {received}<br/>Sent from: {page_address}",
                    "{answered_in}",
                    "If you did not write to us, somebody gave your address by mistake and you "
                    "need do nothing.",
                ),
                "cy": wording(
                    "Rydym wedi derbyn eich neges",
                    "Diolch am ysgrifennu atom.",
                    "Derbyniwyd: {received}<br/>Anfonwyd o’r dudalen: {page_address}",
                    "{answered_in}",
                    "Os nad chi ysgrifennodd atom, rhoddodd rhywun eich cyfeiriad drwy "
                    "gamgymeriad ac nid oes angen i chi wneud dim.",
                ),
            },
        ),
        Kind(
            NOTIFICATION,
            _("A message has come"),
            _(
                "To the office, when a message has come through a form, in both languages. The "
                "message itself follows at the end, as it was written."
            ),
            (
                Placeholder("name", _("the sender’s name"), "Gwenllian Rees", is_required=True),
                Placeholder(
                    "email",
                    _("the sender’s e-mail address"),
                    "gwenllian@example.org",
                    is_required=True,
                ),
                Placeholder(
                    "wanted", _("the language wanted for the answer"), LANGUAGE_NAMES["cy"]
                ),
                _RECEIVED,
                _PAGE,
                Placeholder(
                    "record_address",
                    _("where the message is kept"),
                    "https://www.example.org/admin/form_entries/inspect/1/",
                    is_required=True,
                    shape=Shape.ADDRESS,
                ),
            ),
            {
                "en": wording(
                    "A message through the website",
                    "A message has come through the form on the website. Answer this mail and "
                    "your answer goes to the sender.",
                    "Name: {name}<br/>E-mail address: {email}<br/>Language wanted for the answer: "
                    "{wanted}<br/>Received: {received}<br/>Sent from: {page_address}<br/>"
                    "Kept at: {record_address}",
                    "The message is at the end of this mail, as it was written.",
                ),
                "cy": wording(
                    "Neges drwy’r wefan",
                    "Daeth neges drwy’r ffurflen ar y wefan. Os atebwch yr ebost hwn, bydd eich "
                    "ateb yn mynd at yr anfonwr.",
                    "Enw: {name}<br/>Cyfeiriad ebost: {email}<br/>Yr iaith a ddymunir ar gyfer yr "
                    "ateb: {wanted}<br/>Derbyniwyd: {received}<br/>Anfonwyd o’r dudalen: "
                    "{page_address}<br/>Fe’i cedwir yn: {record_address}",
                    "Mae’r neges ar ddiwedd yr ebost hwn, fel y’i hysgrifennwyd.",
                ),
            },
        ),
    )
