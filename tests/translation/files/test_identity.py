"""What goes out as a file comes back as it was: for any text, in every format."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.translation.files.generated import documents, said
from translation.files import formats

MANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("name", ["xliff1", "xliff2", "po", "xlsx"])
@MANY
@given(document=documents())
def test_what_goes_out_comes_back_as_it_was(name, document):
    data = formats.FORMATS[name].write(document)
    # A sheet says nothing about what is finished: who has written a cell has finished it.
    with_state = name != "xlsx"
    assert [said(one, with_state=with_state) for one in formats.read(data)] == [
        said(document, with_state=with_state)
    ]
