"""Files that cannot be used are refused with one clear sentence, quickly, and read nothing else."""

import time
from functools import cache

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.translation.files import hostile
from translation.files import formats
from translation.files.refusals import FileRefusedError, Why


@cache
def written(document, name):
    """A file of a document, the same each time: workbooks know when they were made."""
    return formats.FORMATS[name].write(document)


def refusal_of(data):
    try:
        formats.read(data)
    except FileRefusedError as refused:
        return refused


def test_each_hostile_file_gets_its_answer_at_once(sample):
    for name, (data, why) in hostile.of(sample).items():
        start = time.monotonic()
        refused = refusal_of(data)
        assert refused and refused.why is why, name
        assert "%(" not in refused.sentence, name
        assert time.monotonic() - start < 10, name


def test_a_row_that_no_sheet_has_is_passed_over_at_once(sample):
    start = time.monotonic()
    (found,) = formats.read(hostile.far_row(sample))
    assert len(found.lines) == len(sample.lines)
    assert time.monotonic() - start < 10


def test_every_reason_has_a_sentence():
    with translation.override("en"):
        assert all(str(why.value).endswith(".") for why in Why)


@pytest.mark.parametrize("name", list(formats.FORMATS))
@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_file_with_a_few_bytes_changed_is_read_or_refused_and_never_breaks(sample, name, data):
    whole = bytearray(written(sample, name))
    for _byte in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)) | st.just(len(whole)))
    try:
        formats.read(bytes(whole[:cut]))
    except FileRefusedError as refused:
        assert refused.sentence
