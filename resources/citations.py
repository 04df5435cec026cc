"""A reference as a file for programs that keep references.

Formats: BibTeX (Patashnik, BibTeXing, 1988) and RIS (Research Information Systems, 2011).
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, QueryDict
from django.utils.http import content_disposition_header, urlencode
from django.utils.translation import get_language

from resources.models.vocabulary import Kind
from resources.references import Reference

CITE = {"en": "cite", "cy": "dyfynnu"}
LANGUAGE_NAMES = {"en": "english", "cy": "welsh"}
RIS_TYPES = {
    Kind.REPORT: "RPRT",
    Kind.VIDEO: "VIDEO",
    Kind.AUDIO: "SOUND",
    Kind.DATA: "DATA",
    Kind.LETTER: "PCOMM",
    Kind.LEGISLATION: "STAT",
    Kind.LINK: "ELEC",
}
LATEX = {
    "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{sign: f"\\{sign}" for sign in "{}&%$#_"},
}
# BibTeX counts braces, escaped ones too; those without a partner are named instead.
LONE_BRACES = {**LATEX, "{": r"{\textbraceleft}", "}": r"{\textbraceright}"}
IN_ADDRESSES = {ord("{"): "%7B", ord("}"): "%7D", ord("\\"): "%5C"}


def one_line(text: str) -> str:
    """Text on one line, without characters that nobody sees."""
    spaced = re.sub(r"\s", " ", text)
    seen = "".join(sign for sign in spaced if unicodedata.category(sign) not in ("Cc", "Cs"))
    return " ".join(seen.split())


def in_latex(text: str) -> str:
    """Text as it stands in a BibTeX value, inside braces."""
    signs = LATEX if has_paired_braces(text) else LONE_BRACES
    return "".join(signs.get(sign, sign) for sign in one_line(text))


def has_paired_braces(text: str) -> bool:
    """Whether every brace has its partner, after it or before it."""
    depth = 0
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth < 0:
            return False
    return depth == 0


def bibtex_name(name: str) -> str:
    """A name among authors; one that BibTeX would take apart is held together by braces."""
    return f"{{{in_latex(name)}}}" if re.search(r"\band\b|,", name) else in_latex(name)


def as_bibtex(reference: Reference) -> str:
    """A reference as a BibTeX entry."""
    is_report = reference.kind == Kind.REPORT
    authors = [bibtex_name(name) for name in reference.authors]
    if not authors and reference.publisher:
        authors = [f"{{{in_latex(reference.publisher)}}}"]
    values = {
        "title": f"{{{in_latex(reference.title)}}}",
        "author": " and ".join(authors),
        "institution" if is_report else "publisher": in_latex(reference.publisher),
        "year": reference.year,
        "month": reference.month,
        "url": reference.url.translate(IN_ADDRESSES),
        "language": LANGUAGE_NAMES[reference.language],
    }
    lines = [f"  {name} = {{{value}}}," for name, value in values.items() if value]
    kind = "techreport" if is_report else "misc"
    return "\n".join([f"@{kind}{{{reference.name},", *lines, "}", ""])


def as_ris(reference: Reference) -> str:
    """A reference as a RIS record."""
    date = [reference.year, reference.month.zfill(2), reference.day.zfill(2)]
    day = f"{'/'.join(date)}/" if reference.day else ""
    tags = [
        ("TY", RIS_TYPES.get(Kind(reference.kind), "GEN")),
        ("ID", reference.name),
        ("TI", reference.title),
        *(("AU", name) for name in reference.authors or [reference.publisher]),
        ("PB", reference.publisher),
        ("PY", reference.year),
        ("DA", day),
        ("LA", reference.language),
        ("AB", reference.summary),
        ("UR", reference.url),
    ]
    lines = [f"{tag}  - {one_line(value)}" for tag, value in tags if value]
    return "\r\n".join([*lines, "ER  - ", ""])


@dataclass(frozen=True)
class Format:
    """A kind of file a reference can be had as."""

    word: str
    name: str
    extension: str
    content_type: str
    write: Callable[[Reference], str]


FORMATS = [
    Format("bibtex", "BibTeX", "bib", "application/x-bibtex", as_bibtex),
    Format("ris", "RIS", "ris", "application/x-research-info-systems", as_ris),
]


@dataclass(frozen=True)
class CitationLink:
    """A citation as a file."""

    name: str
    url: str


def citation_links(page: Any) -> list[CitationLink]:
    """The ways to have a resource's citation as a file."""
    parameter = CITE[get_language()]
    return [
        CitationLink(one.name, f"{page.url_path}?{urlencode({parameter: one.word})}")
        for one in FORMATS
    ]


def asked_format(query: QueryDict) -> Format | None:
    """The kind of file an address asks for, in the words of either language."""
    asked = {word for name in CITE.values() for word in query.getlist(name)}
    return next((one for one in FORMATS if one.word in asked), None)


def citation_file(reference: Reference, one: Format, slug: str) -> HttpResponse:
    """A reference as a file to keep.

    Args:
        reference: what is cited.
        one: the kind of file.
        slug: the resource's address part, which names the file.
    """
    response = HttpResponse(one.write(reference), content_type=f"{one.content_type}; charset=utf-8")
    name = content_disposition_header(as_attachment=True, filename=f"{slug}.{one.extension}")
    response["Content-Disposition"] = name
    # Search engines list the page itself.
    response["X-Robots-Tag"] = "noindex"
    return response
