"""The form editors fill in for a case study."""

from typing import Any

from django.core.exceptions import ValidationError

from core.upkeep.forms import LastingForm


class CaseStudyForm(LastingForm):
    """A case study's form. Of a beginning that cannot be read nobody is told it is missing."""

    def add_error(self, field: str | None, error: Any) -> None:
        """Note what is wrong, but of a field that could not be read only that.

        Args:
            field: the field; None where the error says of which it is.
            error: what is wrong.
        """
        if field is None and hasattr(error, "error_dict"):
            new = {name: told for name, told in error.error_dict.items() if name not in self.errors}
            error = ValidationError(new)
        super().add_error(field, error)
