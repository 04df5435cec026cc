"""What is said about publishing a pair: whole sentences, in the language of the moment."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_latest_str
from wagtail_localize.models import get_edit_url

from translation import rights
from translation.desk.segments import translation_of
from translation.going_live.gate import BY_HAND, Reason
from translation.going_live.plans import Plan
from translation.going_live.questions import Outcome, Question
from translation.going_live.refusals import address_of_dialog, may_open
from translation.kinds import Record, Someone
from translation.locales import OTHER, language_of
from translation.sides import Link
from translation.views.sending import address_for

AT_THE_DESK = ("untranslated", "unbuilt", "outdated", "in_review")
TO_BE_EDITED = ("copied", "locked", "by_hand", "twin_locked")


@dataclass(frozen=True)
class Row:
    """One reason, with the way to what must be done.

    Attributes:
        name, language: of the page that is meant, where the sentence does not name it.
    """

    sentence: str
    link: Link | None
    name: str = ""
    language: str = ""


def when(moment: datetime) -> str:
    """A day and time in the site's time zone."""
    return date_format(timezone.localtime(moment), "j F Y, H:i")


def explanation(question: Question) -> str:
    """What publishing would do, before it is pressed."""
    if question.outcome is Outcome.BOTH:
        if question.goes_live_at:
            sentence = _("Both languages go live at the same moment: %(when)s.")
            return sentence % {"when": when(question.goes_live_at)}
        return _("Both languages go live at the same moment.")
    if question.outcome is Outcome.ONE:
        return _why_by_itself(question.plan)
    return {
        Outcome.NOTHING: _("There is nothing new to publish: readers get it as it was last saved."),
        Outcome.DECIDE: _("It cannot go live in both languages yet."),
        Outcome.REFUSED: _("It cannot be published yet."),
    }[question.outcome]


def _why_by_itself(plan: Plan) -> str:
    if plan.pair.waived_at:
        return _("It is decided that this needs one language only. It goes live by itself.")
    if plan.is_source or plan.pair.is_free:
        return _("The other language says the same already. It stays as it is.")
    return _("The other language is live already. It stays as it is.")


def button(question: Question) -> str:
    """What the button says that publishes without any further decision."""
    if question.outcome is Outcome.BOTH:
        if question.goes_live_at:
            return _("Schedule both for %(when)s") % {"when": when(question.goes_live_at)}
        return _("Publish both")
    if question.goes_live_at:
        return _("Schedule for %(when)s") % {"when": when(question.goes_live_at)}
    return _("Publish")


def approval(question: Question) -> str:
    """What the button says that ends a review with approval."""
    if question.outcome is Outcome.BOTH:
        if question.goes_live_at:
            return _("Approve and schedule both languages")
        return _("Approve and publish both languages")
    return _("Approve and schedule") if question.goes_live_at else _("Approve and publish")


def done(question: Question, *, together: bool) -> str:
    """What has happened once something was published from the dialog."""
    if question.goes_live_at:
        return _("Both languages are scheduled.") if together else _("It is scheduled.")
    return _("Both languages are live.") if together else _("It is live.")


def translation_done(question: Question) -> str:
    """What has happened once a translation was published from the desk."""
    if question.outcome is Outcome.BOTH:
        return done(question, together=True)
    if question.goes_live_at:
        return _("The translation is scheduled.")
    return _("The translation has been published.")


def went_along(language: str, *, scheduled: bool) -> str:
    """That the other language was published, or scheduled, in the same moment."""
    if scheduled:
        return {
            "en": _("The English version is scheduled with it."),
            "cy": _("The Welsh version is scheduled with it."),
        }[language]
    return {
        "en": _("The English version went live with it."),
        "cy": _("The Welsh version went live with it."),
    }[language]


def stayed(language: str) -> str:
    """That the other language was not published."""
    return {
        "en": _("The English version was not published with it."),
        "cy": _("The Welsh version was not published with it."),
    }[language]


def rows_of(question: Question, user: Someone) -> list[Row]:
    """What stands against publishing, each reason with the way to what must be done."""
    plan, language = question.plan, language_of(question.record)
    own = [_row(reason, plan, language, user) for reason in plan.own_reasons]
    return own + [_row(reason, plan, OTHER[language], user) for reason in plan.twin_reasons]


def _row(reason: Reason, plan: Plan, language: str, user: Someone) -> Row:
    if reason.record is None:
        return Row(reason.sentence, _link_within(reason, plan, user))
    name = get_latest_str(reason.record) if reason.code == "parent" else ""
    link = _link_to(reason.record, language, user)
    return Row(reason.sentence, link, name, language_of(reason.record))


def _link_to(record: Record, language: str, user: Someone) -> Link | None:
    """To another page or record, which has to be published in a language first."""
    if language_of(record) != language:
        is_allowed = rights.may_send(user, record)
        return Link(address_for(record), _("Send for translation")) if is_allowed else None
    if not may_open(user, record):
        return None
    return Link(address_of_dialog(record), _("See what it needs"))


def _link_within(reason: Reason, plan: Plan, user: Someone) -> Link | None:
    if reason.code == BY_HAND and plan.pair.is_free:
        return Link(
            reverse("translation:compare", args=[plan.pair.pk]), _("Compare both languages")
        )
    if reason.code in AT_THE_DESK:
        return _link_to_desk(plan.twin if plan.is_source else plan.record, user)
    if reason.code == "source_missing" and plan.twin and may_open(user, plan.twin):
        return Link(address_of_dialog(plan.twin), _("See what it needs"))
    if reason.code in TO_BE_EDITED:
        half = plan.twin if reason.code in ("by_hand", "twin_locked") else plan.record
        if half and rights.may_change(user, half):
            return Link(get_edit_url(half), _("Edit"))
    return None


def _link_to_desk(record: Record | None, user: Someone) -> Link | None:
    translation = translation_of(record) if record else None
    if record and translation and rights.may_read(user, translation, record):
        return Link(reverse("translation:desk", args=[translation.pk]), _("Open the translation"))
    return None
