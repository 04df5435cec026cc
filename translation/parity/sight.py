"""Whose titles a person may see in reports: what they may edit, publish or translate."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from wagtail.models import Page, PageViewRestriction
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import Translation

from translation import rights
from translation.kinds import Someone
from translation.locales import OTHER, locale_for
from translation.models import Pair, ReadersState
from translation.paired import paired_records

PAGE_RIGHTS = {"change", "publish"}
RECORD_RIGHTS = ("change", "publish")


def may_open(user: Someone) -> bool:
    """Whether there is anything in the reports for a person."""
    return bool(
        rights.languages_of(user)
        or PagePermissionPolicy().user_has_any_permission(user, PAGE_RIGHTS)
        or _own_record_types(user)
    )


def visible(user: Someone) -> QuerySet[Pair]:
    """The pairs a person may know of, of which at least one half still exists.

    Who may edit or publish either half sees a pair. Who translates sees what was sent into their
    languages, and what anybody can read on the site.

    Args:
        user: who asks.
    """
    pairs = Pair.objects.filter(_still_exists())
    if user.is_superuser:
        return pairs
    pages = PagePermissionPolicy().instances_user_has_any_permission_for(user, PAGE_RIGHTS)
    seen = Q(Exists(pages.filter(translation_key=OuterRef("pk")).order_by()))
    seen |= Q(content_type__in=_own_record_types(user))
    for language in rights.languages_of(user):
        seen |= _translatable_into(language)
    return pairs.filter(seen)


def gone() -> QuerySet[Pair]:
    """The pairs of which nothing exists any more but their history."""
    return Pair.objects.exclude(_still_exists())


def is_private(pair: Pair) -> bool:
    """Whether a half of a pair, or a page above it, is kept for some readers only."""
    return Pair.objects.filter(_is_private(), pk=pair.pk).exists()


def _still_exists() -> Q:
    found = Q()
    for model in [Page, *paired_records()]:
        halves = model._default_manager.filter(translation_key=OuterRef("pk"))
        found |= Q(Exists(halves.order_by()))
    return found


def _own_record_types(user: Someone) -> list[ContentType]:
    return [
        ContentType.objects.get_for_model(model)
        for model in paired_records()
        if any(
            user.has_perm(f"{model._meta.app_label}.{right}_{model._meta.model_name}")
            for right in RECORD_RIGHTS
        )
    ]


def _translatable_into(language: str) -> Q:
    source = OTHER[language]
    sent = Translation.objects.filter(
        source__object_id=OuterRef("pk"), enabled=True, target_locale=locale_for(language)
    )
    is_live = ~Q(readers_state=ReadersState.UNPUBLISHED) & ~Q(lacking=source)
    is_known = Q(Exists(sent.order_by())) | (is_live & ~_is_private())
    return Q(source_locale=locale_for(source)) & is_known


def _is_private() -> Q:
    """For pairs: whether a half, or a page above it, is kept for some readers only.

    The few restrictions are read for each page. Joined with the pages they are of, a database
    may go through all of these instead, for each page.
    """
    here = ExpressionWrapper(OuterRef("path"), CharField())
    kept = Subquery(Page.objects.filter(pk=OuterRef("page_id")).values("path"))
    restrictions = PageViewRestriction.objects.alias(here=here, kept=kept)
    is_kept = Exists(restrictions.filter(here__startswith=F("kept")))
    pages = Page.objects.filter(is_kept, translation_key=OuterRef("pk"))
    return Q(Exists(pages.order_by()))
