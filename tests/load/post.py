"""A mail server that writes down what it takes, is shut at times, and can be told to wait."""

import email
import email.policy
import re
import socketserver
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

LINK = re.compile(r"https?://[^/\s]+(/\w\w/\S+)")


@dataclass(frozen=True)
class Taken:
    """A message the server has said it has.

    Attributes:
        key: its Message-ID.
        link: the path of the signed link in it, if there is one.
    """

    key: str
    to: str
    link: str

    @property
    def number(self) -> int:
        """Its number in the outbox of the site."""
        return int(self.key.strip("<>").partition(".")[0])


@dataclass
class PostOffice:
    """A mail server of our own, closed until it is opened.

    Attributes:
        port: where it is whenever it is open.
        taken: what it has accepted, in order.
        before, after: what happens before the text of a message is asked for, and after it came but
            before that is said.
    """

    port: int = 0
    taken: list[Taken] = field(default_factory=list)
    before: Callable[[], None] = lambda: None
    after: Callable[[], None] = lambda: None
    _server: Any = None

    def __post_init__(self) -> None:
        self.open()
        self.close()

    def open(self) -> None:
        """Take mail from now on."""
        self._server = Server(("127.0.0.1", self.port), Conversation)
        self._server.office = self
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        """Be away: whoever calls is refused the connection."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def links(self, beginning: str) -> dict[str, str]:
        """The path of the link each address got last, of the addresses that begin so."""
        return {one.to: one.link for one in self.taken if one.to.startswith(beginning)}

    def letters_to(self, beginning: str) -> Counter[str]:
        """How many letters each address got, of the addresses that begin so."""
        return Counter(one.to for one in self.taken if one.to.startswith(beginning))


class Server(socketserver.ThreadingTCPServer):
    """One thread for each conversation."""

    allow_reuse_address = daemon_threads = True
    office: PostOffice


class Conversation(socketserver.StreamRequestHandler):
    """Takes everything, with the few words SMTP needs."""

    server: Server

    def handle(self) -> None:
        """Answer until the other side is done, or gone."""
        try:
            self._talk()
        except OSError:
            return

    def _talk(self) -> None:
        office = self.server.office
        self._say("220 here")
        while line := self.rfile.readline():
            word = line.split()[0].upper()
            if word == b"DATA":
                office.before()
                self._say("354 go on")
                text = self._text()
                if text is None:
                    return
                office.taken.append(_read(text))
                office.after()
            self._say("221 bye" if word == b"QUIT" else "250 ok")

    def _text(self) -> bytes | None:
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                return None
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        return b"".join(lines)

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


def _read(text: bytes) -> Taken:
    message: Any = email.message_from_bytes(text, policy=email.policy.default)
    body = message.get_body(("plain",)).get_content()
    signed = (path for path in LINK.findall(body) if "signature" in path or "llofnod" in path)
    return Taken(str(message["Message-ID"]), str(message["To"]), next(signed, ""))
