"""Messages marked for translation: in the project's source and in the installed packages."""

import importlib.util
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import polib
from django.utils.translation.template import templatize

from tools.welsh_gate.catalogue import Catalogue, Key, key_of

NOT_OURS = {
    "bench", "collected", "docs", "locale", "locale_overrides", "media", "migrations",
    "node_modules", "tests", "tools", "var",
}  # fmt: skip
TEMPLATES = {".html", ".txt", ".xml"}
KEYWORDS = [
    "gettext_noop", "gettext_lazy", "ngettext_lazy:1,2", "pgettext:1c,2", "npgettext:1c,2,3",
    "pgettext_lazy:1c,2", "npgettext_lazy:1c,2,3",
]  # fmt: skip
XGETTEXT = ["xgettext", "--from-code=UTF-8", "--output=-", "--force-po", "--no-wrap"]


def messages_of_project(root: Path, domain: str) -> Catalogue:
    """Every message the project's own source marks for translation.

    Args:
        root: the project's folder.
        domain: "django" for Python and templates, "djangojs" for scripts.
    """
    return messages_in_source(list(_files(root, domain, skip=NOT_OURS)), domain)


@cache
def messages_of_package(package: str, domain: str) -> Catalogue | None:
    """Every message an installed package can show, or None when it is not installed.

    Its English catalogue tells; a package that ships none is read from its source.

    Args:
        package: a dotted name, such as "wagtail.admin".
        domain: "django" or "djangojs".
    """
    folder = _folder_of(package)
    if folder is None:
        return None
    english = folder / "locale" / "en" / "LC_MESSAGES" / f"{domain}.po"
    if english.exists():
        return {key_of(entry): entry for entry in polib.pofile(str(english))}
    return messages_in_source(list(_files(folder, domain, skip={"locale", "tests"})), domain)


def messages_in_source(files: Iterable[Path], domain: str) -> Catalogue:
    """Read the messages out of source files with xgettext, as makemessages does.

    Args:
        files: Python files and templates, or scripts for "djangojs".
        domain: "django" or "djangojs".

    Raises:
        subprocess.CalledProcessError: xgettext met a file it cannot read.
    """
    with tempfile.TemporaryDirectory() as folder:
        paths = [_readable(path, number, Path(folder)) for number, path in enumerate(files)]
        if not paths:
            return {}
        language = "JavaScript" if domain == "djangojs" else "Python"
        keywords = [f"--keyword={keyword}" for keyword in ["_", *KEYWORDS]]
        command = [*XGETTEXT, f"--language={language}", *keywords, "--files-from=-"]
        found = subprocess.run(  # noqa: S603
            command, input="\n".join(map(str, paths)), capture_output=True, text=True, check=True
        )
    return _catalogue(found.stdout)


def _catalogue(text: str) -> dict[Key, polib.POEntry]:
    # xgettext leaves the header's charset to be filled in.
    po = polib.pofile(text.replace("charset=CHARSET", "charset=UTF-8", 1))
    return {key_of(entry): entry for entry in po}


def _readable(path: Path, number: int, folder: Path) -> Path:
    """A file xgettext can read: itself, or a template turned into Python."""
    if path.suffix not in TEMPLATES:
        return path
    converted = folder / f"{number}.py"
    converted.write_text(templatize(path.read_text("utf-8"), origin=str(path)), "utf-8")
    return converted


def _files(folder: Path, domain: str, skip: set[str]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in skip:
            continue
        if path.is_dir():
            yield from _files(path, domain, skip)
        elif _holds_messages(path, domain):
            yield path


def _holds_messages(path: Path, domain: str) -> bool:
    if domain == "djangojs":
        return path.suffix == ".js"
    return path.suffix == ".py" or _is_template(path)


def _is_template(path: Path) -> bool:
    return path.suffix in TEMPLATES and "templates" in path.parts


def _folder_of(package: str) -> Path | None:
    try:
        spec = importlib.util.find_spec(package)
    except ModuleNotFoundError:
        return None
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations)))
