"""What the site leaves in browsers: cookies, and what scripts keep there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from privacy.keeping import Group, Words
from privacy.times import in_words


@dataclass(frozen=True)
class InBrowser:
    """A cookie, or something a script keeps.

    Attributes:
        name: says what it is called, as settings may change it; `*` where more follows.
        group: whose browser.
        why: what it is for.
        who: who gets it, and when.
        length: how long the browser keeps it, from the number the site sets it with; None where
            nothing ends it but the person, or the closing of the browser.
        until: what ends it, with `%(time)s` where the length stands; empty: the length alone.
        is_cookie: whether it is a cookie, which goes to the site with every request.
    """

    name: Callable[[], str]
    group: Group
    why: Words
    who: Words
    length: Callable[[], timedelta] | None = None
    until: Words = ""
    is_cookie: bool = True

    @property
    def kept(self) -> str:
        """How long, in words."""
        time = in_words(self.length()) if self.length else ""
        return str(self.until) % {"time": time} if self.until else time


_things: list[InBrowser] = []


def declare(*things: InBrowser) -> None:
    """Say what a browser is given: cookie pages show it, and a test compares it with what is."""
    _things.extend(thing for thing in things if thing not in _things)


def cookies() -> list[InBrowser]:
    """The cookies, those of readers first."""
    of_groups = [thing for group in Group for thing in _things if thing.group is group]
    return [thing for thing in of_groups if thing.is_cookie]


def kept_by_scripts() -> list[InBrowser]:
    """What scripts keep in a browser and no request carries."""
    return [thing for thing in _things if not thing.is_cookie]
