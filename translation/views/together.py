"""What a person answered when they were asked about both languages, and what follows."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from wagtail import hooks

from translation.kinds import Record
from translation.together.effects import Effect

LONGEST_NOTE = 500


@dataclass(frozen=True)
class Answer:
    """What a person decided.

    Attributes:
        both: whether the other language is meant too.
        note: why, in their own words.
    """

    both: bool
    note: str

    def twin(self, effect: Effect | None) -> Record | None:
        """The other half, if something is to be done to it.

        Args:
            effect: what would happen to it.
        """
        return effect.record if self.both and effect and effect.is_possible else None

    def is_in_vain(self, effect: Effect | None) -> bool:
        """Whether both were chosen, and the other half cannot be changed."""
        return bool(self.both and effect and effect.obstacle and not effect.is_idle)


def answer_in(data: QueryDict) -> Answer:
    """The answer in what was posted; without one, what the address itself names is meant."""
    return Answer(data.get("languages") == "both", data.get("note", "").strip()[:LONGEST_NOTE])


def after(hook: str, request: HttpRequest, *what: Any) -> HttpResponse | None:
    """Run the hooks Wagtail runs once something is done; the first answer among them."""
    for function in hooks.get_hooks(hook):
        response = function(request, *what)
        if hasattr(response, "status_code"):
            return response
    return None
