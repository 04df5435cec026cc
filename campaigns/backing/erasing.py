"""Erasing what somebody wrote in support of a letter, when they ask for it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import ReferenceIndex

from campaigns.models import SupportLetter
from participation.erasures.kinds import Kind, register_kind

# What they are called in the log of erasures; it never changes.
SUPPORT = "support_letters"


def forget(letters: QuerySet) -> None:
    """Delete letters of support, with the documents that nothing else uses."""
    documents = [one.document for one in letters.select_related("document") if one.document]
    letters.delete()
    delete_unused(documents)


def delete_unused(documents: Iterable[Any]) -> None:
    """Delete those documents that nothing uses any more."""
    for document in documents:
        if not ReferenceIndex.get_references_to(document).exists():
            document.delete()


def register_support() -> None:
    """Let letters of support be found and erased with everything else of a person."""
    register_kind(
        Kind(
            SUPPORT,
            _("Letters of support"),
            SupportLetter,
            given_at="created_at",
            shown=(
                "written_on", "person", "email", "role_cy", "role_en", "organisation",
                "country_cy", "country_en", "language", "text", "document", "may_be_shown",
            ),
            emails=("email",),
            forget=forget,
        )
    )  # fmt: skip
