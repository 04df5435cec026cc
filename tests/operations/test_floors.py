"""The house stands: a room imports only from rooms below it."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ("blog", "resources", "case_studies", "events", "campaigns")
# From the top down. Rooms on one floor do not import each other.
FLOORS = [
    ("site_project",),
    ("demo", "keeping"),
    ("home",),
    CONTENT,
    ("participation", "glossary"),
    ("core",),
    ("people",),
    ("search",),
    ("translation",),
    ("labels", "mail", "consent"),
    ("privacy", "welsh"),
]
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}


def imported_rooms(file: Path) -> set[str]:
    """The rooms a module imports from, wherever in it the import stands."""
    rooms = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            rooms |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            rooms.add(node.module.partition(".")[0])
    return rooms & LEVEL.keys()


@pytest.mark.parametrize("room", LEVEL)
def test_a_room_imports_only_from_rooms_below_it(room):
    wrong = [
        f"{file.relative_to(ROOT)} imports {other}"
        for file in sorted((ROOT / room).rglob("*.py"))
        for other in imported_rooms(file)
        if other != room and LEVEL[other] <= LEVEL[room]
    ]
    assert wrong == []


@pytest.mark.parametrize("room", CONTENT)
def test_a_kind_of_content_names_no_other_by_its_models_or_templates(room):
    others = "|".join(set(CONTENT) - {room})
    named = re.compile(rf"""["'](?:{others})[./][\w./]+["']""")
    files = [*(ROOT / room).rglob("*.py"), *(ROOT / "templates" / room).rglob("*.html")]
    wrong = {file: found for file in files if (found := named.findall(file.read_text()))}
    assert len(files) > 10
    assert wrong == {}


def test_every_room_has_a_floor():
    rooms = {file.parent.name for file in ROOT.glob("*/apps.py")}
    assert rooms <= LEVEL.keys()


def test_the_welsh_language_needs_no_django():
    for file in (ROOT / "welsh").rglob("*.py"):
        assert "django" not in file.read_text(), file
