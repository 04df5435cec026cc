"""A letter of the tests’ own, and mail servers that behave as told."""

import pytest

from mail import registry
from mail.models import Letter, Message
from mail.registry import Kind, Placeholder, Shape, wording
from mail.values import Line
from mail.wordings import follow_release

PLACEHOLDERS = (
    Placeholder("name", "the name", "Mair"),
    Placeholder("note", "a note", "Bore da"),
    Placeholder("address", "the way", "https://x.example/", is_required=True, shape=Shape.ADDRESS),
    Placeholder("lines", "a list", [Line("One", "https://x.example/1")], shape=Shape.LINES),
)


@pytest.fixture
def probe(db, monkeypatch):
    """A letter with every kind of placeholder."""
    shipped = {
        "en": wording(
            "English for {name}", "Dear {name}", "Note: {note}", "Go: {address}", "{lines}"
        ),
        "cy": wording(
            "Cymraeg i {name}", "Annwyl {name}", "Nodyn: {note}", "Ewch: {address}", "{lines}"
        ),
    }
    kind = Kind("probe", "A probe", "For tests", PLACEHOLDERS, shipped)
    monkeypatch.setitem(registry._kinds, "probe", kind)
    follow_release()
    return kind


@pytest.fixture
def letter(probe):
    return Letter.objects.get(name="probe")


@pytest.fixture
def make_message(db):
    def make(**fields):
        fields = {"to": "a@example.org", "subject": "s", "body": "b", "language": "en", **fields}
        return Message.objects.create(**fields)

    return make
