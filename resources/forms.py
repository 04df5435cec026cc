"""The forms editors fill in for the library."""

from typing import Any

from django.utils.translation import gettext as _

from core.upkeep.forms import LastingForm

OPENABLE = ("files", "recordings", "body")


class ResourceForm(LastingForm):
    """A resource's form: a draft may lack what there is to open, a published page may not."""

    def clean(self) -> dict[str, Any]:
        """Check that a reader finds something to open."""
        cleaned: dict[str, Any] = super().clean()
        nothing = not any(cleaned.get(name) or name in self.errors for name in OPENABLE)
        if nothing and not self.is_deferred_validation and "files" in self.fields:
            sentence = _(
                "Add a file, an address, a video or the text itself: there is nothing to open yet."
            )
            self.add_error("files", sentence)
        return cleaned
