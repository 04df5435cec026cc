"""What readers see of comments: never an address, and only what has been approved."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest

from participation.commenting.forms import AboutForm, CommentForm, ComplaintForm, ReportForm
from participation.commenting.models import Comment, State

# What a form about one comment is asked for with in the address, as in ?reply=12.
FORMS: dict[str, type[AboutForm]] = {
    "reply": CommentForm,
    "report": ReportForm,
    "complain": ComplaintForm,
}
FIELDS = ("pk", "parent_id", "name", "text", "language", "created_at")
SENT = ("commented", "reported", "complained")


@dataclass
class Shown:
    """A comment as readers see it.

    Attributes:
        is_there: whether it can be read; what others answered leaves its place when it cannot.
    """

    pk: int
    name: str
    text: str
    language: str
    created_at: datetime
    is_there: bool
    answers: list["Shown"] = field(default_factory=list)


def threads(pair_id: Any) -> list[Shown]:
    """The approved comments of a pair with their answers, the oldest first, in one query."""
    answered = Comment.objects.filter(parent=OuterRef("pk"), state=State.APPROVED)
    seen = Q(state=State.APPROVED) | Q(Exists(answered), parent=None)
    rows = Comment.objects.filter(seen, pair_id=pair_id).order_by("created_at", "pk")
    return _gathered(rows.values(*FIELDS, is_there=Q(state=State.APPROVED)))


def _gathered(rows: Iterable[Any]) -> list[Shown]:
    """Answers below what they answer. Of what is not shown not even its words are handed on."""
    roots: dict[int, Shown] = {}
    answers: list[tuple[int, Shown]] = []
    for row in rows:
        parent = row.pop("parent_id")
        one = Shown(**row if row["is_there"] else {**row, "name": "", "text": ""})
        if parent is None:
            roots[one.pk] = one
        else:
            answers.append((parent, one))
    for parent, answer in answers:
        roots[parent].answers.append(answer)
    return list(roots.values())


def find(found: list[Shown], pk: object, *, may_be_answer: bool) -> Shown | None:
    """A comment that is shown.

    Args:
        found: what is shown.
        pk: its number, as it stands in an address or a form.
        may_be_answer: whether an answer will do.
    """
    known = {str(one.pk): one for one in found if one.is_there}
    if may_be_answer:
        known |= {str(answer.pk): answer for one in found for answer in one.answers}
    return known.get(str(pk))


def shown(page: Any, request: HttpRequest) -> dict[str, Any]:
    """What the template is told of a page's comments, and the form its address asks for."""
    found = threads(page.translation_key)
    sent = next((word for word in SENT if word in request.GET), "")
    form, about = None, None
    if not sent:
        form, about = _form_asked_for(page, request, found)
    return _told(page, found, form=form, about=about, sent=sent)


def shown_again(page: Any, form: AboutForm) -> dict[str, Any]:
    """The same with a form that somebody sent and that is not right yet."""
    found = threads(page.translation_key)
    about = find(found, form["about"].value(), may_be_answer=True)
    return _told(page, found, form=form, about=about, sent="")


def _told(page: Any, found: list[Shown], **more: Any) -> dict[str, Any]:
    return {"threads": found, "is_open": page.is_open_to_comments, **more}


def _form_asked_for(
    page: Any, request: HttpRequest, found: list[Shown]
) -> tuple[AboutForm | None, Shown | None]:
    for word, form_class in FORMS.items():
        about = find(found, request.GET.get(word), may_be_answer=word != "reply")
        if about and (word != "reply" or page.is_open_to_comments):
            return _empty(form_class, page, request, about), about
    if page.is_open_to_comments:
        return _empty(CommentForm, page, request, None), None
    return None, None


def _empty(
    form_class: type[AboutForm], page: Any, request: HttpRequest, about: Shown | None
) -> AboutForm:
    initial = {"language": page.language, "about": about.pk if about else None}
    return form_class(request=request, pair=page.translation_key, initial=initial)
