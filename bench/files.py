"""What it costs a public picture that the site is asked who may have it."""

import re

from bench.server import ask
from bench.speed import Speed, speed_of

PICTURE = re.compile(r'(?:src|srcset)="(/media/[^ "]+)')
STYLESHEET = re.compile(r'href="(/static/[^"]+\.css)"')


def pictures_and_plain_files(port: int, address: str) -> tuple[Speed, Speed]:
    """How fast a picture of a page comes, and a file that anybody may have without asking.

    Args:
        port: of a server of the site.
        address: of a page with a picture.
    """
    page = ask(port, address)[1].decode()
    return speed_of(port, PICTURE.findall(page)[0]), speed_of(port, STYLESHEET.findall(page)[0])
