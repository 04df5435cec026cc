"""The difference between two texts, word by word."""

import time

import pytest

from translation.state.differences import Run, marked, told_apart


def said(runs, kind):
    return "".join(run.text for run in runs if run.kind in ("same", kind))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a " * 30_000, "b a " * 15_000),
        (" ".join(f"word{number}" for number in range(12_000)), "one " * 12_000),
        ("one two " * 12_000, "two three one " * 8_000),
    ],
)
def test_very_long_texts_take_no_more_than_a_moment_and_nothing_is_lost(before, after):
    begun = time.process_time()
    runs = list(marked(before, after))
    assert (said(runs, "del"), said(runs, "ins")) == (before, after)
    assert told_apart(before, after)
    assert time.process_time() - begun < 3


def test_a_word_that_differs_in_a_very_long_text_is_found():
    words = ["the", "river"] * 10_000
    before, after = " ".join(words), " ".join([*words[:9000], "flood", *words[9001:]])
    runs = list(marked(before, after))
    assert [run for run in runs if run.kind != "same"] == [Run("del", "the"), Run("ins", "flood")]
