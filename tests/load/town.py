"""All parts of a running site, and people who sign its letters."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.load.post import PostOffice
from tests.load.postgres import Database
from tests.load.running import Kept, manage
from tests.load.signers import Answer, Site, form_of, network_of

LETTERS = ("once", "steady", "same", "faults", "attacked", "flooded")
# Found nowhere else: no log may hold it.
FAMILY = "Tystfardd"
DOMAIN = "people.example"
Signing = Callable[..., Awaitable[Answer]]


@dataclass
class Town:
    """Everything a site is made of.

    Attributes:
        environment: the variables of its processes.
        letters: the paths of each letter by language, and the key of its pair.
        log: what its processes wrote.
    """

    site: Site
    database: Database
    office: PostOffice
    environment: dict[str, str]
    letters: dict[str, dict[str, str]]
    log: Path
    web: Kept
    worker: Kept

    def token(self, letter: str) -> str:
        """The token of a letter's form, which everybody may have; see `Site.token`."""
        return self.site.token(self.letters[letter]["en"])

    def signing(self, letter: str, token: str, number: int, name: str, **typed: str) -> Signing:
        """Somebody with an address and a network of their own who signs when they are called.

        Args:
            number: every second one signs in Welsh.
            name: the beginning of their address, which nobody else has with this number.
            typed: what else they type, or type instead.
        """
        email = f"{name}-{number}@{DOMAIN}"
        form = form_of(token, **{"email": email, "name": f"Nest {FAMILY}", **typed})
        path = self.letters[letter]["cy" if number % 2 else "en"]
        return partial(self.site.ask, "POST", path, form, network=network_of(number))

    def signed(self, letter: str, state: str = "pending") -> int:
        """How many signatures of a letter are in a state."""
        return self.database.number(
            "SELECT count(*) FROM participation_signature WHERE pair_id = %s AND state = %s",
            self.letters[letter]["pair"], state,
        )  # fmt: skip

    def signers(self, letter: str) -> int:
        """How many different people signed a letter."""
        return self.database.number(
            "SELECT count(DISTINCT email_hash) FROM participation_signature WHERE pair_id = %s",
            self.letters[letter]["pair"],
        )

    def messages(self, condition: str, *given: Any) -> list[int]:
        """The numbers of the messages to people for which something is so, in words of SQL."""
        sentence = f"SELECT id FROM mail_message WHERE {condition} ORDER BY id"  # noqa: S608
        return list(self.database.ask(sentence, *given))


def add_letters(environment: dict[str, str]) -> dict[str, dict[str, str]]:
    """Add open letters to a site; see `tests.load.letters`."""
    found: dict[str, dict[str, str]] = json.loads(
        manage(environment, "-m", "tests.load.letters", *LETTERS)
    )
    return found
