"""What people, organisations and laws do on the pages that name them.

A page type says so itself, by the places where it names them::

    relations = {"publisher": Relation.PUBLISHED, "sessions.*": Relation.SPOKE}

A place is a pattern for Wagtail's `ReferenceIndex.model_path`: the names of fields, child rows
(`authors.item.person`) and blocks (`body.quotation.person`) with dots between.
"""

from fnmatch import fnmatchcase
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Relation(models.TextChoices):
    """What a record is to a page, in the order in which readers meet it.

    The words stand above a list of pages; the values stand in addresses and never change.
    """

    WROTE = "wrote", _("Author of")
    SAID = "said", _("Quoted in")
    SPOKE = "spoke", _("Spoke at")
    PUBLISHED = "published", _("Published")
    ORGANISED = "organised", _("Organised")
    TOOK_PART = "took-part", _("Took part in")
    MENTIONED = "mentioned", _("Mentioned in")


# What needs no saying: the page kit's own blocks and names that mean one thing everywhere.
COMMON = {
    "authors*": Relation.WROTE,
    "*quotation*": Relation.SAID,
    "*quote*": Relation.SAID,
    "*voices*": Relation.SAID,
}


def relation_of(page_type: type[Any], place: str) -> Relation:
    """What whoever is named at a place is to the page: mentioned, if nothing says more.

    Args:
        page_type: the specific page type.
        place: a `ReferenceIndex.model_path`.
    """
    declared: dict[str, Relation] = getattr(page_type, "relations", {})
    for pattern, relation in {**declared, **COMMON}.items():
        if fnmatchcase(place, pattern):
            return relation
    return Relation.MENTIONED
