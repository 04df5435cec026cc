"""Files moved to another collection, several at a time: Wagtail does it past every signal."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from core.changes import note_change

MOVE = "add_to_collection"


@hooks.register("after_bulk_action")
def note_moved_files(request: HttpRequest, action_type: str, files: Any, action: Any) -> None:
    """Who may have files is asked anew once they were moved."""
    if action_type == MOVE:
        note_change()
