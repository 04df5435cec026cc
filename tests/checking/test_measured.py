"""The checks find what they are for, and say little else: the figures `tools.checks` prints."""

import pytest

from tools.checks import measuring
from tools.checks.corpus import FOLDER, cases
from translation.checking.findings import Check

BEFORE = ["faults.txt", "faultless.txt"]
AFTER = ["held_out_faults.txt", "held_out_faultless.txt"]


@pytest.fixture(scope="module")
def figures():
    return measuring.measure(case for name in (*BEFORE, *AFTER) for case in cases(name))


def test_the_pairs_are_as_many_as_they_have_to_be(figures):
    assert figures.seeded.total() >= 180 and figures.faultless >= 290
    assert set(figures.seeded) == set(Check.values)


@pytest.mark.parametrize("names", [BEFORE, AFTER])
def test_nine_of_ten_faults_are_found_and_few_faultless_pairs_raise_an_alarm(names):
    measured = measuring.measure(case for name in names for case in cases(name))
    assert measured.share_found >= measuring.LEAST_FOUND, measured.missed
    assert measured.share_alarmed <= measuring.MOST_FALSE, measured.alarms


@pytest.mark.parametrize("check", Check.values)
def test_no_check_is_carried_by_the_others(figures, check):
    assert figures.share_of(check) >= measuring.LEAST_FOUND, check
    assert figures.false[check] <= measuring.MOST_FALSE * figures.faultless


def test_a_pair_that_is_not_three_lines_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr("tools.checks.corpus.FOLDER", tmp_path)
    (tmp_path / "pairs.txt").write_text("fine en\nOne line\n\nfine en\nTwo\nDau\n", "utf-8")
    with pytest.raises(ValueError, match=r"pairs\.txt: 1"):
        list(cases("pairs.txt"))


def test_no_pair_is_in_two_sets():
    def said(names):
        return {(case.unit.source, case.unit.target) for name in names for case in cases(name)}

    assert not said(BEFORE) & said(AFTER)
    assert {path.name for path in FOLDER.glob("*.txt")} == {*BEFORE, *AFTER}
