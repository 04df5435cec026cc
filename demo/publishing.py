"""Publishing demo content as the demo's people would: written, translated, approved."""

from collections.abc import Callable
from typing import Any

from translation.drafts import build_draft
from translation.sending import send

from demo.twins import fill
from translation.locales import OTHER, language_of

Write = Callable[[Any, str], None]


class Publisher:
    """Publishes sources and twins in the names of the demo users.

    Args:
        users: the demo users by name.
    """

    def __init__(self, users: dict[str, Any]) -> None:
        self.users = users

    def publish_source(self, source: Any) -> None:
        """Publish a page or record in the language it was written in."""
        revision = source.save_revision(user=self.users["editor"])
        revision.publish(user=self.users["approver"])
        source.refresh_from_db()

    def translate(self, source: Any, write: Write) -> Any:
        """Send a page or record for translation and write its twin's draft.

        Args:
            source: the page or record.
            write: gives an unsaved copy its words in a language.

        Returns:
            The twin's draft revision.
        """
        translation = send(source, self.users["editor"])
        wording = source.get_latest_revision_as_object()
        write(wording, OTHER[language_of(source)])
        fill(translation, wording, self.users["translator"])
        return build_draft(translation, self.users["translator"])

    def publish_twin(self, source: Any, write: Write) -> None:
        """Translate a page or record and publish its twin."""
        self.translate(source, write).publish(user=self.users["approver"])
