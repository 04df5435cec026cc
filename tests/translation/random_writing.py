"""What editors, approvers and the clock do, each chosen by chance."""

from contextlib import nullcontext
from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision

from tests.translation.random_choosing import Choosing, named, reread
from tests.translation.random_edits import edited
from translation.going_live import decisions
from translation.models.states import Reason
from translation.together import deeds


class Writing(Choosing):
    """Writing drafts and publishing them."""

    # Writing

    def edit(self) -> str:
        record = self._any(self._written_here())
        done, draft = edited(self.site, record, self.chance.randint(1, 3))
        self._save(record, draft)
        return f"{done} of {named(record)}"

    def autosave(self) -> str:
        """As an open editor does: the first save makes a revision, the next ones overwrite it."""
        record = self._any(self._written_here())
        latest = record.get_latest_revision()
        is_open = latest and latest.user_id == self.people.editor.pk
        done, draft = edited(self.site, record)
        self._save(record, draft, overwrite_revision=latest if is_open else None)
        return f"{done} of {named(record)}, over {is_open and latest.pk}"

    def edit_and_publish(self) -> str:
        record = self._any(self._written_here())
        done, draft = edited(self.site, record, self.chance.randint(1, 2))
        self._save(record, draft)
        return f"{done}; {self._publish(record)}"

    def schedule(self) -> str:
        record = self._any(self._written_here())
        _done, draft = edited(self.site, record)
        draft.go_live_at = timezone.now() + timedelta(hours=self.chance.choice([-1, 5, 30]))
        self._save(record, draft)
        return f"{draft.go_live_at} {self._publish(record)}"

    def _save(self, record: Any, draft: Any, **options: Any) -> Revision:
        if not record.live:
            # As the editor's form does.
            draft.save()
        options = {"user": self.people.editor, "log_action": True, "clean": False, **options}
        return draft.save_revision(**options)

    # Publishing

    def publish(self) -> str:
        return self._publish(self._any(self._with_drafts()))

    def publish_earlier(self) -> str:
        record = self._any(self.site.records())
        revisions = list(record.revisions.order_by("created_at", "pk"))
        if not revisions:
            return ""
        return self._publish(record, self.chance.choice(revisions))

    def revert(self) -> str:
        """As the editor does: an earlier version is saved anew, and perhaps published."""
        record = self._any(self._written_here())
        earlier = list(record.revisions.order_by("created_at", "pk"))
        if not earlier:
            return ""
        chosen = self.chance.choice(earlier)
        self._save(record, chosen.as_object(), previous_revision=chosen)
        done = self._publish(record) if self.chance.random() < 0.5 else "as a draft"
        return f"{named(record)} to {chosen.pk}, {done}"

    def _publish(self, record: Any, revision: Revision | None = None) -> str:
        revision = revision or reread(record).get_latest_revision()
        if revision is None:
            return ""
        user = self.chance.choice([self.people.approver] * 4 + [self.people.english_approver])
        how, decided = self.chance.choice(
            [
                ("", nullcontext()),
                ("", nullcontext()),
                ("late", decisions.alone(Reason.LATE)),
                ("small", decisions.alone(Reason.SMALL_CORRECTION)),
                ("both", decisions.deciding(decisions.Both())),
            ]
        )
        with decided:
            revision.publish(user=user, skip_permission_checks=True)
        return f"publish {named(record)} {revision.pk} {how}"

    def unpublish(self) -> str:
        record = self._any([record for record in self.site.records() if record.live])
        twin = self._any([None, record.get_twin()])
        deeds.unpublish(record, twin if twin and twin.live else None, self.people.approver)
        return f"{named(record)}{' and its twin' if twin else ''}"

    def the_clock(self) -> str:
        """Whatever is due."""
        call_command("publish_scheduled")
        return f"{timezone.now():%d %B %H:%M}"

    def submit(self) -> str:
        record = self._any([half for half in self._written_here() if half.latest_revision_id])
        if record.current_workflow_state or not record.get_workflow():
            return ""
        record.get_workflow().start(record, self.people.editor)
        return named(record)

    def review(self) -> str:
        waiting = [half for half in self.site.records() if half.current_workflow_task_state]
        if not waiting:
            return ""
        record = self._any(waiting)
        action = self.chance.choice(["approve", "approve", "reject"])
        state = record.current_workflow_task_state
        if action == "reject" and state.status != "in_progress":
            return ""
        state.task.specific.on_action(state, self.people.approver, action)
        return f"{action} {named(record)}"
