"""Forgetting the confirmations that a newer translation has overtaken.

A confirmation says that one wording needs no change in the twin as it was then. Once the twin is
made from yet another wording, it says nothing any more: the source could come back to that wording
while the twin has moved on.
"""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from translation import twins
from translation.halves import halves_of
from translation.kinds import Record
from translation.models import LiveBasis, StillStands
from translation.state import contents, values
from translation.state.contents import Item
from translation.state.news import as_live


@receiver(post_save, sender=LiveBasis)
def forget_what_is_overtaken(instance: Any, created: bool, raw: bool, **kwargs: object) -> None:
    """Keep only the confirmations of what the source says now, live or in its newest draft."""
    if raw or created:
        return
    kept = StillStands.objects.filter(pair=instance.pair_id)
    if not kept.exists():
        return
    said = _says(halves_of(instance.pair).source)
    paths = {path for path, _digest in said}
    overtaken = [
        row.pk
        for row in kept
        if (row.path, row.digest) not in said and (row.digest != values.GONE or row.path in paths)
    ]
    StillStands.objects.filter(pk__in=overtaken).delete()


def _says(source: Record | None) -> set[Item]:
    if source is None:
        return set()
    versions = [contents.said_by(twins.latest(source))]
    if source.live:
        versions.append(contents.said_by(as_live(source)))
    wholes = {("", contents.fingerprint(values.wording(items))) for items in versions}
    return wholes.union(*versions)
