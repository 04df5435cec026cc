"""An open editor saves over its own last draft, but never over what was decided since."""

from typing import Any

from translation.kinds import Record
from translation.models import Waiting


def spared(record: Record, options: dict[str, Any]) -> dict[str, Any]:
    """The options of `save_revision`, for a new revision where the old one has to stay.

    What readers get, what goes live at a time and what waits for its twin is kept as it was
    approved: somebody may have published it while its editor was open.

    Args:
        record: the page or record whose draft is saved.
        options: what Wagtail's editor asks for.
    """
    revision = options.get("overwrite_revision")
    if revision is None:
        return options
    is_live = type(record).objects.filter(pk=record.pk, live_revision_id=revision.pk).exists()
    is_approved = revision.approved_go_live_at is not None
    if is_live or is_approved or Waiting.objects.filter(revision=revision).exists():
        return {**options, "overwrite_revision": None}
    return options
