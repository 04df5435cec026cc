"""Publishing demo content as the demo's people would: written, translated, approved."""

from collections.abc import Callable
from typing import Any

from wagtail.models import Revision
from wagtail_localize.models import Translation

from demo.twins import fill
from translation import decisions, drafts, sending
from translation.locales import OTHER, language_of
from translation.models.states import Reason

Write = Callable[[Any, str], None]


class Publisher:
    """Publishes sources and twins in the names of the demo users.

    Args:
        users: the demo users by name.
    """

    def __init__(self, users: dict[str, Any]) -> None:
        self.users = users

    def publish_both(self, source: Any, write: Write) -> None:
        """Publish a page or record and its twin in one step."""
        self.save_draft(source)
        drafts.publish(self.translate(source, write), self.users["approver"])

    def publish_alone(self, source: Any) -> None:
        """Publish a page or record in the language it was written in, with a reason."""
        with decisions.alone(Reason.LATE):
            self.save_draft(source).publish(user=self.users["approver"])

    def save_draft(self, source: Any) -> Revision:
        """Save a page or record as a draft, its authors and roles with it."""
        source.save()
        return source.save_revision(user=self.users["editor"])

    def send_both_for_review(self, source: Any, write: Write) -> None:
        """Leave a page and its twin waiting for an approver."""
        self.save_draft(source)
        source.get_workflow().start(source, self.users["editor"])
        drafts.send_for_review(self.translate(source, write), self.users["translator"])

    def translate(self, source: Any, write: Write) -> Translation:
        """Send a page or record for translation and write every text of its twin.

        Args:
            source: the page or record.
            write: gives an unsaved copy of it its words in a language.
        """
        sending.send(source, self.users["editor"])
        translation = sending.translation_from(source)
        wording = source.get_latest_revision_as_object()
        write(wording, OTHER[language_of(source)])
        fill(translation, wording, self.users["translator"])
        return translation
