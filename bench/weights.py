"""How many bytes a first visit moves: the page and everything its markup and styles ask for."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from django.conf import settings

from bench.server import ask

IN_STYLES = re.compile(rb"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")


@dataclass(frozen=True)
class Weight:
    """The bytes of a first visit.

    Attributes:
        html: the page itself, before a proxy would compress it.
        total: the page and what belongs to it, static files compressed as they are sent.
        requests: how many requests that took.
    """

    html: int
    total: int
    requests: int


def weight_of(port: int, address: str) -> Weight:
    """Visit a page for the first time and fetch what a browser would fetch."""
    _status, html = ask(port, address)
    seen: set[str] = set()
    waiting, total = wanted_by_page(html, address), len(html)
    while waiting:
        part = waiting.pop()
        if part in seen or not part.startswith("/") or part.startswith("//"):
            continue
        seen.add(part)
        size, more = _fetch(port, part)
        total += size
        waiting |= more
    return Weight(len(html), total, 1 + len(seen))


def wanted_by_page(html: bytes, address: str) -> set[str]:
    """The addresses of styles, scripts, icons and images in a page.

    Of a picture in several formats the first is counted, as a browser takes it; of several sizes
    the first. An image that waits until it is scrolled to is counted too.
    """
    if html.startswith(b"<?xml"):
        return set()
    page = BeautifulSoup(html, "html.parser")
    found = [tag.get("href") for tag in page.select("link[rel=stylesheet], link[rel=icon]")]
    found += [tag.get("src") for tag in page.select("script[src]")]
    found += [_source_of(tag) for tag in page.select("img")]
    found += [str(tag.get("href")).partition("#")[0] for tag in page.select("svg use")]
    return {urljoin(address, str(link)) for link in found if link}


def _source_of(image: Tag) -> str:
    source = (
        image.parent.find("source") if image.parent and image.parent.name == "picture" else None
    )
    offered = str((source or image).get("srcset") or image.get("src") or "")
    return offered.split(",")[0].split()[0] if offered else ""


def _fetch(port: int, address: str) -> tuple[int, set[str]]:
    """The bytes an address takes, and what it asks for in turn."""
    if address.startswith(settings.MEDIA_URL):
        # On a public site the proxy sends these.
        path = unquote(urlsplit(address).path).removeprefix(settings.MEDIA_URL)
        return (Path(settings.MEDIA_ROOT) / path).stat().st_size, set()
    _status, body = ask(port, address, **{"Accept-Encoding": "br, gzip"})
    if not urlsplit(address).path.endswith(".css"):
        return len(body), set()
    _status, styles = ask(port, address)
    links = [(first or second).decode() for first, second in IN_STYLES.findall(styles)]
    return len(body), {urljoin(address, link) for link in links if not link.startswith("data:")}
