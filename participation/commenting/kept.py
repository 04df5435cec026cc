"""What is kept of those who comment, report or complain, as the privacy page tells them."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from participation.commenting import retention
from participation.commenting.models import Comment, CommentReport, Complaint, ComplaintEvent
from privacy import keeping
from privacy.keeping import Group, Held, Kept, Limit

JOB = "participation.commenting.retention.purge"


def declare() -> None:
    """Let privacy pages tell what is kept with comments."""
    keeping.declare(_comments(), _reports(), _complaints())


def _comments() -> Kept:
    return Kept(
        "comments",
        Group.SENDING,
        _("Comments"),
        model=Comment,
        holds=(
            Held(
                _("your comment, the name you gave, and the language"),
                ("text", "name", "language"),
            ),
            Held(_("your e-mail address"), ("email",)),
            Held(
                _("when you sent it, and what a moderator decided and why"),
                ("created_at", "state", "reason", "note", "decided_at"),
            ),
        ),
        beside=("pair", "parent", "token", "decided_by"),
        why=_("To show what readers think, and to keep the conversation within the law."),
        basis=_("Our legitimate interest in an open and fair conversation."),
        seen_by=_(
            "Moderators. When they approve it everybody sees the comment and the name you gave, "
            "never your e-mail address."
        ),
        limits=(
            Limit(
                _("Your e-mail address: %(time)s, longer only while a complaint runs."),
                lambda: timedelta(days=retention.ADDRESS_DAYS),
                JOB,
            ),
            Limit(
                _("What was refused or removed: %(time)s, longer only where there is a complaint."),
                lambda: timedelta(days=retention.REFUSED_DAYS),
                JOB,
            ),
            Limit(_("What is shown: as long as the page, or until you ask us to remove it.")),
        ),
        erased=_("Ask us. Name, address and words are deleted at once."),
    )


def _reports() -> Kept:
    return Kept(
        "reports",
        Group.SENDING,
        _("Reports of a comment"),
        model=CommentReport,
        holds=(
            Held(
                _("what is the matter, and when you told us; we do not ask who you are"),
                ("about", "note", "created_at"),
            ),
        ),
        beside=("comment", "token", "is_settled"),
        why=_("To look at the comment again."),
        basis=_("Our legitimate interest in an open and fair conversation."),
        seen_by=_("Moderators."),
        limits=(Limit("%(time)s.", lambda: timedelta(days=retention.REPORT_DAYS), JOB),),
        erased=_("Ask us, and say which comment it was about."),
    )


def _complaints() -> Kept:
    return Kept(
        "complaints",
        Group.SENDING,
        _("Complaints that a comment harms somebody’s good name"),
        model=Complaint,
        along=(ComplaintEvent,),
        holds=(
            Held(
                _("your name and e-mail address, and whether the writer may be told them"),
                ("name", "email", "may_be_named"),
            ),
            Held(
                _("what you say about the comment, and the language"),
                ("words", "untrue", "lacks_writer", "language"),
            ),
            Held(
                _("what was done, and when"),
                ("created_at", "asked_at", "closed_at", "stage", "contact_due", "answer_due"),
            ),
        ),
        beside=("comment", "token"),
        why=_("To deal with the complaint in the time that the law sets."),
        basis=_("A duty in law (Defamation Act 2013, section 5)."),
        seen_by=_("Moderators, and the writer of the comment; your name only if you allow it."),
        limits=(
            Limit(
                _("%(time)s after it is closed."),
                lambda: timedelta(days=retention.COMPLAINT_DAYS),
                JOB,
            ),
        ),
        erased=_("Ask us. While a claim can be made we may have to keep it."),
    )
