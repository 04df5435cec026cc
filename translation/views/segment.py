"""Saving one piece of a translation at the desk."""

from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.generic.base import View
from wagtail.admin.utils import get_user_display_name
from wagtail_localize.models import Translation

from translation import rights
from translation.desk import reopening, single, twin_row
from translation.desk.applying import Wish
from translation.desk.single import Outcome, Piece
from translation.desk.twin_row import TwinRow
from translation.models import SegmentChange


class SegmentView(View):
    """Save one piece; the answer is JSON and says what became of it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> JsonResponse:
        """Save what was written, unless something stands against it."""
        key = request.POST.get("key", "")
        with transaction.atomic():
            translation = single.take(pk, key)
            if translation is None:
                return _refusal("gone", 404, _("This translation does not exist any more."))
            if not rights.may_translate(request.user, translation):
                return _refusal("forbidden", 403, _("You may not translate into this language."))
            twin = twin_row.of(translation)
            if twin is None:
                return _refusal("gone", 404, _("The page in the other language is gone."))
            if twin.is_locked_for(request.user):
                return _refusal("locked", 423, _("Somebody has locked this page."))
            outcome = single.write(translation, request.user, key, self._wish())
            notices = self._notices(translation, twin, outcome)
        return _answer(outcome, notices)

    def _wish(self) -> Wish:
        given = self.request.POST
        help = given.get("help", "")
        known = help if help in SegmentChange.Help.values else SegmentChange.Help.HAND
        return Wish(given.get("text", ""), given.get("version"), given.get("mark", ""), known)

    def _notices(self, translation: Translation, twin: TwinRow, outcome: Outcome) -> list[str]:
        if not (outcome.is_changed and twin.is_in_review):
            return []
        sentence = reopening.reopen(translation, self.request.user)
        return [sentence] if sentence else []


def _refusal(state: str, status: int, sentence: str) -> JsonResponse:
    return JsonResponse({"state": state, "problems": [sentence]}, status=status)


def _name_of(user_id: int | None) -> str:
    user = User.objects.filter(pk=user_id).first() if user_id else None
    return str(get_user_display_name(user)) if user else ""


def _answer(outcome: Outcome, notices: list[str]) -> JsonResponse:
    piece = outcome.piece
    if piece is None and not outcome.is_beside:
        sentence = _("This text is no longer on the page. You can copy it from here.")
        return _refusal("refused", 410, sentence)
    if piece is None:
        sentence = _(
            "The source was changed while you were writing. What you wrote is kept beside the new "
            "wording; load the page again to see it."
        )
        return _refusal("moved", 410, sentence)
    if piece.theirs is not None:
        return JsonResponse(
            {
                "state": "conflict",
                "theirs": piece.theirs,
                "version": piece.version,
                "merged": getattr(piece, "merged", None),
                "by": _name_of(getattr(piece, "user", None)),
                "at": at.isoformat() if (at := getattr(piece, "at", None)) else "",
            },
            status=409,
        )
    if piece.problems:
        return JsonResponse({"state": "refused", "problems": list(piece.problems)}, status=422)
    state = "saved" if outcome.is_changed else "unchanged"
    also = {"also": {"key": outcome.also.key, **_now(outcome.also)}} if outcome.also else {}
    return JsonResponse({"state": state, **_now(piece), **also, "notices": notices})


def _now(piece: Piece) -> dict[str, str]:
    """What the desk has to know of a piece as it is saved now."""
    return {
        "text": piece.text,
        "version": piece.version,
        "status": piece.status,
        "mark": getattr(piece, "mark", ""),
    }
