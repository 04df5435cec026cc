"""Going through every screen that links lead to, one of each kind."""

import io
import re
import zipfile
from collections import deque
from html import unescape
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve

HREF = re.compile(r"""(?:href|src|action|data-url|hx-get)=["']([^"']+)["']|<loc>([^<]+)</loc>""")
STAYS = re.compile(r"^/(?:static|pattern)/|/logout/|/language/")


def content_of(response):
    """The bytes of a response, those of packed files unpacked."""
    content = response.getvalue()
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            content = b"".join(packed.read(name) for name in packed.namelist())
    return content


def links_of(path, response):
    """Where a page leads on this site, without fragments."""
    if location := response.headers.get("Location"):
        found = [location]
    elif "text" in (kind := response.headers.get("Content-Type", "")) or "xml" in kind:
        text = content_of(response).decode(errors="replace")
        found = [unescape(one or other) for one, other in HREF.findall(text)]
    else:
        found = []
    for link in found:
        parts = urlsplit(urljoin(f"http://testserver{path}", link))
        if parts.hostname in ("testserver", "127.0.0.1", "localhost"):
            yield parts.path + (f"?{parts.query}" if parts.query else "")


def kind_of(path):
    """What sort of screen an address leads to: its route, and what it is asked."""
    parts = urlsplit(path)
    try:
        route = resolve(parts.path).route
    except Resolver404:
        return parts.path
    asked = {pair.partition("=")[0] for pair in parts.query.split("&")}
    exported = re.search(r"export=\w+", parts.query)
    return route, frozenset(asked), exported and exported[0]


def crawl(client, starts, below, once_of_a_kind=False):
    """Yield every address that links lead to, and its response.

    Args:
        client: who looks.
        starts: where to begin.
        below: the beginning of every address that is gone to.
        once_of_a_kind: whether one screen of each kind is enough, beside those it begins with.
    """
    waiting, seen, kinds = deque(starts), set(starts), set()
    while waiting:
        path = waiting.popleft()
        if once_of_a_kind:
            if (kind := kind_of(path)) in kinds and path not in starts:
                continue
            kinds.add(kind)
        response = client.get(path)
        yield path, response
        for link in links_of(path, response):
            if link not in seen and link.startswith(below) and not STAYS.search(link):
                seen.add(link)
                waiting.append(link)
