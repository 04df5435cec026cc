"""Translations made by chance: rich texts as the desk writes them, in both languages."""

from hypothesis import strategies as st

from translation.desk import wording
from translation.files.document import DRAFT, Document, Line
from translation.files.inline import fit
from translation.units import Unit

MARKS = ("b", "i", "sup", "lang-cy", "code", "a1", "a2", "a17")
# Signs that mean something to XML, spreadsheets, PO and our codes, and letters of all sorts.
SIGNS = "aŵŷâï’“” \n<>&;'\"=+-@\\%{}$#[]()⟦⟧/_x0041😀é中\u00a0\u202f\t"
PLAIN = st.text(st.sampled_from(SIGNS) | st.characters(exclude_categories=("Cs",)), max_size=20)


def _marked(inner):
    return st.builds(lambda name, text: f"⟦{name}⟧{text}⟦/{name}⟧", st.sampled_from(MARKS), inner)


def _joined(inner):
    return st.lists(inner, min_size=1, max_size=4).map("".join)


RICH = st.recursive(PLAIN, lambda inner: _joined(_marked(inner) | inner), max_leaves=8).map(
    lambda text: fit(wording.cleaned(fit(text)))
)
BROKEN = st.sampled_from(["⟦b⟧ open", "⟦/b⟧", "⟦b⟧⟦i⟧x⟦/b⟧⟦/i⟧", "⟦br⟧", "⟦B⟧x⟦/B⟧", "=1+1"])
TEXTS = (RICH | BROKEN).filter(bool)
VERSIONS = st.text("0123456789abcdef", min_size=12, max_size=12)


@st.composite
def lines(draw, number, languages):
    target = draw(TEXTS | st.just(""))
    source = draw(TEXTS)
    unit = Unit(
        key=f"{number}-{draw(st.integers(1, 10**9))}",
        source=source,
        target=target,
        source_language=languages[0],
        target_language=languages[1],
        label=draw(st.sampled_from(["", "Teitl › Prif", "Body & <more>"])),
        role=draw(st.sampled_from(["text", "h2", "li"])),
        max_length=draw(st.none() | st.integers(1, 500)),
    )
    is_draft = bool(target) and target != source and draw(st.booleans())
    notes = tuple(draw(st.lists(st.sampled_from(["At most 60", "a\nb", "=x"]), max_size=2)))
    return Line(unit, draw(VERSIONS | st.just("")), DRAFT if is_draft else "", notes)


@st.composite
def documents(draw):
    languages = draw(st.sampled_from([("en", "cy"), ("cy", "en")]))
    count = draw(st.integers(1, 5))
    return Document(
        original=str(draw(st.uuids())),
        source_language=languages[0],
        target_language=languages[1],
        digest=draw(st.text("0123456789abcdef", min_size=12, max_size=12)),
        title=draw(st.sampled_from(["", "Cyd-gynhyrchu & <mwy>", 'A "title"\n\\ %s'])),
        address=draw(st.sampled_from(["", "https://example.org/cy/"])),
        lines=tuple(draw(lines(number, languages)) for number in range(1, count + 1)),
    )


def said(document, *, with_state=True):
    """What has to come back of a file, in a form that can be compared."""
    return (
        document.original,
        document.digest,
        document.source_language,
        document.target_language,
        [
            (
                line.unit.key,
                line.unit.source,
                line.unit.target,
                line.version,
                line.is_draft and with_state,
            )
            for line in document.lines
        ],
    )
