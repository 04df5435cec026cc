"""Blocks that say by field what has to change before a page can be published."""

from typing import Any

from wagtail.blocks import StructBlock, StructBlockValidationError, StructValue


class CheckedBlock(StructBlock):
    """A block that says by field what has to change."""

    def problems(self, value: StructValue) -> dict[str, Any]:
        """What has to change, by field.

        Args:
            value: whose parts are right each by itself.
        """
        raise NotImplementedError

    def clean(self, value: StructValue) -> StructValue:
        """Check the block.

        Raises:
            StructBlockValidationError: at each part that has to change.
        """
        cleaned: Any = super().clean(value)
        if problems := self.problems(cleaned):
            raise StructBlockValidationError(problems)
        return cleaned
