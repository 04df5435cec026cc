"""Addresses and telephone numbers that stand in a text."""

import re
from collections.abc import Callable, Collection
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from translation.checking.findings import Span
from translation.checking.reading import Thing, taken, thing
from translation.desk import addresses

Pairs = Collection[tuple[str, str]]

_ENDINGS = "wales|cymru|uk|org|com|net|coop|eu|info|scot|london|ie|gov"
# Every repetition has an end: a text may be long, and is looked at while somebody types.
_HOST = r"(?:[a-z0-9-]{1,63}\.){1,6}"
_MAIL: Final = re.compile(
    rf"(?<![\w.%+-])[a-z0-9._%+'’-]{{1,64}}@{_HOST}[a-z]{{2,20}}\b", re.IGNORECASE
)
_URL: Final = re.compile(
    rf"(?<![\w.-])(?:https?://[^\s⟦⟧<>\"”’)\]]+"
    rf"|(?:www\.{_HOST}[a-z]{{2,20}}|{_HOST}(?:{_ENDINGS}))\b(?:[/?#][^\s⟦⟧<>\"”’)\]]*)?)",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"(?<!\w)@[A-Za-z0-9_]{2,}")
_PHONE: Final = re.compile(r"(?<![\w.,£/])(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d[\d\s()-]{6,14}\d(?!\w)")
_POSTCODE: Final = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_LAST = ".,;:!?…"

# Names before the @ of a body's English and Welsh address.
_ROLES: Final = (
    {"hello", "hi", "helo"}, {"info", "information", "gwybodaeth", "gwyb"},
    {"contact", "cysylltu", "cysylltwch"}, {"enquiries", "ymholiadau", "enquiry"},
    {"events", "digwyddiadau"}, {"help", "support", "cymorth"}, {"news", "newyddion"},
    {"post", "mail"}, {"office", "swyddfa"}, {"training", "hyfforddiant"},
    {"volunteering", "gwirfoddoli"}, {"complaints", "cwynion"}, {"jobs", "swyddi"},
    {"press", "media", "y-wasg", "cyfryngau"}, {"privacy", "preifatrwydd"},
)  # fmt: skip


def addresses_in(text: str) -> tuple[list[Thing], str]:
    """The addresses, e-mail addresses, names after @, telephone numbers and postcodes of a text.

    Args:
        text: a text without codes.

    Returns:
        What was found, and the text without it.
    """
    things: list[Thing] = []
    for expression, kind, said in (
        (_MAIL, "mail", str.lower),
        (_URL, "url", str),
        (_NAME, "name", str.lower),
        (_PHONE, "phone", _digits),
        (_POSTCODE, "postcode", _without_space),
    ):
        # What ends the sentence is no part of the address.
        shorter = re.compile(rf"(?:{expression.pattern})(?<![{_LAST}])", expression.flags)
        found, text = taken(text, shorter, partial(_address, kind, said))
        things += found
    return things, text


def _address(kind: str, said: Callable[[str], str], found: re.Match[str]) -> Thing:
    return thing(kind, found, {said(found.group())})


def _digits(written: str) -> str:
    digits = re.sub(r"\D", "", written.replace("(0)", ""))
    return "0" + digits.removeprefix("44") if written.startswith("+44") else digits


def _without_space(written: str) -> str:
    return re.sub(r"\s", "", written)


def is_same(source: Thing, target: Thing, languages: tuple[str, str], pairs: Pairs = ()) -> bool:
    """Whether an address of a translation is right for one of its source.

    Args:
        languages: of the source and of the target.
        pairs: addresses that belong together, besides those whose form tells.
    """
    if source.kind != target.kind:
        return False
    if source.values & target.values:
        return True
    ours, theirs = target.words, source.words
    for one in (theirs, *source.values):
        if any((one, other) in pairs or (other, one) in pairs for other in (ours, *target.values)):
            return True
    if source.kind == "mail":
        return _is_mail_of(theirs.lower(), ours.lower(), languages[1])
    return source.kind == "url" and leads_to_the_same(theirs, ours, languages[1])


def may_be_chosen_for(
    source: str, chosen: str, languages: tuple[str, str], pairs: Pairs = ()
) -> bool:
    """Whether an address somebody chose for a language may well be of what the source leads to.

    So may any page of the same site be, where that does not tell languages apart by addresses.
    """
    kind = "mail" if _MAIL.fullmatch(source) else "url"
    theirs, ours = (
        Thing(kind, frozenset({one}), Span(0, len(one)), one) for one in (source, chosen)
    )
    if is_same(theirs, ours, languages, pairs):
        return True
    hosts = {_bare(urlsplit(_whole(one)).netloc) for one in (source, chosen)}
    return kind == "url" and len(hosts) == 1 and not _versions(_whole(source), languages[1])


def leads_to_the_same(source: str, target: str, language: str) -> bool:
    """Whether an address is the source’s, or that of the same page in the other language.

    Args:
        source, target: addresses, with or without a scheme.
        language: the language wanted: "en" or "cy".
    """
    if source == target:
        return True
    try:
        return _is_version(_whole(source), _whole(target), language)
    except ValueError:
        # It only begins like an address: https://[
        return False


def _is_version(theirs: str, ours: str, language: str) -> bool:
    if _bare(theirs) == _bare(ours):
        return True
    wanted = _versions(theirs, language)
    if any(_bare(version) == _bare(ours) for version in wanted):
        return True
    # The body is the same and its site tells languages apart: the page has a name of its own.
    return any(
        urlsplit(version).netloc == urlsplit(ours).netloc
        and _depth(version) == _depth(ours)
        and _language_part(version) == _language_part(ours)
        and _numbers_in(version) == _numbers_in(ours)
        for version in wanted
    )


def _versions(address: str, language: str) -> list[str]:
    """What the address may be in a language: changes of host and of path, one or both."""
    found = addresses.counterparts(address, language)
    found += [more for one in found for more in addresses.counterparts(one, language)]
    parts = urlsplit(address)
    is_known = any(_is_below(parts.netloc, pair) for pair in addresses.HOSTS)
    if not is_known:
        ending, other = (".wales", ".cymru") if language == "cy" else (".cymru", ".wales")
        if parts.netloc.endswith(ending):
            host = parts.netloc.removesuffix(ending) + other
            found.append(parts._replace(netloc=host).geturl())
    # law.gov.wales and the like: a name below a known host may be translated.
    found += [
        parts._replace(netloc=urlsplit(one).netloc.replace(ours, theirs, 1)).geturl()
        for one in found
        for ours, theirs in _NAMES_OF_HOSTS
        if urlsplit(one).netloc.startswith(ours)
    ]
    return list(dict.fromkeys(found))


_NAMES_OF_HOSTS: Final = tuple(
    pair
    for english, welsh in (("business.", "busnes."), ("research.", "ymchwil."))
    for pair in ((english, welsh), (welsh, english))
)


def _is_below(host: str, pair: tuple[str, str]) -> bool:
    names = [end.rsplit(".", 1)[0] for end in pair]
    return any(host.removeprefix("www.").rsplit(".", 1)[0].endswith(name) for name in names)


def _whole(address: str) -> str:
    parts = urlsplit(address if "://" in address else f"https://{address}")
    return parts._replace(scheme="https", netloc=parts.netloc.lower()).geturl()


def _bare(address: str) -> str:
    return address.removeprefix("https://").removeprefix("www.").rstrip("/")


def _depth(address: str) -> int:
    return len([part for part in urlsplit(address).path.split("/") if part])


def _language_part(address: str) -> str:
    parts = {part for pair in addresses.PARTS for part in pair}
    return next((part for part in urlsplit(address).path.split("/") if part in parts), "")


def _numbers_in(address: str) -> list[str]:
    return re.findall(r"\d+", urlsplit(address).path + urlsplit(address).query)


def _is_mail_of(source: str, target: str, language: str) -> bool:
    (theirs, their_host), (ours, our_host) = source.split("@", 1), target.split("@", 1)
    if theirs != ours and not any({theirs, ours} <= role for role in _ROLES):
        return False
    hosts = (f"https://{their_host}", f"https://{our_host}")
    return leads_to_the_same(*hosts, language)
