"""What waits for somebody's approval, on the admin’s first screen."""

from typing import Any

from wagtail.admin.views.home import WorkflowObjectsToModeratePanel

from translation.going_live import own_work


class ToApprovePanel(WorkflowObjectsToModeratePanel):
    """Wagtail's own list, without the buttons to approve what is one's own work."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The rows, each with what the person may do."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        user = parent_context["request"].user
        for row in context["states"]:
            if row["actions"] and own_work.waits_for_another(row["obj"], user):
                row["actions"] = [one for one in row["actions"] if one[0] != "approve"]
        return context
