"""Saying that pages are still correct, and telling those who look after them when to check."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date as Date
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.log_actions import log
from wagtail.models import Page

from core.upkeep.letters import REVIEW_DUE
from core.upkeep.models import Upkeep, a_year_after
from mail.outbox import queue
from mail.readers import language_of
from mail.values import Line
from translation import rights
from translation.locales import language_of as language_of_page

STILL_CORRECT = "core.still_correct"


def halves(keys: Iterable[UUID]) -> dict[UUID, list[Page]]:
    """The pages of pairs, by key, in one query."""
    found: dict[UUID, list[Page]] = defaultdict(list)
    for page in Page.objects.filter(translation_key__in=list(keys)).select_related("locale"):
        found[page.translation_key].append(page)
    return found


def half_for(pages: list[Page], language: str | None) -> Page:
    """The half somebody reads who works in a language: that language's, else the other.

    Args:
        pages: one page or two.
        language: "en", "cy" or nothing.
    """
    return next((page for page in pages if page.locale.language_code == language), pages[0])


def may_confirm(user: Any, upkeep: Upkeep, pages: list[Page]) -> bool:
    """Whether somebody may say it: who looks after the pair, or may change one of its pages."""
    return upkeep.owner_id == user.pk or any(rights.may_change(user, page) for page in pages)


@transaction.atomic
def confirm(upkeep: Upkeep, user: Any) -> Date:
    """Keep somebody's word that a pair is still correct, and move its day a year on from today.

    Args:
        upkeep: the care for the pair.
        user: who says so; the caller has checked `may_confirm`.

    Returns:
        The new day.
    """
    upkeep.review_on = a_year_after(timezone.localdate())
    upkeep.save(update_fields=["review_on"])
    for page in halves([upkeep.pair_id])[upkeep.pair_id]:
        # Each in a group of its own: of a group Wagtail shows one entry, on one of the pages.
        data = {"review_on": upkeep.review_on.isoformat()}
        log(page, STILL_CORRECT, user=user, uuid=uuid4(), data=data)
    return upkeep.review_on


def tell_owners() -> None:
    """Write once to everybody who looks after pages whose day has come."""
    due = Upkeep.objects.due().filter(owner__is_active=True).exclude(owner__email="")
    untold = due.filter(Q(told_for=None) | ~Q(told_for=F("review_on")))
    of_owner: dict[Any, list[Upkeep]] = defaultdict(list)
    for upkeep in untold.select_related("owner__wagtail_userprofile").order_by("review_on", "pk"):
        of_owner[upkeep.owner].append(upkeep)
    for owner, upkeeps in of_owner.items():
        _tell(owner, upkeeps)


@transaction.atomic
def _tell(owner: Any, upkeeps: list[Upkeep]) -> None:
    language = language_of(owner)
    pages = halves(upkeep.pair_id for upkeep in upkeeps)
    lines = [_line(upkeep, pages[upkeep.pair_id], language) for upkeep in upkeeps]
    queue(owner.email, REVIEW_DUE, language, {"pages": lines})
    Upkeep.objects.filter(pk__in=[one.pk for one in upkeeps]).update(told_for=F("review_on"))


def _line(upkeep: Upkeep, pages: list[Page], language: str) -> Line:
    page = half_for(pages, language or get_language())
    address = settings.WAGTAILADMIN_BASE_URL + address_of(upkeep)
    return Line(page.title, address, upkeep.review_on, language_of_page(page))


def address_of(upkeep: Upkeep) -> str:
    """Where somebody says that a pair is still correct."""
    return reverse("upkeep:still_correct", args=[upkeep.pair_id])
