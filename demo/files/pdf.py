"""Tagged PDFs of one page: a heading, paragraphs and a list.

They use the font every reader of PDF brings, which knows the letters of Windows-1252 only.
"""

import textwrap
from dataclasses import dataclass

from demo.reading import Item

WIDTH, HEIGHT, MARGIN = 595, 842, 60  # points: A4
TAGS = {"en": "en-GB", "cy": "cy-GB", "en-cy": "cy-GB"}


@dataclass(frozen=True)
class Print:
    """How large the letters are, in points, and how many of them stand in a line."""

    heading: int
    text: int
    letters: int


ORDINARY, LARGE = Print(20, 12, 78), Print(30, 20, 44)


def document(item: Item) -> bytes:
    """The lines in ordinary print."""
    return _write(item, ORDINARY)


def large_print(item: Item) -> bytes:
    """The lines in large print, as Easy Read has them too."""
    return _write(item, LARGE)


def _write(item: Item, size: Print) -> bytes:
    """The page with its structure.

    Raises:
        UnicodeEncodeError: for a letter the font does not know, such as ŵ.
    """
    lines = [line.removeprefix("- ") for line in item["lines"]]
    tags = ["H1", *("LBody" if line.startswith("- ") else "P" for line in item["lines"])]
    content = _content([item["title"], *lines], tags, size)
    # Numbers of objects: 1 catalogue, 2 pages, 3 page, 4 content, 5 font, 6 structure, 7 its
    # document, 8 where content belongs, 9 what the file says of itself, 10 onwards the parts.
    parts = [10 + number for number in range(len(tags))]
    refs = " ".join(f"{number} 0 R" for number in parts)
    language = TAGS[item["language"]]
    objects = [
        f"<</Type/Catalog/Pages 2 0 R/Lang({language})/MarkInfo<</Marked true>>"
        "/StructTreeRoot 6 0 R/ViewerPreferences<</DisplayDocTitle true>>>>".encode(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents 4 0 R"
        "/StructParents 0/Tabs/S/Resources<</Font<</F1 5 0 R>>>>>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/StructTreeRoot/K 7 0 R/ParentTree 8 0 R>>",
        f"<</Type/StructElem/S/Document/P 6 0 R/K[{refs}]>>".encode(),
        f"<</Nums[0[{refs}]]>>".encode(),
        b"<</Title" + _hex(item["title"]) + b"/Creator(Carthen)>>",
        *(
            f"<</Type/StructElem/S/{tag}/P 7 0 R/Pg 3 0 R/K {number}>>".encode()
            for number, tag in enumerate(tags)
        ),
    ]
    return _file(objects)


def _content(lines: list[str], tags: list[str], size: Print) -> bytes:
    out, y = [], HEIGHT - MARGIN
    for number, (line, tag) in enumerate(zip(lines, tags, strict=True)):
        points = size.heading if tag == "H1" else size.text
        out.append(f"/{tag} <</MCID {number}>> BDC BT /F1 {points} Tf".encode())
        letters = size.letters * size.text // points
        bullet = "• " if tag == "LBody" else ""
        for row in textwrap.wrap(bullet + line, letters):
            y -= round(points * 1.4)
            out.append(f"1 0 0 1 {MARGIN} {y} Tm ".encode() + _shown(row) + b" Tj")
        out.append(b"ET EMC")
        y -= points // 2
    return b"\n".join(out)


def _shown(text: str) -> bytes:
    raw = text.encode("cp1252")
    for sign in (b"\\", b"(", b")"):
        raw = raw.replace(sign, b"\\" + sign)
    return b"(" + raw + b")"


def _hex(text: str) -> bytes:
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex().encode() + b">"


def _file(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        + b"trailer\n<</Size %d/Root 1 0 R/Info 9 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (count, len(out))
    )
