"""A real server with the demonstration site, and a real Chromium to visit it with."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browser.addresses import FIXED, FOUND, PLACE
from tests.browser.letter_box import read_mails
from tests.browser.visiting import Visitor
from tools.browser import ARGUMENTS, installed
from tools.browser import sign_in as sign_in_at_site
from tools.databases import address_of, copied_database, moved_to

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Only what is wrong is told in full.
LOOKED_FOR = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Use the Chromium that is installed; Playwright's own only where there is none."""
    path = {"executable_path": found} if (found := installed()) else {}
    return {**browser_type_launch_args, **path, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def demo_environment(demo_site, django_db_blocker, tmp_path_factory):
    """The environment of a server of its own, on a copy of the demonstration."""
    folder = tmp_path_factory.mktemp("server")
    shutil.copytree(demo_site.media, folder / "media")
    port = free_port()
    with ExitStack() as stack:
        with django_db_blocker.unblock(), moved_to(demo_site.database):
            name = stack.enter_context(copied_database(folder, "browser"))
        yield {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.browser.server_settings",
            "DATABASE_URL": address_of(name),
            "MEDIA_ROOT": str(folder / "media"),
            "BASE_URL": f"http://127.0.0.1:{port}",
            "PORT": str(port),
        }


@pytest.fixture(scope="session")
def run_there(demo_environment):
    """Run Python on the server's database, and read what it prints; this folder's modules are at
    hand."""
    folder = Path(__file__).parent
    beside = subprocess.Popen(  # noqa: S603
        [sys.executable, str(folder / "running_there.py")],
        env={**demo_environment, "PYTHONPATH": f"{ROOT}{os.pathsep}{folder}"},
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def run(words):
        beside.stdin.write(f"{json.dumps(words)}\n")
        beside.stdin.flush()
        answer = json.loads(beside.stdout.readline())
        assert not answer["wrong"], answer["wrong"]
        return answer["printed"]

    yield run
    beside.kill()
    beside.wait()


@pytest.fixture(scope="session")
def mails(demo_environment):
    """The mails to an address that have gone out, the oldest first."""
    folder = Path(demo_environment["MEDIA_ROOT"]).parent / "mails"

    def to(address):
        return [one for one in read_mails(folder) if one["To"] == address]

    return to


@pytest.fixture(scope="session")
def site(demo_environment):
    """The address of a running server with the demonstration site."""
    port = demo_environment["PORT"]
    server = subprocess.Popen(  # noqa: S603
        [
            *[sys.executable, "-m", "gunicorn", "site_project.wsgi", "--bind"],
            *[f"127.0.0.1:{port}", "--workers", "1", "--threads", "4", "--log-level", "error"],
        ],
        env=demo_environment,
        cwd=ROOT,
    )
    address = f"http://127.0.0.1:{port}"
    wait_for(f"{address}/-/alive/")
    yield address
    # A browser may still hold a connection open; nothing is left to lose.
    server.kill()
    server.wait()


def wait_for(address):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"the server did not start: {address}")


@pytest.fixture(scope="session")
def addresses(site, run_there):
    """The addresses of a kind of page in a language, as one may ask the server for them."""
    found = json.loads(run_there("import finding; finding.tell()"))
    assert set(found) == set(FOUND)
    assert all(found.values())
    pairs = {name: [pair] for name, pair in FIXED.items()} | found

    def find(name, language):
        return [site + pair[PLACE[language]] for pair in pairs[name]]

    return find


@pytest.fixture
def violations():
    """What axe finds on a page, as readable lines; within a part of it, where one is named."""

    def find(page, part="html"):
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("([part, options]) => axe.run(part, options)", [part, LOOKED_FOR])
        return [
            f"{rule['id']}: {node['html'][:200]}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]

    return find


@pytest.fixture(scope="session")
def signed_in(site, browser):
    """What the browser of one of the demo's people keeps, who signed in once in a language."""
    kept = {}

    def of(name, language):
        if (name, language) not in kept:
            with browser.new_context(locale=language) as context:
                sign_in_at_site(context, site, name, language)
                kept[name, language] = context.storage_state()
        return kept[name, language]

    return of


@pytest.fixture(scope="module")
def open_admin(signed_in, browser):
    """A browser of one of the demo's people, in a language and a colour scheme; nothing is open."""
    contexts = []

    def open_as(name, language="en", scheme="light", width=1280):
        context = browser.new_context(
            locale=language,
            color_scheme=scheme,
            viewport={"width": width, "height": 900},
            bypass_csp=True,
            storage_state=signed_in(name, language),
        )
        contexts.append(context)
        return context.new_page()

    yield open_as
    for context in contexts:
        context.close()


@pytest.fixture
def sign_in(open_admin):
    """The same, with nothing left open for the next test."""
    opened = []

    def open_as(*how, **more):
        opened.append(open_admin(*how, **more))
        return opened[-1]

    yield open_as
    for page in opened:
        page.context.close()


@pytest.fixture
def visit(site, browser, violations):
    """Somebody without an account who reads a language, with a keyboard and no mouse."""
    contexts = []

    def opened(**how):
        contexts.append(browser.new_context(bypass_csp=True, reduced_motion="reduce", **how))
        return contexts[-1].new_page()

    def arrive(language, *, scripts=True, width=1280, scheme="light"):
        how = {
            "locale": language,
            "color_scheme": scheme,
            "viewport": {"width": width, "height": 900},
        }
        page = opened(java_script_enabled=scripts, **how)
        return Visitor(page, page if scripts else opened(**how), site, language, violations)

    yield arrive
    for context in contexts:
        context.close()
