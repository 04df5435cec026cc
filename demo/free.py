"""A pair whose languages are edited each on its own."""

from typing import Any

from demo.reading import Item
from translation.free import confirming, freeing
from translation.halves import halves_of
from translation.locales import language_of


def let_free(page: Any, said: Item, users: dict[str, Any]) -> None:
    """Let the languages of a pair go their own ways, confirm both and edit one of them since.

    Args:
        page: the page in either language, live in both.
        said: by language, the fields that a draft says otherwise since both were confirmed.
        users: the demo users by name.
    """
    pair = page.pair
    freeing.free(pair, users["editor"])
    confirming.confirm(pair, users["approver"], confirming.seen(halves_of(pair)))
    for half in halves_of(pair).present:
        for name, words in (changed := said.get(language_of(half), {})).items():
            setattr(half, name, words)
        if changed:
            half.save_revision(user=users["editor"])
