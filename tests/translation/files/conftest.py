"""A small translation as a document, with what trips tools up."""

import pytest

from tests.translation.jobs.conftest import posts, prepare, send_job  # noqa: F401
from translation.files.document import DRAFT, Document, Known, Line
from translation.units import Unit

PAIR = "6a4a3f6e-3a53-4a0c-9b6e-0d6d2a0d7c11"


def unit(key, source, target="", **more):
    return Unit(key, source, target, "en", "cy", **more)


@pytest.fixture
def sample():
    """Texts with marks, a link, two lines, a limit; one done, one by a machine, one empty."""
    return Document(
        original=PAIR,
        source_language="en",
        target_language="cy",
        digest="0123456789ab",
        title="Plans & budgets",
        address="https://example.org/en/plans/",
        lines=(
            Line(
                unit("1-10", "Plans & budgets", "Cynlluniau", label="Title", max_length=60),
                "aaaaaaaaaaaa",
                notes=("At most 60 characters.",),
            ),
            Line(
                unit(
                    "2-11",
                    "Read ⟦a1⟧the ⟦b⟧report⟦/b⟧⟦/a1⟧ and the ⟦b⟧plan⟦/b⟧.\nThen write.",
                    "Darllenwch ⟦a1⟧yr ⟦b⟧adroddiad⟦/b⟧⟦/a1⟧ a’r ⟦b⟧cynllun⟦/b⟧.",
                    label="Body › Text",
                    role="p",
                ),
                "bbbbbbbbbbbb",
                state=DRAFT,
            ),
            Line(
                unit("2-12", "It froze. It thawed.", label="Body › Text", role="li"),
                "",
                known=(
                    Known(99, "It ⟦b⟧froze⟦/b⟧. It thawed.", "⟦b⟧Rhewodd⟦/b⟧.\nDadmerodd."),
                    Known(75, "⟦a1⟧It froze. ⟦b⟧It snowed⟦/a1⟧.", "Rhewodd."),
                ),
            ),
        ),
    )
