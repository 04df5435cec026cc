"""Every Welsh text of the project, with its place."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tools.welsh_gate import catalogue
from tools.welsh_gate.messages import NOT_OURS
from tools.welsh_gate.ours import DOMAINS, path_of

NOT_PROSE = {"slug", "slug_cy", "captions_cy", "avoid_cy"}
A_NAME_IN_CODE = re.compile(r"[a-z]{2}(-[A-Z]{2})?|\w*_\w*")
# What a program looks for in texts is written in letters too, and is no text.
A_PATTERN = re.compile(r"\\[.bdsw]|\(\?")
STARTING_PAGES = "home/starting_pages.py"


class Text(NamedTuple):
    """A Welsh text: its file, the key it stands under, and its words."""

    file: str
    key: str
    words: str


def all_texts(root: Path) -> Iterator[Text]:
    """The Welsh of the catalogues, the demonstration content, the starting pages and labels."""
    yield from _catalogue_texts(root)
    for path in sorted((root / "demo" / "content").rglob("*.toml")):
        name = str(path.relative_to(root))
        yield from _welsh_of_table(name, "", tomllib.loads(path.read_text("utf-8")), False)
    yield from _texts_in_code(root)


def _catalogue_texts(root: Path) -> Iterator[Text]:
    for folder in ("locale", "locale_overrides"):
        for domain in DOMAINS:
            name = path_of(folder, domain)
            for entry in catalogue.read(root / name).values():
                for form in dict.fromkeys(catalogue.welsh_of(entry)):
                    yield Text(name, entry.msgid, form)


def _welsh_of_table(file: str, key: str, value: Any, welsh: bool) -> Iterator[Text]:
    """The strings under a key named ``cy`` or ending in ``_cy``, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in NOT_PROSE or name == "en":
                continue
            here = welsh or name == "cy" or name.endswith("_cy")
            yield from _welsh_of_table(file, f"{key}.{name}".lstrip("."), inner, here)
    elif isinstance(value, list):
        for inner in value:
            yield from _welsh_of_table(file, key, inner, welsh)
    elif welsh and isinstance(value, str):
        yield Text(file, key, value)


def _texts_in_code(root: Path) -> Iterator[Text]:
    """Welsh written in Python: ``{"cy": …}``, ``name_cy=…`` and the starting pages."""
    for room in sorted(root.iterdir()):
        if room.name.startswith(".") or room.name in NOT_OURS or not room.is_dir():
            continue
        for path in sorted(room.rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            name = str(path.relative_to(root))
            for node in ast.walk(tree):
                yield from _welsh_of_node(name, node)
            if name == STARTING_PAGES:
                yield from _starting_pages(name, tree)


def _welsh_of_node(file: str, node: ast.AST) -> Iterator[Text]:
    if isinstance(node, ast.keyword) and (node.arg or "").endswith("_cy"):
        yield from _strings(file, node.arg or "", node.value)
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            name = key.value if isinstance(key, ast.Constant) else None
            if isinstance(name, str) and (name == "cy" or name.endswith("_cy")):
                yield from _strings(file, name, value)


def _starting_pages(file: str, tree: ast.Module) -> Iterator[Text]:
    """The third part of each (model, English, Welsh)."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "STARTING_PAGES":
            for page in getattr(node.value, "elts", []):
                yield from _strings(file, "STARTING_PAGES", page.elts[2])


def _strings(file: str, key: str, node: ast.AST) -> Iterator[Text]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if not (A_NAME_IN_CODE.fullmatch(node.value) or A_PATTERN.search(node.value)):
            yield Text(file, key, node.value)
    elif _is_by_language(node):
        return  # the walk through the file meets it by itself, and reads its Welsh alone
    elif not isinstance(node, ast.Call):  # gettext("…") holds English, and other calls no prose
        for part in ast.iter_child_nodes(node):
            yield from _strings(file, key, part)


def _is_by_language(node: ast.AST) -> bool:
    return isinstance(node, ast.Dict) and any(
        isinstance(key, ast.Constant) and key.value == "cy" for key in node.keys
    )
