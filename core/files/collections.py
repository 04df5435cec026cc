"""Collections of files that only some may have."""

from django.db.models import CharField, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import CollectionViewRestriction


def kept_for_some(path: str) -> QuerySet[CollectionViewRestriction]:
    """The restrictions on a collection or one above it, to be asked for with `Exists`.

    Args:
        path: the field that leads from what is asked about to the place of its collection.
    """
    here = ExpressionWrapper(OuterRef(path), CharField())
    restrictions = CollectionViewRestriction.objects.alias(here=here)
    return restrictions.filter(here__startswith=F("collection__path"))
