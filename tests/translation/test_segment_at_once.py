"""Two people who save one text at the same moment."""

import pytest

from translation.desk import pieces, single
from translation.desk.applying import Wish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]


@pytest.mark.parametrize("before", ["", "Geiriau cynharach."], ids=["a-new-text", "a-changed-text"])
def test_one_is_saved_and_the_other_is_shown_it(before, post, send, translator):
    translation = send(post)

    def entry():
        return next(one for one in pieces.entries(translation) if one.path == "summary")

    def save(taken, words, seen):
        return single.write(taken, translator, entry().key, Wish(words, seen))

    if before:
        save(single.take(translation.pk, entry().key), before, entry().version)
    seen = entry().version
    # Both have read the text before either has written it.
    taken = [single.take(translation.pk, entry().key) for _person in range(2)]
    assert save(taken[0], "Geiriau dau.", seen).is_changed
    late = save(taken[1], "Geiriau tri.", seen)
    assert (late.is_changed, late.piece.theirs) == (False, "Geiriau dau.")
    assert entry().text == "Geiriau dau."
