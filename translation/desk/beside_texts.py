"""What values, and places the source leaves empty, have in common on a translator's page."""

from typing import ClassVar

from translation.desk.leaves import Place


class BesideTexts:
    """A place that a form names by its path; what is a text of the source has a number instead."""

    prefix: ClassVar[str]
    place: Place
    problems: tuple[str, ...]
    theirs: str | None

    @property
    def key(self) -> str:
        """Names the place in a form."""
        return f"{self.prefix}{self.place.path}"

    @property
    def path(self) -> str:
        """Where it stands, as wagtail-localize writes it."""
        return self.place.path

    @property
    def is_unsaved(self) -> bool:
        """Whether what was written or chosen here could not be saved."""
        return bool(self.problems) or self.theirs is not None
