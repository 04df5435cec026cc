"""Whether what was made from one wording of a source still says what another says."""

from collections.abc import Collection, Sequence
from typing import Any

from translation.state import contents, values
from translation.state.contents import Item

Confirmed = Collection[Item]


def is_current(
    basis: Sequence[Item] | None, now: Sequence[Item], confirmed: Confirmed = ()
) -> bool:
    """Whether what was made from one wording still says what another says.

    Args:
        basis: what it was made from; None if that is not known, which counts as current.
        now: what the source says, with its values; those that the basis does not have are not
            looked at.
        confirmed: the wordings somebody has confirmed to need no change; a whole one has no path.
    """
    return basis is None or not changed_places(basis, now, confirmed)


def changed_places(
    basis: Sequence[Item], now: Sequence[Item], confirmed: Confirmed = ()
) -> list[str]:
    """The places of the source that changed since, those that are gone included.

    Args:
        basis, now, confirmed: as for `is_current`.
    """
    basis = _as_items(basis)
    now = values.as_in(basis, _as_items(now))
    if ("", contents.fingerprint(values.wording(now))) in confirmed:
        basis, now = list(filter(values.is_value, basis)), list(filter(values.is_value, now))
    if basis == now:
        return []
    before, after = _by_path(basis), _by_path(now)
    changed = [
        path for path in after if not _stands(before.get(path), after[path], path, confirmed)
    ]
    gone = [path for path in before if path not in after]
    if not changed and not gone and list(before) != list(after):
        return [path for path, other in zip(after, before, strict=True) if path != other]
    return changed + gone


def confirmations(basis: Sequence[Item], now: Sequence[Item]) -> set[Item]:
    """What is confirmed with everything that a source says: its wording, and each of its values.

    Args:
        basis: what the twin was made from.
        now: what the source says, with its values.
    """
    compared = values.as_in(_as_items(basis), _as_items(now))
    return {
        ("", contents.fingerprint(values.wording(compared))),
        *filter(values.is_value, compared),
    }


def _as_items(items: Sequence[Any]) -> list[Item]:
    return [(path, digest) for path, digest in items]


def _by_path(items: list[Item]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path, digest in items:
        found.setdefault(path, []).append(digest)
    return found


def _stands(before: list[str] | None, after: list[str], path: str, confirmed: Confirmed) -> bool:
    if before == after:
        return True
    if before is None or len(before) != len(after):
        return False
    return all(
        old == new or (path, new) in confirmed for old, new in zip(before, after, strict=True)
    )
