"""Publishing demo content as the demo's people would: written, translated, approved."""

from collections.abc import Callable
from typing import Any

from wagtail.models import Revision
from wagtail_localize.models import Translation

from demo.twins import fill
from translation.desk import drafts
from translation.going_live import decisions, waits
from translation.locales import OTHER, language_of
from translation.models.states import Reason
from translation.sources import sending

Write = Callable[[Any, str], None]


class Publisher:
    """Publishes sources and twins in the names of the demo users.

    Args:
        users: the demo users by name.
    """

    def __init__(self, users: dict[str, Any]) -> None:
        self.users = users
        self.ways: dict[str, Callable[[Any, Write], object]] = {
            "drafted": self.leave_draft,
            "published": self.publish_both,
            "untranslated": self.publish_alone,
            "waived": self.publish_alone,
            "moderation": self.send_both_for_review,
            "waiting": self.let_wait,
        }

    def take(self, state: str, source: Any, write: Write) -> None:
        """Write a page in its first language's words and take it as far as its file says.

        Args:
            state: "drafted", "published", "untranslated", "waived", "moderation" or "waiting".
            source: the page with its words, not saved yet.
            write: gives an unsaved copy of it its words in a language.
        """
        self.ways[state](source, write)

    def publish_both(self, source: Any, write: Write) -> None:
        """Publish a page or record and its twin in one step."""
        self.save_draft(source)
        drafts.publish(self.translate(source, write), self.users["approver"])

    def publish_alone(self, source: Any, write: Write) -> None:
        """Publish a page or record in the language it was written in only."""
        self.publish_revision_alone(self.save_draft(source), Reason.LATE)

    def publish_revision_alone(self, revision: Revision, reason: str, note: str = "") -> None:
        """Publish a draft in one language, with a reason; a waived pair needs none."""
        with decisions.alone(reason, note):
            revision.publish(user=self.users["approver"])

    def save_draft(self, source: Any) -> Revision:
        """Save a page or record as a draft, its authors and roles with it."""
        if not source.live:
            source.save()
        return source.save_revision(user=self.users["editor"])

    def send_both_for_review(self, source: Any, write: Write) -> None:
        """Leave a page and its twin waiting for an approver."""
        self.save_draft(source)
        source.get_workflow().start(source, self.users["editor"])
        drafts.send_for_review(self.translate(source, write), self.users["translator"])

    def leave_draft(self, source: Any, write: Write) -> None:
        """Write a page, and do nothing else with it yet."""
        self.save_draft(source)

    def hand_in(self, source: Any, write: Write) -> None:
        """Translate a page that was sent with a job, and hand the twin in."""
        translation = sending.translation_from(source)
        self.fill(translation, source, write)
        drafts.save_draft(translation, self.users["translator"])

    def let_wait(self, source: Any, write: Write) -> None:
        """Approve a page and let it wait for its twin, of which half is translated."""
        revision = self.save_draft(source)
        self.translate(source, write, share=0.5)
        waits.begin(source, revision, self.users["approver"])

    def translate(self, source: Any, write: Write, share: float = 1) -> Translation:
        """Send a page or record for translation and write the texts of its twin.

        Args:
            source: the page or record.
            write: gives an unsaved copy of it its words in a language.
            share: how much of it to translate, from the beginning: 1 is everything.
        """
        sending.send(source, self.users["editor"])
        translation = sending.translation_from(source)
        self.fill(translation, source, write, share)
        return translation

    def fill(self, translation: Translation, source: Any, write: Write, share: float = 1) -> None:
        """Write the texts of a translation."""
        wording = source.get_latest_revision_as_object()
        write(wording, OTHER[language_of(source)])
        fill(translation, wording, self.users["translator"], share)
