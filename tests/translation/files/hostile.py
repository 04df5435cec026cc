"""Files that nobody should send, each with what is said about it."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook, load_workbook

from translation.files import formats
from translation.files.refusals import Why

XLIFF = (
    '<xliff version="1.2"><file source-language="en" target-language="cy">'
    "<body>{}</body></file></xliff>"
)
UNIT = '<trans-unit id="1-2"><source>Ice</source><target>Rhew</target></trans-unit>'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + level)} "{f"&{chr(97 + level)};" * 10}">' for level in range(12))
    + "]>"
)


def zipped(**members):
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "."), data)
    return content.getvalue()


def sheet_with(document, value, at="D3"):
    workbook = load_workbook(BytesIO(formats.FORMATS["xlsx"].write(document)))
    workbook.active[at] = value
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def other_sheet():
    content = BytesIO()
    workbook = Workbook()
    workbook.active["A1"] = "Budget"
    workbook.save(content)
    return content.getvalue()


def with_entities_inside(document):
    content = BytesIO()
    old = ZipFile(BytesIO(formats.FORMATS["xlsx"].write(document)))
    with ZipFile(content, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            before = LAUGHS.encode() if name == "xl/workbook.xml" else b""
            new.writestr(name, before + old.read(name))
    return content.getvalue()


def with_in_workbook(document, name, before, after):
    """A workbook of a document with something else in one of its parts, once."""
    content = BytesIO()
    old = ZipFile(BytesIO(formats.FORMATS["xlsx"].write(document)))
    with ZipFile(content, "w", ZIP_DEFLATED) as new:
        for member in old.namelist():
            data = old.read(member).decode()
            new.writestr(member, data.replace(before, after, 1) if member == name else data)
    return content.getvalue()


def far_row(document):
    row = '<row r="2000000000"><c r="A2000000000" t="inlineStr"><is><t>1-2</t></is></c></row>'
    end = "</sheetData>"
    return with_in_workbook(document, "xl/worksheets/sheet1.xml", end, row + end)


def repeated_text(document):
    """A workbook in which many cells show one very long text, which is in it once."""
    cell = '<c r="A{0}" t="inlineStr"><is><t>1-{0}</t></is></c><c r="C{0}" t="s"><v>0</v></c>'
    rows = "".join(f'<row r="{number}">{cell.format(number)}</row>' for number in range(20, 15_000))
    data = with_in_workbook(
        document, "xl/worksheets/sheet1.xml", "</sheetData>", f"{rows}</sheetData>"
    )
    content = BytesIO()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    part = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    long = "x" * 20_000_000
    with ZipFile(BytesIO(data)) as old, ZipFile(content, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            said = old.read(name).decode()
            is_list = name == "[Content_Types].xml"
            new.writestr(name, said.replace("</Types>", part) if is_list else said)
        new.writestr("xl/sharedStrings.xml", f'<sst xmlns="{space}"><si><t>{long}</t></si></sst>')
    return content.getvalue()


def padded(workbook):
    """A workbook that unpacks to more than a third of what may be unpacked."""
    content = BytesIO(workbook)
    with ZipFile(content, "a", ZIP_DEFLATED) as archive:
        archive.writestr("padding.bin", b" " * 21 * 1024 * 1024)
    return content.getvalue()


def encrypted():
    data = bytearray(zipped(a__xlf=XLIFF.format(UNIT)))
    # The first bit of the flags, in the head of the member and in the directory.
    for head, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(head) + place] |= 1
    return bytes(data)


def bomb():
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive, archive.open("a.xlf", "w") as member:
        for _megabyte in range(70):
            member.write(b" " * 1024 * 1024)
    return content.getvalue()


def of(document):
    """Each file by what it is, with the reason it is refused for."""
    whole = formats.FORMATS["xliff1"].write(document)
    po = formats.FORMATS["po"].write(document)
    xlsx = formats.FORMATS["xlsx"].write(document)
    many = "".join(UNIT.replace("1-2", f"1-{number}") for number in range(1, 20_003))
    return {
        "nothing": (b"", Why.EMPTY),
        "space": (b" \n ", Why.EMPTY),
        "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, Why.UNKNOWN),
        "plain words": (b"Annwyl gyfieithydd, dyma'r gwaith.", Why.UNKNOWN),
        "another kind of XML": (b"<html><body/></html>", Why.UNKNOWN),
        "a hundred megabytes": (b"<xliff>" + b" " * 100_000_000, Why.TOO_LARGE),
        "external entity": (
            b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
            + XLIFF.format("&e;").encode(),
            Why.ENTITIES,
        ),
        "external document type": (
            b'<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">' + XLIFF.format(UNIT).encode(),
            Why.ENTITIES,
        ),
        "billion laughs": ((LAUGHS + XLIFF.format("&m;")).encode(), Why.ENTITIES),
        "Latin letters called UTF-8": (XLIFF.format("<!--tâl-->").encode("latin-1"), Why.ENCODING),
        "unknown encoding": (
            b'<?xml version="1.0" encoding="klingon"?>' + XLIFF.format(UNIT).encode(),
            Why.ENCODING,
        ),
        "an encoding of several bytes": (
            b'<?xml version="1.0" encoding="shift_jis"?>' + XLIFF.format(UNIT).encode(),
            Why.ENCODING,
        ),
        "half of it": (whole[: len(whole) // 2], Why.BROKEN_XML),
        "cut within a letter": (
            XLIFF.format("ŵ").encode().partition("ŵ".encode())[0] + b"\xc5",
            Why.BROKEN_XML,
        ),
        "edited by hand": (whole.replace(b"</source>", b"</sorce>", 1), Why.BROKEN_XML),
        "very deep": (b"<xliff>" * 100_000, Why.TOO_DEEP),
        "very many elements": (b"<xliff>" + b"<a/>" * 500_001 + b"</xliff>", Why.TOO_MANY),
        "workbooks that unpack to far more together": (
            zipped(a__xlsx=padded(xlsx), b__xlsx=padded(xlsx), c__xlsx=padded(xlsx)),
            Why.TOO_LARGE,
        ),
        "very many texts": (XLIFF.format(many).encode(), Why.TOO_MANY),
        "a very long text": (
            XLIFF.format(UNIT.replace("Rhew", "ha " * 40_000)).encode(),
            Why.LONG_TEXT,
        ),
        "PO with a text of very many lines": (po + b'"ha"\n' * 1_000_000, Why.LONG_TEXT),
        "a workbook that shows a long text very often": (repeated_text(document), Why.LONG_TEXT),
        "no texts": (XLIFF.format("").encode(), Why.NOTHING),
        "PO that breaks off": (po[: po.index(b"Darllen") + 4], Why.BROKEN_PO),
        "PO in another encoding": (po.decode().encode("utf-16"), Why.UNKNOWN),
        "PO with bytes of none": (po.replace(b"Cynlluniau", b"\xff\xfe"), Why.ENCODING),
        "PO that names a file": (b'/etc/passwd\nmsgid "', Why.BROKEN_PO),
        "a formula": (sheet_with(document, "=1+1"), Why.FORMULA),
        "an error in a cell": (sheet_with(document, "#REF!"), Why.FORMULA),
        "a truth in a cell": (sheet_with(document, True), Why.FORMULA),
        "another sheet": (other_sheet(), Why.COLUMNS),
        "columns renamed": (sheet_with(document, "Cymraeg", "D1"), Why.COLUMNS),
        "entities in a workbook": (with_entities_inside(document), Why.ENTITIES),
        "half a workbook": (xlsx[: len(xlsx) // 2], Why.BROKEN_ARCHIVE),
        "a ZIP with nothing of ours": (zipped(a__txt="x"), Why.NOTHING),
        "a ZIP with a password": (encrypted(), Why.BROKEN_ARCHIVE),
        "a ZIP that unpacks to far more": (bomb(), Why.TOO_LARGE),
        "a ZIP of very many files": (
            zipped(**{f"{number}__xlf": "" for number in range(2_001)}),
            Why.TOO_LARGE,
        ),
        "a damaged file in a ZIP": (zipped(a__xlf=whole[:100]), Why.BROKEN_XML),
    }
