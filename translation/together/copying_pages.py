"""Copying one page, as Wagtail does, as a draft without a past."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify
from wagtail.actions.copy_page import CopyPageAction
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from translation.kinds import Someone
from translation.together import own_words


@dataclass(frozen=True)
class Name:
    """What a copy is called.

    Attributes:
        slug: its part of the address; made from the title, and free, if not given.
    """

    title: str
    slug: str = ""


def copy_page(
    page: Page, to: Page, user: Someone, name: Name, with_below: bool = False, **changed: Any
) -> Page:
    """Copy a page in its own language.

    Args:
        page: what is copied.
        to: the page the copy goes below.
        user: who copies.
        name: what the copy is called.
        with_below: whether the pages below are copied too.
        changed: other values the copy has of its own.

    Raises:
        django.core.exceptions.PermissionDenied: if the person may not copy it there.
    """
    slug = name.slug or find_available_slug(to, slugify(name.title) or page.slug)
    action = CopyPageAction(
        page=page,
        recursive=with_below,
        to=Page.objects.get(pk=to.pk),
        update_attrs={"title": name.title, "slug": slug, **changed},
        keep_live=False,
        user=user,
    )
    copy = action.execute()
    # Read afresh: it knows the pages below it only now.
    own_words.keep_newest(Page.objects.get(pk=copy.pk))
    return copy
