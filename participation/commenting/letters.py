"""The letters about comments, each in the language of the person it goes to."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.timezone import get_default_timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.meta import absolute
from mail.outbox import queue
from mail.registry import Kind, Placeholder, Shape, register, wording
from mail.values import Line
from participation.commenting.models import Comment, Complaint, Reason
from participation.places import best_pages
from translation.locales import LANGUAGES

RECEIVED = "comment_received"
APPROVED = "comment_approved"
REFUSED = "comment_refused"
QUESTION = "comment_question"
COMPLAINT = "comment_complaint"
WAITING = "comments_waiting"

NEWS = {
    "received": _(
        "We have your complaint. If we know the writer’s address we ask them about it; if not, we "
        "remove the comment. We do so within 48 hours, leaving out weekends and bank holidays."
    ),
    "asked": _("We have sent your complaint to the writer, who has five days to answer."),
    "removed": _("The comment has been removed."),
    "stands": _(
        "The writer does not want the comment removed, and has answered as the law asks. The "
        "comment stays. The writer does not agree that we tell you who they are."
    ),
    "named": _(
        "The writer does not want the comment removed, and has answered as the law asks. The "
        "comment stays. The writer agrees that we tell you who they are: we send you their name "
        "and postal address in a mail of its own."
    ),
}

_PAGE = Placeholder(
    "page_address",
    _("the page of the comment"),
    "https://www.example.org/cy/newyddion/neges/",
    shape=Shape.ADDRESS,
)


def page_address(comment: Comment, language: str) -> str:
    """The full address of the page a comment stands below, in one language if it is there."""
    return _address(best_pages(_live_pages([comment]), language).get(comment.pair_id))


def page_addresses(comments: Iterable[Comment]) -> dict[int, str]:
    """The addresses of the pages of comments, each in the comment's language. One query."""
    comments = list(comments)
    pages = list(_live_pages(comments))
    best = {language: best_pages(pages, language) for language in LANGUAGES}
    return {one.pk: _address(best[one.language].get(one.pair_id)) for one in comments}


def _live_pages(comments: Iterable[Comment]) -> PageQuerySet:
    return Page.objects.live().filter(translation_key__in={one.pair_id for one in comments})


def _address(page: Page | None) -> str:
    return f"{absolute(page.url_path)}#comments" if page else ""


def tell_writer(comment: Comment, letter: str) -> None:
    """Tell the writer what was decided, where an address is still known."""
    if comment.email:
        values: dict[str, object] = {"page_address": page_address(comment, comment.language)}
        if letter == REFUSED:
            values["reason"] = Reason(comment.reason).label
        queue(comment.email, letter, comment.language, values)


def ask_writer(complaint: Complaint) -> None:
    """Send the writer the complaint; who complains stands in it only with their leave."""
    comment = complaint.comment
    who = f"{complaint.name} <{complaint.email}>\n\n" if complaint.may_be_named else ""
    queue(
        comment.email,
        QUESTION,
        comment.language,
        {
            "page_address": page_address(comment, comment.language),
            "due": complaint.answer_due,
        },
        enclosed=f"{who}{complaint.words}\n\n{complaint.untrue}\n\n---\n\n{comment.text}",
    )


def tell_complainant(complaint: Complaint, news: str, address: str = "") -> None:
    """Tell who complained how it goes.

    Args:
        complaint: the complaint.
        news: a key of `NEWS`.
        address: the page, where it is known.
    """
    queue(
        complaint.email,
        COMPLAINT,
        complaint.language,
        {
            "page_address": address or page_address(complaint.comment, complaint.language),
            "news": NEWS[news],
        },
    )


def register_letters() -> None:
    """Let these letters be sent."""
    register(
        Kind(
            RECEIVED,
            _("A comment has come"),
            _("To who has written a comment, at once. It never repeats their words."),
            (_PAGE,),
            {
                "en": wording(
                    "We have your comment",
                    "Thank you for your comment. It is shown once somebody has read it.",
                    "The page: {page_address}",
                    "If you did not write it, you need do nothing.",
                ),
                "cy": wording(
                    "Mae eich sylw wedi cyrraedd",
                    "Diolch am eich sylw. Caiff ei ddangos ar ôl i rywun ei ddarllen.",
                    "Y dudalen: {page_address}",
                    "Os nad chi a’i hysgrifennodd, nid oes angen i chi wneud dim.",
                ),
            },
        ),
        Kind(
            APPROVED,
            _("A comment is shown"),
            _("To the writer of a comment, when a moderator has approved it."),
            (_PAGE,),
            {
                "en": wording(
                    "Your comment is on the page",
                    "Your comment can now be read here: {page_address}",
                ),
                "cy": wording(
                    "Mae eich sylw ar y dudalen",
                    "Gellir darllen eich sylw yma bellach: {page_address}",
                ),
            },
        ),
        Kind(
            REFUSED,
            _("A comment is not shown"),
            _("To the writer of a comment, when a moderator has refused or removed it."),
            (_PAGE, Placeholder("reason", _("why"), Reason.OFF_TOPIC.label, is_required=True)),
            {
                "en": wording(
                    "Your comment is not shown",
                    "Your comment is not shown on the page.",
                    "Why: {reason}",
                    "The page: {page_address}",
                    "You can answer this mail if you think that we are wrong.",
                ),
                "cy": wording(
                    "Nid yw eich sylw’n cael ei ddangos",
                    "Nid yw eich sylw’n cael ei ddangos ar y dudalen.",
                    "Pam: {reason}",
                    "Y dudalen: {page_address}",
                    "Gallwch ateb yr ebost hwn os ydych yn meddwl ein bod yn anghywir.",
                ),
            },
        ),
        Kind(
            QUESTION,
            _("A complaint about a comment"),
            _(
                "To the writer of a comment somebody complains of, within 48 hours. What the law "
                "wants the writer to know stands in it. The complaint follows at the end."
            ),
            (
                _PAGE,
                Placeholder(
                    "due",
                    _("until when they can answer"),
                    datetime(2026, 3, 7, 0, 0, tzinfo=get_default_timezone()),
                    is_required=True,
                ),
            ),
            {
                "en": wording(
                    "Somebody complains of your comment",
                    "Somebody says that your comment harms their good name. Their complaint and "
                    "your comment stand at the end of this mail. The page: {page_address}",
                    "Please answer this mail before {due}. Tell us whether you agree that the "
                    "comment is removed. If you do not agree, give us your full name and your "
                    "postal address, and say whether we may give them to the person who complains. "
                    "Without your leave we give them to nobody, unless a court orders it.",
                    "If you do not answer in time, or leave something out, the comment is removed.",
                ),
                "cy": wording(
                    "Mae rhywun yn cwyno am eich sylw",
                    "Mae rhywun yn dweud bod eich sylw’n niweidio ei enw da. Mae’r gŵyn a’ch sylw "
                    "ar ddiwedd yr ebost hwn. Y dudalen: {page_address}",
                    "Atebwch yr ebost hwn cyn {due}. Dywedwch a ydych yn cytuno i ddileu’r sylw. "
                    "Os nad ydych yn cytuno, rhowch i ni eich enw llawn a’ch cyfeiriad post, a "
                    "dywedwch a gawn ni eu rhoi i’r sawl sy’n cwyno. Heb eich caniatâd, ni "
                    "fyddwn yn eu rhoi i neb oni bai bod llys yn gorchymyn hynny.",
                    "Os na fyddwch yn ateb mewn pryd, neu os byddwch yn gadael rhywbeth allan, "
                    "caiff y sylw ei ddileu.",
                ),
            },
        ),
        Kind(
            COMPLAINT,
            _("How a complaint about a comment goes"),
            _("To who complained about a comment: when it came, and at each step."),
            (_PAGE, Placeholder("news", _("what has happened"), NEWS["asked"], is_required=True)),
            {
                "en": wording(
                    "Your complaint about a comment", "{news}", "The page: {page_address}"
                ),
                "cy": wording("Eich cwyn am sylw", "{news}", "Y dudalen: {page_address}"),
            },
        ),
        Kind(
            WAITING,
            _("What waits for moderators"),
            _(
                "To everybody who moderates comments: in the morning while something waits, and "
                "at once when a complaint has come or is late. It says how many and until when, "
                "never who or what."
            ),
            (
                Placeholder(
                    "news",
                    _("what waits"),
                    [Line(_("A comment waits to be read."))],
                    is_required=True,
                    shape=Shape.LINES,
                ),
                Placeholder(
                    "address",
                    _("the moderators’ list"),
                    "https://www.example.org/admin/comments/",
                    is_required=True,
                    shape=Shape.ADDRESS,
                ),
            ),
            {
                "en": wording(
                    "Comments wait for you", "This waits for moderators:", "{news}", "{address}"
                ),
                "cy": wording(
                    "Mae sylwadau’n aros amdanoch",
                    "Mae’r canlynol yn aros am gymedrolwyr:",
                    "{news}",
                    "{address}",
                ),
            },
        ),
    )
