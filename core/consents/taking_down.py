"""What happens on the site when somebody takes their consent back.

Words are looked at whenever they are shown (`core.blocks.spoken`), so they are gone with the
record itself. Pictures are marked, and the sizes made of them deleted. What search knows is
written anew. All of it in the transaction of the withdrawal.
"""

from typing import Any

from wagtail.search.index import insert_or_update_object

from consent.models import Consent
from core.consents.affected import live_pages_with
from core.files.forgetting import forget_sizes
from core.images import SiteImage


def take_down(consent: Consent, **kwargs: Any) -> None:
    """Hide what somebody said and the pictures of them, in both languages."""
    images = SiteImage.objects.filter(consent=consent)
    images.update(taken_down=True)
    forget_sizes(list(images))
    for page in live_pages_with(consent):
        insert_or_update_object(page)
