"""Every public page is valid HTML."""

import json
import re
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.browser.addresses import NAMES, PLACE, WAGTAILS

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# For some seconds the code needs no more than the first improvement; the checker asks for a large
# stack.
JAVA = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m", "-jar"]
LOCATION = re.compile(r"<loc>([^<]+)</loc>")


def fetch(address):
    try:
        with urllib.request.urlopen(address) as response:  # noqa: S310
            return response.read()
    except urllib.error.HTTPError as error:
        return error.read()


def test_every_page_is_valid_html(site, addresses, tmp_path):
    """Whatever the sitemap names, and what it does not: lists in every state, and errors."""
    asked = set(LOCATION.findall(fetch(f"{site}/sitemap.xml").decode()))
    for name in NAMES:
        if name not in WAGTAILS:
            asked |= {address for language in PLACE for address in addresses(name, language)}
    names = {}
    for number, address in enumerate(sorted(asked)):
        file = tmp_path / f"{number}.html"
        file.write_bytes(fetch(address))
        names[file.name] = address
    result = subprocess.run(  # noqa: S603
        [*JAVA, str(JAR), "--format", "json", *map(str, sorted(tmp_path.iterdir()))],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = [
        f"{names[Path(found['url']).name]}: {found['message']}"
        for found in json.loads(result.stderr)["messages"]
        if found["type"] == "error" or found.get("subType") == "warning"
    ]
    assert messages == []
