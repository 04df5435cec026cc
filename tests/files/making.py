"""Files as people send them: good ones of every kind, and every kind of bad one."""

import zipfile
from io import BytesIO
from struct import pack
from zlib import compress, crc32

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:language>{language}</dc:language></cp:coreProperties>"
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<{unit}>{count}</{unit}></Properties>"
)
HEARTS = {"docx": "word/document.xml", "pptx": "ppt/presentation.xml", "xlsx": "xl/workbook.xml"}
ODT_META = (
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta>'
    "<dc:title>{title}</dc:title><dc:language>{language}</dc:language>"
    '<meta:document-statistic meta:page-count="{count}"/></office:meta></office:document-meta>'
)


def pdf(pages=2, *, title="", language="", tagged=False, password=""):
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(width=595, height=842)
    if title:
        writer.add_metadata({"/Title": title})
    if language:
        writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    if tagged:
        marked = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
        writer.root_object[NameObject("/MarkInfo")] = marked
        tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        writer.root_object[NameObject("/StructTreeRoot")] = tree
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def archive(parts, compression=zipfile.ZIP_DEFLATED):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def office(kind="docx", *, title="", language="", count=3, **more):
    unit = "Slides" if kind == "pptx" else "Pages"
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            HEARTS[kind]: "<document/>",
            "docProps/core.xml": CORE.format(title=title, language=language),
            "docProps/app.xml": APP.format(unit=unit, count=count),
            **more,
        }
    )


def odt(*, title="", language="", count=3, **more):
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": "<document/>",
            "meta.xml": ODT_META.format(title=title, language=language, count=count),
            **more,
        }
    )


def picture(kind="JPEG", size=(40, 20), **options):
    buffer = BytesIO()
    Image.new("RGB", size, "red").save(buffer, format=kind, **options)
    return buffer.getvalue()


def photograph():
    """A picture that says where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (53.0, 13.0, 0.0)})
    return picture(exif=exif)


def enormous_png(width=30_000, height=30_000):
    """A few hundred bytes that say they are 900 million pixels."""

    def chunk(kind, data):
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    header = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", compress(b"\0" * 100)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
MP3 = b"ID3\x04\x00\x00\x00\x00\x00\x00" + b"\xff\xfb\x90\x00" * 200
OGG = b"OggS\x00\x02" + b"\x00" * 22 + b"\x01vorbis" + b"\x00" * 200
OPUS = b"OggS\x00\x02" + b"\x00" * 22 + b"OpusHead\x01" + b"\x00" * 200
MP4 = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2" + b"\x00" * 200
WEBM = b"\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\x82\x84webm" + b"\x00" * 200
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nCroeso i bawb ŵ\n".encode()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = {"word/media/bomb.bin": b"\0" * 60_000_000}

GOOD = {
    "adroddiad.pdf": pdf(),
    "adroddiad.docx": office("docx"),
    "sleidiau.pptx": office("pptx"),
    "tabl.xlsx": office("xlsx"),
    "testun.odt": odt(),
    "rhifau.csv": "Sir,Nifer\nGwynedd,12\n".encode("cp1252"),
    "nodyn.txt": "Croeso i’r tŷ\n".encode(),
    "sgwrs.mp3": MP3,
    "sgwrs.ogg": OGG,
    "sgwrs.opus": OPUS,
    "ffilm.mp4": MP4,
    "ffilm.webm": WEBM,
    "capsiynau.vtt": VTT,
}


def bad():
    """Each bad document: its name, its content, and a word of what the editor is told."""
    nested = office("docx", **{"word/embeddings/a.xlsx": archive(BOMB)})
    deep = archive({"a.zip": archive({"b.zip": archive({"c": "c"})})})
    return {
        "wrong type": ("rhaglen.exe", b"MZ\x90\x00", "unknown_type"),
        "no extension": ("adroddiad", pdf(), "unknown_type"),
        "web page": ("tudalen.html", b"<html>", "unknown_type"),
        "svg": ("llun.svg", SVG, "unknown_type"),
        "empty": ("gwag.pdf", b"", "empty"),
        "picture named pdf": ("llun.pdf", picture(), "other_content"),
        "pdf named docx": ("adroddiad.docx", pdf(), "damaged"),
        "docx named xlsx": ("tabl.xlsx", office("docx"), "other_content"),
        "web page named txt": ("nodyn.txt", b"  <!DOCTYPE html><script>", "other_content"),
        "program named txt": ("nodyn.txt", b"MZ\x90\x00\x03", "not_text"),
        "svg named csv": ("llun.csv", SVG, "other_content"),
        "pdf named mp4": ("ffilm.mp4", pdf(), "other_content"),
        "text named vtt": ("capsiynau.vtt", b"Croeso", "other_content"),
        "cut pdf": ("adroddiad.pdf", pdf()[:200], "damaged"),
        "pdf without pages": ("adroddiad.pdf", b"%PDF-1.7\nnothing at all\n%%EOF", "damaged"),
        "encrypted pdf": ("cloi.pdf", pdf(password="cyfrinach"), "locked"),
        "encrypted docx": ("cloi.docx", OLE + b"\0" * 600, "locked"),
        "encrypted odt": (
            "cloi.odt",
            odt(**{"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
            "locked",
        ),
        "cut docx": ("adroddiad.docx", office()[:-30], "damaged"),
        "bomb": ("bom.docx", office("docx", **BOMB), "trap"),
        "bomb in xlsx": ("bom.xlsx", office("xlsx", **BOMB), "trap"),
        "bomb in pptx": ("bom.pptx", office("pptx", **BOMB), "trap"),
        "bomb in odt": ("bom.odt", odt(**BOMB), "trap"),
        "nested bomb": ("bom.docx", nested, "trap"),
        "archives in archives": ("bom.docx", office("docx", **{"word/a.zip": deep}), "trap"),
    }


BAD_PICTURES = {
    "svg": ("llun.svg", SVG, "unknown_type"),
    "svg named png": ("llun.png", SVG, "unknown_type"),
    "wrong type": ("llun.tiff", picture("TIFF"), "unknown_type"),
    "renamed": ("llun.png", picture("JPEG"), "other_content"),
    "tiff named jpg": ("llun.jpg", picture("TIFF"), "other_content"),
    "a document": ("llun.jpg", pdf(), "damaged"),
    "empty": ("llun.jpg", b"", "empty"),
    "cut off": ("llun.jpg", picture(size=(400, 400))[:-400], "damaged"),
    "bomb": ("llun.png", enormous_png(), "too_many_pixels"),
    "quieter bomb": ("llun.png", enormous_png(8_000, 8_000), "too_many_pixels"),
}
