"""Players and pages of other sites, shown in a frame once a reader has pressed a link.

Nothing is fetched from another site before. A page's Content-Security-Policy names only the sites
whose frames that page can open; everywhere else no frame can be opened at all.
"""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.conf import settings

YOUTUBE_HOSTS = ("www.youtube.com", "youtube.com", "m.youtube.com")
YOUTUBE_NAME = re.compile(r"[\w-]{6,20}")
VIMEO_PATH = re.compile(r"/(\d+)(?:/(\w+))?")


def host_of(url: str) -> str:
    """The site an address leads to, as readers know it: youtube.com."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def frame_address(url: str) -> str:
    """The address that can be shown in a frame; empty if its site is not one of `EMBED_HOSTS`.

    Addresses of a video on YouTube or Vimeo become those of the player that sets no cookie.

    Args:
        url: an address as people copy it from their browser.
    """
    address = _youtube_player(url) or _vimeo_player(url) or url
    parts = urlsplit(address)
    return address if parts.scheme == "https" and parts.hostname in settings.EMBED_HOSTS else ""


def allow_frame(request: Any, address: str) -> None:
    """Let the page that answers a request open a frame; see `site_project.policies`.

    Args:
        request: the request, or None where there is none, as in a test of a block.
        address: what the frame shows.
    """
    if request is not None and address:
        origin = f"https://{urlsplit(address).hostname}"
        request.frame_origins = {*getattr(request, "frame_origins", ()), origin}


def _youtube_player(url: str) -> str:
    parts = urlsplit(url)
    name = ""
    if parts.hostname == "youtu.be":
        name = parts.path[1:]
    elif parts.hostname in YOUTUBE_HOSTS and parts.path == "/watch":
        name = parse_qs(parts.query).get("v", [""])[0]
    elif parts.hostname in YOUTUBE_HOSTS and parts.path.startswith(("/embed/", "/live/")):
        name = parts.path.split("/")[2]
    found = YOUTUBE_NAME.fullmatch(name)
    return f"https://www.youtube-nocookie.com/embed/{name}" if found else ""


def _vimeo_player(url: str) -> str:
    parts = urlsplit(url)
    found = VIMEO_PATH.fullmatch(parts.path) if host_of(url) == "vimeo.com" else None
    if not found:
        return ""
    # The second part is the key of a video that is not listed.
    key = f"&h={found[2]}" if found[2] else ""
    return f"https://player.vimeo.com/video/{found[1]}?dnt=1{key}"
