"""The address in the other language that belongs to an address, as far as that can be known.

Public bodies in Wales have a host name in each language, or a part of the address that names it.
What is found is offered to a translator, who looks whether it leads to the right page.
"""

from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit, urlunsplit

# English and Welsh host names of one body. A name below either is changed in the same way:
# law.gov.wales is cyfraith.llyw.cymru, which has a line of its own, cadw.gov.wales is
# cadw.llyw.cymru, which needs none.
HOSTS = (
    ("gov.wales", "llyw.cymru"),
    ("law.gov.wales", "cyfraith.llyw.cymru"),
    ("businesswales.gov.wales", "busnescymru.llyw.cymru"),
    ("careerswales.gov.wales", "gyrfacymru.llyw.cymru"),
    ("senedd.wales", "senedd.cymru"),
    ("naturalresources.wales", "cyfoethnaturiol.cymru"),
    ("futuregenerations.wales", "cenedlaethaurdyfodol.cymru"),
    ("socialcare.wales", "gofalcymdeithasol.cymru"),
    ("library.wales", "llyfrgell.cymru"),
    ("museum.wales", "amgueddfa.cymru"),
    ("audit.wales", "archwilio.cymru"),
    ("arts.wales", "celf.cymru"),
    ("sport.wales", "chwaraeon.cymru"),
    ("tfw.wales", "trc.cymru"),
    ("qualifications.wales", "cymwysterau.cymru"),
    ("developmentbank.wales", "bancdatblygu.cymru"),
    ("phw.nhs.wales", "icc.gig.cymru"),
    ("nhs.wales", "gig.cymru"),
)
# Parts of a path, and values of a query, that name a language.
PARTS = (("en", "cy"), ("english", "cymraeg"), ("eng", "cym"), ("en-gb", "cy-gb"))
WELSH_LAW = "www.legislation.gov.uk"


def counterparts(address: str, language: str) -> list[str]:
    """Addresses in another language that may say the same, the likeliest first.

    Args:
        address: a whole address, with its scheme.
        language: the language wanted: "en" or "cy".
    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        return []
    found = [*_by_law(parts, language), *_by_host(parts, language), *_by_part(parts, language)]
    return [one for one in dict.fromkeys(found) if one != address]


def _by_host(parts: SplitResult, language: str) -> Iterator[str]:
    host: str = parts.netloc.lower()
    for pair in sorted(HOSTS, key=lambda names: -len(names[0])):
        ours, theirs = pair if language == "cy" else reversed(pair)
        if host == ours or host.endswith(f".{ours}"):
            yield urlunsplit(parts._replace(netloc=host.removesuffix(ours) + theirs))
            return


def _by_part(parts: SplitResult, language: str) -> Iterator[str]:
    for pair in PARTS:
        ours, theirs = pair if language == "cy" else reversed(pair)
        pieces = parts.path.split("/")
        if ours in pieces:
            changed = "/".join(theirs if piece == ours else piece for piece in pieces)
            yield urlunsplit(parts._replace(path=changed))
        for name in ("lang", "language"):
            query: str = parts.query
            if f"{name}={ours}" in query.split("&"):
                changed = query.replace(f"{name}={ours}", f"{name}={theirs}")
                yield urlunsplit(parts._replace(query=changed))


def _by_law(parts: SplitResult, language: str) -> Iterator[str]:
    """Acts and orders for Wales are published in both languages, the Welsh below /welsh."""
    path: str = parts.path.rstrip("/")
    if parts.netloc != WELSH_LAW:
        return
    is_welsh = path.endswith("/welsh")
    if language == "cy" and not is_welsh:
        yield urlunsplit(parts._replace(path=f"{path}/welsh"))
    elif language == "en" and is_welsh:
        yield urlunsplit(parts._replace(path=path.removesuffix("/welsh")))
