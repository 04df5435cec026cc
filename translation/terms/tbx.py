"""Terms as TBX, which translation tools exchange.

Written in TBX-Basic as ISO 30042:2019 has it; read also as ISO 30042:2008 had it (*martif*).
A term that is proposed is written as admitted, one no longer used as superseded.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from django.utils.translation import gettext as _

from translation.files import xml
from translation.files.refusals import FileRefusedError
from translation.models import Term
from translation.terms.rows import (
    MOST_BYTES,
    MOST_ROWS,
    TermFileError,
    TermRow,
    cleaned,
)
from translation.terms.termbase import LANGUAGES

NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
PREFERRED: Final = "preferredTerm-admn-sts"
ADMITTED: Final = "admittedTerm-admn-sts"
DEPRECATED: Final = "deprecatedTerm-admn-sts"
SUPERSEDED: Final = "supersededTerm-admn-sts"

_ENTRIES: Final = ("conceptEntry", "termEntry")
_LANGUAGES: Final = ("langSec", "langSet")
_SECTIONS: Final = ("termSec", "tig", "ntig")
_MAIN: Final = {
    Term.Status.AGREED: PREFERRED,
    Term.Status.DRAFT: ADMITTED,
    Term.Status.RETIRED: SUPERSEDED,
}
_WHOLE: Final = frozenset({"term", "descrip", "note", "admin", "termNote", "p"})


def written(terms: Iterable[Term], site: str) -> bytes:
    """A TBX file of terms.

    Args:
        terms: with their domains.
        site: whose terms they are.
    """
    root = Element("tbx", {"type": "TBX-Basic", "style": "dca", LANG: "en", "xmlns": NAMESPACE})
    header = SubElement(SubElement(root, "tbxHeader"), "fileDesc")
    SubElement(SubElement(header, "sourceDesc"), "p").text = site
    body = SubElement(SubElement(root, "text"), "body")
    for term in terms:
        _write_entry(SubElement(body, "conceptEntry", {"id": f"c{term.pk}"}), term)
    return xml.write(root, _WHOLE)


def _write_entry(entry: Element, term: Term) -> None:
    if term.domain:
        SubElement(entry, "descrip", {"type": "subjectField"}).text = term.domain.name_en
    if term.source:
        SubElement(entry, "admin", {"type": "source"}).text = term.source
    if term.note:
        SubElement(entry, "note").text = term.note
    pair, main = term.as_pair(), _MAIN[Term.Status(term.status)]
    for language in LANGUAGES:
        words, *others = pair.forms(language)
        said = [(words, main), *((form, ADMITTED) for form in others)]
        said += [(form, DEPRECATED) for form in pair.avoided(language)]
        section = SubElement(entry, "langSec", {LANG: language})
        if definition := pair.definition(language):
            group = SubElement(section, "descripGrp")
            SubElement(group, "descrip", {"type": "definition"}).text = definition
        for form, status in said:
            if form:
                _write_form(section, form, status)


def _write_form(section: Element, form: str, status: str) -> None:
    there = SubElement(section, "termSec")
    SubElement(there, "term").text = form
    SubElement(there, "termNote", {"type": "administrativeStatus"}).text = status


def read(data: bytes) -> list[TermRow]:
    """The terms of a TBX file; other languages than ours are passed over.

    Raises:
        TermFileError: if it is too large, no XML that we read, or no TBX.
    """
    if len(data) > MOST_BYTES:
        raise TermFileError(_("The file is too large. At most 2 MB at a time."))
    try:
        root = xml.parse(data)
    except FileRefusedError as error:
        raise TermFileError(error.sentence) from error
    if xml.local(root) not in ("tbx", "martif"):
        raise TermFileError(_("This is no TBX file."))
    entries = [element for element in root.iter() if xml.local(element) in _ENTRIES]
    if len(entries) > MOST_ROWS:
        raise TermFileError(_("The file has too many rows. At most 10,000 at a time."))
    return [TermRow(number, _values(entry)) for number, entry in enumerate(entries, start=1)]


def _values(entry: Element) -> dict[str, str]:
    found = {"note": "", "source": "", "domain": ""}
    statuses = []
    for element in entry:
        kind, text = element.get("type", ""), cleaned(xml.text_of(element))
        if xml.local(element) == "note":
            found["note"] = text
        elif kind in ("source", "subjectField"):
            found["source" if kind == "source" else "domain"] = text
        elif xml.local(element) in _LANGUAGES:
            language = element.get(LANG, "").lower()[:2]
            if language in LANGUAGES:
                statuses.append(_read_language(element, language, found))
    found["status"] = _status_of(statuses)
    return found


def _read_language(section: Element, language: str, found: dict[str, str]) -> str:
    """Put what is said in one language to the rest.

    Returns:
        The status of the term itself.
    """
    sections = [element for element in section if xml.local(element) in _SECTIONS]
    said = [form for form in map(_form_of, sections) if form[0]]
    wrong = [words for words, status in said if status == DEPRECATED]
    right = [(words, status) for words, status in said if status != DEPRECATED]
    right.sort(key=lambda form: form[1] != PREFERRED)
    found[language] = right[0][0] if right else ""
    found[f"other_{language}"] = "\n".join(words for words, _status in right[1:])
    found[f"avoid_{language}"] = "\n".join(wrong)
    found[f"definition_{language}"] = next(_definitions(section, sections), "")
    return right[0][1] if right else ""


def _form_of(section: Element) -> tuple[str, str]:
    words = status = ""
    for element in section.iter():
        if xml.local(element) == "term" and not words:
            words = " ".join(cleaned(xml.text_of(element)).split())
        elif element.get("type") == "administrativeStatus":
            status = xml.text_of(element)
    return words, status


def _definitions(section: Element, terms: list[Element]) -> Iterator[str]:
    for part in (element for element in section if element not in terms):
        for element in part.iter():
            if element.get("type") == "definition":
                yield cleaned(xml.text_of(element))


def _status_of(statuses: list[str]) -> str:
    if SUPERSEDED in statuses:
        return Term.Status.RETIRED
    is_agreed = bool(statuses) and all(status == PREFERRED for status in statuses)
    return Term.Status.AGREED if is_agreed else Term.Status.DRAFT
