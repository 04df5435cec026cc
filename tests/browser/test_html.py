"""Every public page is valid HTML."""

import json
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
ADDRESSES = [
    "/",
    "/en/",
    "/cy/",
    "/en/news-and-views/",
    "/cy/newyddion-a-safbwyntiau/?math=barn",
    "/en/news-and-views/the-ice-is-moving/",
    "/cy/newyddion-a-safbwyntiau/maer-ian-symud/",
    "/en/news-and-views/questions-people-ask-about-co-production/",
    "/en/news-and-views/growing-co-production-from-the-north/",
    "/cy/newyddion-a-safbwyntiau/sut-y-rhoddodd-llythyr-gydgynhyrchu-ar-yr-agenda/",
    "/en/about/",
    "/cy/amdanom-ni/ein-pobl/",
    "/en/get-involved/",
    "/cy/cysylltu-a-ni/",
    "/en/search/?q=wales",
    "/cy/chwilio/?q=",
    "/en/nowhere/",
    "/cy/unman/",
]


def fetch(address):
    try:
        with urllib.request.urlopen(address) as response:  # noqa: S310
            return response.read()
    except urllib.error.HTTPError as error:
        return error.read()


def test_every_kind_of_page_is_valid_html(site, tmp_path):
    names = {}
    for number, address in enumerate(ADDRESSES):
        file = tmp_path / f"{number}.html"
        file.write_bytes(fetch(site + address))
        names[file.name] = address
    result = subprocess.run(  # noqa: S603
        ["java", "-jar", str(JAR), "--format", "json", *map(str, sorted(tmp_path.iterdir()))],  # noqa: S607
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
