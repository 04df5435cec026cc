"""What can be found, as the rooms above say it.

A room registers its kinds in `ready()`. Pages are one source; each kind of record that has pages of
its own is another.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q


@dataclass(frozen=True)
class Source:
    """Some things that readers can find.

    Attributes:
        models: their types.
        readable: which rows of `search.models.Findable` in a language, all of these types,
            everybody may read.
    """

    models: Callable[[], list[type[Any]]]
    readable: Callable[[str], Q]

    def content_types(self) -> list[int]:
        """The ids of their content types."""
        found = ContentType.objects.get_for_models(*self.models(), for_concrete_models=False)
        return [one.pk for one in found.values()]


_sources: list[Source] = []


def register(source: Source) -> None:
    """Let readers find something."""
    _sources.append(source)


def sources() -> Iterator[Source]:
    """All that readers can find."""
    return iter(_sources)
