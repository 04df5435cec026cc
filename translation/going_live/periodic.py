"""What `manage.py tick` does for pairs. Each job may run at any time, any number of times."""

import logging

from wagtail.log_actions import LogContext
from wagtail.models import Page

from translation.going_live import waits
from translation.going_live.gate import NotReadyError
from translation.mirror import restrictions
from translation.models import Waiting

logger = logging.getLogger(__name__)


def publish_waiting() -> None:
    """Publish what was approved and has waited for the other language, where that is ready now.

    The approval of a translation publishes both at once; this is for what else makes one ready:
    a page above it that goes live, or a confirmation that it still stands.
    """
    for waiting in Waiting.objects.filter(is_due=False).select_related("revision", "user"):
        try:
            # In nobody's name: who approved it is not here to approve the other language too.
            with LogContext(user=waiting.user):
                waiting.revision.publish()
        except NotReadyError:
            continue
        except Exception:
            logger.exception("could not publish what waited", extra={"pair": str(waiting.pair_id)})


def align_readers() -> None:
    """Restrict what only one language restricts.

    Who may read is mirrored a moment after it is decided; a process may die in between.
    """
    for page in Page.objects.filter(view_restrictions__isnull=False).distinct():
        restrictions.align(page)


def tell_owners() -> None:
    """Tell owners of what the schedule holds, and of what has waited for long."""
    waits.tell_owners()
