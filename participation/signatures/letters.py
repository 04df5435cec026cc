"""The letters to people who sign."""

from django.utils.translation import gettext_lazy as _

from mail.registry import Kind, Placeholder, Shape, register, wording
from mail.values import InLanguage

CONFIRM = "signature_confirm"
REMINDER = "signature_reminder"
THANKS = "signature_thanks"
ALREADY = "signature_already"

_LETTER = Placeholder(
    "letter", _("the title of the letter"), InLanguage("Llythyr agored", "cy"), is_required=True
)
_PAGE = Placeholder(
    "page_address",
    _("the page of the letter"),
    "https://www.example.org/cy/ymgyrchoedd/llythyr/",
    shape=Shape.ADDRESS,
)
_LINK = Placeholder(
    "link",
    _("the link that only this person gets"),
    "https://www.example.org/cy/llofnod/abc/",
    is_required=True,
    shape=Shape.ADDRESS,
)
_PLACEHOLDERS = (_LETTER, _PAGE, _LINK)
_NOT_YOU_EN = (
    "If you did not sign, somebody gave your address by mistake. You need do nothing: "
    "what is not confirmed does not count and is deleted after 14 days."
)
_NOT_YOU_CY = (
    "Os nad chi a lofnododd, rhoddodd rhywun eich cyfeiriad drwy gamgymeriad. Nid oes angen i chi "
    "wneud dim: nid yw llofnod heb ei gadarnhau yn cyfrif, a chaiff ei ddileu ar ôl 14 diwrnod."
)
_LETTER_EN = "The letter: {letter}<br/>{page_address}"
_LETTER_CY = "Y llythyr: {letter}<br/>{page_address}"


def register_letters() -> None:
    """Let these letters be sent."""
    register(_confirm(), _reminder(), _thanks(), _already())


def _confirm() -> Kind:
    return Kind(
        CONFIRM,
        _("Confirm a signature"),
        _(
            "To somebody whose address was given when a letter was signed, at once, in the "
            "language it was signed in. It never repeats what was typed: anybody can give "
            "anybody’s address."
        ),
        _PLACEHOLDERS,
        {
            "en": wording(
                "Confirm your signature",
                "Thank you for signing. Your signature counts once you have confirmed it.",
                _LETTER_EN,
                "Open this link within 7 days and press the button there:<br/>{link}",
                _NOT_YOU_EN,
            ),
            "cy": wording(
                "Cadarnhewch eich llofnod",
                "Diolch am lofnodi. Bydd eich llofnod yn cyfrif ar ôl i chi ei gadarnhau.",
                _LETTER_CY,
                "Agorwch y ddolen hon o fewn 7 diwrnod a gwasgwch y botwm sydd yno:<br/>{link}",
                _NOT_YOU_CY,
            ),
        },
        is_secret=True,
    )


def _reminder() -> Kind:
    return Kind(
        REMINDER,
        _("Reminder to confirm a signature"),
        _("Once, to somebody who has not confirmed their signature after three days."),
        _PLACEHOLDERS,
        {
            "en": wording(
                "Your signature is not confirmed yet",
                "A few days ago you signed a letter. Your signature does not count yet, because "
                "you have not confirmed it.",
                _LETTER_EN,
                "Open this link within 7 days and press the button there:<br/>{link}",
                _NOT_YOU_EN,
                "We will not remind you again.",
            ),
            "cy": wording(
                "Nid yw eich llofnod wedi’i gadarnhau eto",
                "Ychydig ddyddiau yn ôl fe lofnodoch chi lythyr. Nid yw eich llofnod yn cyfrif "
                "eto, am nad ydych wedi’i gadarnhau.",
                _LETTER_CY,
                "Agorwch y ddolen hon o fewn 7 diwrnod a gwasgwch y botwm sydd yno:<br/>{link}",
                _NOT_YOU_CY,
                "Ni fyddwn yn eich atgoffa eto.",
            ),
        },
        is_secret=True,
    )


def _thanks() -> Kind:
    return Kind(
        THANKS,
        _("Thanks for a confirmed signature"),
        _("To somebody who has confirmed their signature, with the link to their own page."),
        _PLACEHOLDERS,
        {
            "en": wording(
                "Thank you: your signature counts",
                "Your signature is confirmed.",
                _LETTER_EN,
                "On your own page you can see what we keep, choose whether your name is shown, and "
                "take your signature back:<br/>{link}",
                "Keep this mail and do not pass it on: whoever has the link can do all this.",
            ),
            "cy": wording(
                "Diolch: mae eich llofnod yn cyfrif",
                "Mae eich llofnod wedi’i gadarnhau.",
                _LETTER_CY,
                "Ar eich tudalen eich hun gallwch weld beth rydym yn ei gadw, dewis a gaiff eich "
                "enw ei ddangos, a thynnu eich llofnod yn ôl:<br/>{link}",
                "Cadwch yr ebost hwn a pheidiwch â’i anfon ymlaen: gall pwy bynnag sydd â’r ddolen "
                "wneud hyn i gyd.",
            ),
        },
        is_secret=True,
    )


def _already() -> Kind:
    return Kind(
        ALREADY,
        _("The address has signed already"),
        _(
            "To somebody whose address was given a second time. On the website nobody is told that "
            "it has signed: only the owner of the address is to know."
        ),
        _PLACEHOLDERS,
        {
            "en": wording(
                "You have signed this letter already",
                "Your address was given again to sign a letter. Your signature is confirmed and "
                "counts once, so nothing has changed.",
                _LETTER_EN,
                "On your own page you can see what we keep, choose whether your name is shown, and "
                "take your signature back:<br/>{link}",
            ),
            "cy": wording(
                "Rydych wedi llofnodi’r llythyr hwn eisoes",
                "Rhoddwyd eich cyfeiriad eto i lofnodi llythyr. Mae eich llofnod wedi’i gadarnhau "
                "ac yn cyfrif unwaith, felly nid oes dim wedi newid.",
                _LETTER_CY,
                "Ar eich tudalen eich hun gallwch weld beth rydym yn ei gadw, dewis a gaiff eich "
                "enw ei ddangos, a thynnu eich llofnod yn ôl:<br/>{link}",
            ),
        },
        is_secret=True,
    )
