"""People who send forms over real connections, many at once or at a steady pace."""

import asyncio
import re
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

# What the proxy in front of a public site says of each request.
FORWARDED = "Host: localhost\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n"
BROKEN_OFF = 0
PATIENCE = 120  # seconds


@dataclass(frozen=True)
class Answer:
    """What came back.

    Attributes:
        status: of HTTP; `BROKEN_OFF` where there was no answer.
        seconds: how long it took from when it was to be sent.
    """

    status: int
    seconds: float
    head: str
    body: str

    @property
    def location(self) -> str:
        """Where it leads on to."""
        found = re.search(r"^location: (\S+)", self.head, re.MULTILINE | re.IGNORECASE)
        return found[1] if found else ""


@dataclass(frozen=True)
class Site:
    """A site by the port it listens at."""

    port: int

    async def ask(
        self, method: str, path: str, fields: dict[str, str] | None = None, *,
        network: str = "192.0.2.1", since: float = 0.0,
    ) -> Answer:  # fmt: skip
        """Ask over a connection of its own.

        Args:
            network: the sender's address, as the proxy says it.
            since: when it was to be sent, by `time.perf_counter`; now if not given.
        """
        since = since or time.perf_counter()
        body = urlencode(fields or {}).encode()
        head = f"{method} {path} HTTP/1.1\r\n{FORWARDED}X-Forwarded-For: {network}\r\n"
        if method == "POST":
            head += "Origin: https://localhost\r\n"
            head += "Content-Type: application/x-www-form-urlencoded\r\n"
            head += f"Content-Length: {len(body)}\r\n"
        try:
            got = await asyncio.wait_for(self._exchange(f"{head}\r\n".encode() + body), PATIENCE)
        except (OSError, TimeoutError):
            got = b""
        return _read(got, time.perf_counter() - since)

    async def _exchange(self, request: bytes) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(request)
            await writer.drain()
            return await reader.read()
        finally:
            writer.close()

    def get(self, path: str) -> Answer:
        """Ask for a page, alone."""
        return asyncio.run(self.ask("GET", path))

    def token(self, path: str) -> str:
        """The token of the form on a page, once a person has had time to read it.

        Everybody may have the same one, as readers of a page that a cache keeps do.
        """
        found = re.search(r'name="token" value="([^"]+)"', self.get(path).body)
        assert found
        time.sleep(4)
        return found[1]


def _read(got: bytes, seconds: float) -> Answer:
    head, _gap, body = got.partition(b"\r\n\r\n")
    words = head.split(b" ", 2)
    status = int(words[1]) if len(words) > 1 else BROKEN_OFF
    return Answer(status, seconds, head.decode("latin-1"), body.decode(errors="replace"))


def form_of(token: str, email: str, **typed: str) -> dict[str, str]:
    """What somebody sends to sign."""
    usual = {"token": token, "name": "Nest Rees", "email": email, "name_shown": "nothing"}
    return {**usual, "agrees": "on", "website": "", **typed}


def network_of(number: int) -> str:
    """A network of its own for each sender."""
    return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"


def at_once(sendings: Iterable[Callable[..., Awaitable[Answer]]]) -> list[Answer]:
    """Send all of them at the same moment; the answers, in the same order."""

    async def send() -> list[Answer]:
        return await asyncio.gather(*(one() for one in sendings))

    return asyncio.run(send())


def steadily(sendings: list[Callable[..., Awaitable[Answer]]], per_second: float) -> list[Answer]:
    """Send so many in each second, whether or not earlier ones were answered.

    Each is told when it was to be sent, so that time spent waiting to be sent is not left out.
    """

    async def send() -> list[Answer]:
        begun = time.perf_counter()
        under_way = []
        for number, one in enumerate(sendings):
            moment = begun + number / per_second
            await asyncio.sleep(max(0.0, moment - time.perf_counter()))
            under_way.append(asyncio.ensure_future(one(since=moment)))
        return await asyncio.gather(*under_way)

    return asyncio.run(send())


def one_by_one(sendings: Iterable[Callable[..., Awaitable[Answer]]]) -> list[Answer]:
    """Send each when the one before it was answered."""
    return [asyncio.run(_alone(one)) for one in sendings]


async def _alone(one: Callable[..., Awaitable[Answer]]) -> Answer:
    return await one()


def statuses(answers: Iterable[Answer]) -> Counter[int]:
    """How often each status came."""
    return Counter(answer.status for answer in answers)


def milliseconds(answers: list[Answer], part: float) -> float:
    """The time that so large a part of the answers took at the most."""
    times = sorted(answer.seconds for answer in answers)
    return 1000 * times[min(len(times) - 1, int(part * len(times)))]
