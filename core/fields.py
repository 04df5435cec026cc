"""Fields that keep migrations quiet."""

from wagtail.fields import StreamField


class BodyField(StreamField):
    """A StreamField whose block vocabulary stays out of migrations.

    The blocks live in the code; the column is JSON whatever they are, so a new block needs no
    migration.
    """

    def deconstruct(self) -> tuple[str, str, list, dict]:
        """Describe the field to a migration without its blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
