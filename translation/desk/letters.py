"""The letters about comments on texts, and about the review of pages and records."""

from django.utils.translation import gettext_lazy as _

from mail.registry import Kind, Placeholder, Shape, Wording, Words, register, wording
from mail.values import InLanguage

COMMENT = "text_comment"
REVIEW_WANTED = "text_review_wanted"
SENT_BACK = "text_sent_back"
APPROVED = "text_approved"

_NAME = Placeholder("name", _("the name of the reader"), "Mair Rhys")
_TITLE = Placeholder(
    "title",
    _("the title of the page or record"),
    InLanguage("Afon wedi rhewi", "cy"),
    is_required=True,
)
_WHO = Placeholder("who", _("the name of the person who did it"), "Gwenllian Rees")


def _note(means: Words, example: str) -> Placeholder:
    return Placeholder("note", means, example)


def _address(means: Words) -> Placeholder:
    example = "https://www.example.org/admin/translation/1/"
    return Placeholder("address", means, example, is_required=True, shape=Shape.ADDRESS)


def _letter(name: str, title: Words, purpose: Words, *more: Placeholder, **said: Wording) -> Kind:
    return Kind(name, title, purpose, (_NAME, _TITLE, _WHO, *more), said)


def register_letters() -> None:
    """Let these letters be sent."""
    what_was_said = _note(_("what was written with it, if anything"), "Mae un gwall yn y teitl.")
    register(
        _letter(
            COMMENT,
            _("A comment on a text"),
            _(
                "To those who take part in a translation, when somebody comments on it: the first "
                "of a day at once, all others together the next morning."
            ),
            _note(_("the comment"), "Beth yw ystyr “reach” yma?"),
            _address(_("where the translation is")),
            en=wording(
                "A comment on a translation: {title}",
                "Hello {name},",
                "Somebody has commented on a text you take part in.",
                "<b>{title}</b>",
                "By: {who}",
                "{note}",
                "Read it and answer: {address}",
            ),
            cy=wording(
                "Sylw ar gyfieithiad: {title}",
                "Helo {name},",
                "Ychwanegwyd sylw ar destun rydych yn ymwneud ag ef.",
                "<b>{title}</b>",
                "Gan: {who}",
                "{note}",
                "Ei ddarllen a’i ateb: {address}",
            ),
        ),
        _letter(
            REVIEW_WANTED,
            _("A page or record wants review"),
            _(
                "To those who can approve it, when a page or record is sent for review in the "
                "language it was written in."
            ),
            what_was_said,
            _address(_("where it can be read and decided about")),
            en=wording(
                "To be reviewed: {title}",
                "Hello {name},",
                "This has been sent for review.",
                "<b>{title}</b>",
                "Sent by: {who}",
                "Note: {note}",
                "Read it and decide: {address}",
            ),
            cy=wording(
                "I’w adolygu: {title}",
                "Helo {name},",
                "Anfonwyd hwn i’w adolygu.",
                "<b>{title}</b>",
                "Anfonwyd gan: {who}",
                "Nodyn: {note}",
                "Ei ddarllen a phenderfynu: {address}",
            ),
        ),
        _letter(
            SENT_BACK,
            _("A page or record was sent back"),
            _("To the person who sent it for review, when a reviewer has sent it back."),
            what_was_said,
            _address(_("where it is edited")),
            en=wording(
                "Sent back: {title}",
                "Hello {name},",
                "This was sent back after its review.",
                "<b>{title}</b>",
                "Sent back by: {who}",
                "Comment: {note}",
                "Open it: {address}",
            ),
            cy=wording(
                "Anfonwyd yn ôl: {title}",
                "Helo {name},",
                "Anfonwyd hwn yn ôl ar ôl ei adolygu.",
                "<b>{title}</b>",
                "Anfonwyd yn ôl gan: {who}",
                "Sylw: {note}",
                "Ei agor: {address}",
            ),
        ),
        _letter(
            APPROVED,
            _("A text was approved"),
            _(
                "To the person who sent a page, a record or a translation for review, when it has "
                "been approved."
            ),
            what_was_said,
            _address(_("where it is edited")),
            en=wording(
                "Approved: {title}",
                "Hello {name},",
                "This has been approved after its review.",
                "<b>{title}</b>",
                "Approved by: {who}",
                "Comment: {note}",
                "Open it: {address}",
            ),
            cy=wording(
                "Cymeradwywyd: {title}",
                "Helo {name},",
                "Cymeradwywyd hwn ar ôl ei adolygu.",
                "<b>{title}</b>",
                "Cymeradwywyd gan: {who}",
                "Sylw: {note}",
                "Ei agor: {address}",
            ),
        ),
    )
