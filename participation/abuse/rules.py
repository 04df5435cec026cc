"""What names, reasons and addresses may hold. Each rule is a validator of a form field."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

CODES = {"link", "formula", "unseen", "repeated", "throwaway"}
THROWAWAY_FILE = Path(__file__).with_name("throwaway_domains.txt")

ENDINGS = "biz|click|club|com|info|io|link|net|online|org|ru|shop|site|store|top|xyz"
LINK = re.compile(
    rf"://|\bwww\.|<a\s|\[url|[\w-]\.[a-z]{{2,}}/|[\w-]\.(?:{ENDINGS})\b", re.IGNORECASE
)
# What a spreadsheet program takes for a formula, also in its wide form.
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
# Control characters, and those that turn the direction of writing for all that follows. Marks
# and joiners stay: names in several scripts need them.
UNSEEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
UNSEEN_IN_TEXT = re.compile(f"[{UNSEEN}]")
UNSEEN_IN_LINE = re.compile(f"[{UNSEEN}\t\n\r]")
REPEATED = re.compile(r"(\S)\1{9}")


def no_link(text: str) -> None:
    """Refuse web addresses."""
    if LINK.search(text):
        raise ValidationError(_("Leave web addresses out here."), code="link")


def no_formula(text: str) -> None:
    """Refuse what a spreadsheet would run, should it ever stand in one."""
    if FORMULA.match(text):
        raise ValidationError(_("Begin with a letter, not with = + - or @."), code="formula")


def no_unseen_in_line(text: str) -> None:
    """Refuse characters nobody sees, and line breaks, which could begin a header of a mail."""
    _refuse_unseen(UNSEEN_IN_LINE, text)


def no_unseen_in_text(text: str) -> None:
    """Refuse characters nobody sees, but for those between lines."""
    _refuse_unseen(UNSEEN_IN_TEXT, text)


def _refuse_unseen(unseen: re.Pattern[str], text: str) -> None:
    if unseen.search(text):
        raise ValidationError(
            _("There are characters here that cannot be seen. Please type the text again."),
            code="unseen",
        )


def no_repeated(text: str) -> None:
    """Refuse ten times the same character in a row."""
    if REPEATED.search(text):
        raise ValidationError(
            _("The same character stands here many times in a row. Please correct that."),
            code="repeated",
        )


def no_throwaway(email: str) -> None:
    """Refuse addresses of services that give them for a few minutes."""
    if is_throwaway(email.rpartition("@")[2].lower()):
        raise ValidationError(
            _(
                "This address is from a service for addresses that soon end. "
                "Give one that you will still have in a month."
            ),
            code="throwaway",
        )


def is_throwaway(domain: str) -> bool:
    """Whether a domain, or one it lies within, gives addresses for a few minutes."""
    parts = domain.rstrip(".").split(".")
    within = {".".join(parts[start:]) for start in range(len(parts))}
    refused = _listed() | set(settings.THROWAWAY_DOMAINS)
    return bool(within & refused) and not within & set(settings.THROWAWAY_DOMAINS_ALLOWED)


@cache
def _listed() -> frozenset[str]:
    lines = THROWAWAY_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


NAME_RULES = (no_unseen_in_line, no_formula, no_link, no_repeated)
TEXT_RULES = (no_unseen_in_text, no_link, no_repeated)
# The rules of a field by its name, in every public form that has it.
RULES: dict[str, tuple[Callable[[str], None], ...]] = {
    "name": NAME_RULES,
    "organisation": NAME_RULES,
    "reason": TEXT_RULES,
}
# For forms where each person counts once.
SIGNING_RULES = {**RULES, "email": (no_throwaway,)}
