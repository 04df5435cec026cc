"""Word documents of a heading, paragraphs and lists."""

import io
import zipfile
from xml.sax.saxutils import escape

from demo.reading import Item

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
A_LONG_TIME_AGO = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is written

TYPES = f"""{DECLARATION}<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="\
application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="\
application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/docProps/core.xml" ContentType="\
application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/docProps/app.xml" ContentType="\
application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
</Types>"""
PARTS = f"""{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="r1" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="r2" Type="{PACKAGE}/relationships/metadata/core-properties" \
Target="docProps/core.xml"/>
<Relationship Id="r3" Type="{OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/>
</Relationships>"""
STYLES_PART = f"""{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="r1" Type="{OFFICE}/relationships/styles" Target="styles.xml"/>
</Relationships>"""
APP = f"""{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties"><Pages>1</Pages>
</Properties>"""


def document(item: Item) -> bytes:
    """A heading, and each line as a paragraph or as an item of a list."""
    paragraphs = _paragraph(item["title"], "Heading1") + "".join(
        _paragraph(line.removeprefix("- "), "ListBullet" if line.startswith("- ") else "")
        for line in item["lines"]
    )
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": PARTS,
        "word/_rels/document.xml.rels": STYLES_PART,
        "word/document.xml": f'{DECLARATION}<w:document xmlns:w="{WORDS}"><w:body>{paragraphs}'
        "</w:body></w:document>",
        "word/styles.xml": _styles(item["language"]),
        "docProps/core.xml": _core(item),
        "docProps/app.xml": APP,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, A_LONG_TIME_AGO), text)
    return out.getvalue()


def _paragraph(text: str, style: str) -> str:
    chosen = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{chosen}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def _styles(language: str) -> str:
    tag = {"en": "en-GB", "cy": "cy-GB"}[language]
    return f"""{DECLARATION}<w:styles xmlns:w="{WORDS}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:sz w:val="24"/><w:lang w:val="{tag}"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/>
<w:pPr><w:ind w:left="360"/></w:pPr></w:style></w:styles>"""


def _core(item: Item) -> str:
    return f"""{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(item["title"])}</dc:title>
<dc:language>{item["language"]}</dc:language></cp:coreProperties>"""
