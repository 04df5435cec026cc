"""The mail that brings an update to those who signed."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from mail.registry import Kind, Placeholder, Shape, register, wording
from mail.values import InLanguage
from participation.models import UpdateMail
from participation.signatures.links import WITHOUT_A_PERSON, Purpose, link_to

UPDATE = "letter_update"


def headers(message_id: int) -> Mapping[str, str]:
    """The head by which mail programs offer to stop such mails with one press (RFC 8058)."""
    found = UpdateMail.objects.select_related("signature").filter(message=message_id).first()
    if found is None or found.signature.state in WITHOUT_A_PERSON:
        return {}
    return {
        "List-Unsubscribe": f"<{link_to(found.signature, Purpose.STOP)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def register_update() -> None:
    """Let it be sent."""
    register(
        Kind(
            UPDATE,
            _("News of a letter"),
            _(
                "To those who signed a letter and asked for its news, in the language they signed "
                "in, when an organiser has it sent."
            ),
            (
                Placeholder("title", _("the title of the news"), "Ateb wedi dod"),
                Placeholder("text", _("the news"), "Daeth ateb heddiw.", is_required=True),
                Placeholder(
                    "letter",
                    _("the title of the letter"),
                    InLanguage("Llythyr agored", "cy"),
                    is_required=True,
                ),
                Placeholder(
                    "page_address",
                    _("the page of the letter"),
                    "https://www.example.org/cy/ymgyrchoedd/llythyr/",
                    shape=Shape.ADDRESS,
                ),
                Placeholder(
                    "link",
                    _("the link that only this person gets"),
                    "https://www.example.org/cy/llofnod/abc/",
                    is_required=True,
                    shape=Shape.ADDRESS,
                ),
            ),
            {
                "en": wording(
                    "News of the letter you signed: {title}",
                    "{text}",
                    "The letter: {letter}<br/>{page_address}",
                    "You get this because you signed the letter and asked for news of it. On your "
                    "own page you can stop the news with one press, change what is shown of you, "
                    "and take your signature back:<br/>{link}",
                    "Do not pass this mail on: whoever has the link can do all this.",
                ),
                "cy": wording(
                    "Newyddion am y llythyr a lofnodwyd gennych: {title}",
                    "{text}",
                    "Y llythyr: {letter}<br/>{page_address}",
                    "Rydych yn cael yr ebost hwn am eich bod wedi llofnodi’r llythyr a gofyn am "
                    "newyddion amdano. Ar eich tudalen eich hun gallwch atal y newyddion drwy "
                    "wasgu un botwm, newid beth sy’n cael ei ddangos amdanoch, a thynnu eich "
                    "llofnod yn ôl:<br/>{link}",
                    "Peidiwch ag anfon yr ebost hwn ymlaen: gall pwy bynnag sydd â’r ddolen wneud "
                    "hyn i gyd.",
                ),
            },
            is_secret=True,
            headers=headers,
        )
    )
