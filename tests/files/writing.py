"""Files with words in them: small ones as people make them, and traps."""

from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from tests.files import making

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def pdf_saying(*pages, password=""):
    """A PDF with a line of words on each page."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    for words in pages:
        page = writer.add_blank_page(width=595, height=842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        stream = DecodedStreamObject()
        lines = " T* ".join(f"({line}) Tj" for line in words.split("\n"))
        stream.set_data(f"BT /F1 12 Tf 14 TL 50 700 Td {lines} ET".encode("cp1252"))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def paragraph(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def word_saying(*paragraphs, raw="", before="", **parts):
    """A Word file with paragraphs, then whatever XML."""
    body = "".join(map(paragraph, paragraphs)) + raw
    document = f"{before}<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
    return making.archive(
        {"[Content_Types].xml": "<Types/>", "word/document.xml": document, **parts}
    )


def endless_pages():
    """A PDF whose page tree leads back to itself."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]/Count 3>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def bomb_of_words():
    """A Word file of some kilobytes that unpacks to 300 MB of text."""
    return word_saying(raw=f"<w:p><w:r><w:t>{'bom ' * 75_000_000}</w:t></w:r></w:p>")


def laughing():
    """A Word file whose XML doubles an entity again and again."""
    doubled = "".join(f'<!ENTITY l{n + 1} "&l{n};&l{n};&l{n};&l{n};">' for n in range(16))
    before = f'<!DOCTYPE lolz [<!ENTITY l0 "lol">{doubled}]>'
    return word_saying("&l16;", before=before)


def peeking():
    """A Word file whose XML asks for a file of the server."""
    return word_saying("&x;", before='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
