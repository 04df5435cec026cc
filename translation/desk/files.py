"""The pictures and files a person may choose for the other language."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from translation.kinds import Someone

# How many are offered, the newest first.
OFFERED = 100
KINDS: dict[str, Callable[[], type[Any]]] = {
    "image": get_image_model,
    "document": get_document_model,
}
Named = tuple[tuple[int, str], ...]


def names_of(chosen: Iterable[tuple[str, Any]]) -> dict[tuple[str, Any], str]:
    """The titles of some pictures and files, by kind and number; one query for each kind.

    Args:
        chosen: kinds and values; other kinds, and no value, are passed over.
    """
    wanted: dict[str, set[int]] = defaultdict(set)
    for kind, value in chosen:
        if kind in KINDS and isinstance(value, int):
            wanted[kind].add(value)
    return {
        (kind, pk): title
        for kind, pks in wanted.items()
        for pk, title in KINDS[kind]().objects.filter(pk__in=pks).values_list("pk", "title")
    }


def label_of(kind: str, value: Any) -> str:
    """One value in words: the title of a picture or file, or the value itself.

    Args:
        kind: a code of `Place.choice`.
    """
    return names_of([(kind, value)]).get((kind, value), str(value))


def offered(kind: str, user: Someone) -> Named:
    """The newest that a person may use, with their titles.

    Args:
        kind: "image" or "document".
    """
    found = _usable(kind, user).order_by("-created_at")[:OFFERED]
    return tuple(found.values_list("pk", "title"))


def may_use(kind: str, pk: int, user: Someone) -> bool:
    """Whether a person may use a picture or file, and it is there."""
    return _usable(kind, user).filter(pk=pk).exists()


def _usable(kind: str, user: Someone) -> Any:
    policy: Any = policy_registry.get_by_type(KINDS[kind]())
    return policy.instances_user_has_permission_for(user, "choose")
