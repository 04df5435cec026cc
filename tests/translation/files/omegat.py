"""Running OmegaT on a file, without its window, with translations put into its memory."""

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

PROJECT = """<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>EN-GB</source_lang><target_lang>CY-GB</target_lang>
<sentence_seg>true</sentence_seg>
<support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project></omegat>
"""
MEMORY = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.1"><header creationtool="tests" o-tmf="OmegaT TMX" adminlang="EN-GB"
datatype="plaintext" creationtoolversion="1" segtype="sentence" srclang="EN-GB"/>
<body>{}</body></tmx>
"""
UNIT = '<tu><tuv lang="EN-GB"><seg>{}</seg></tuv><tuv lang="CY-GB"><seg>{}</seg></tuv></tu>'


def translated(folder: Path, data: bytes, sentences: dict[str, str]) -> bytes:
    """A file as OmegaT writes it.

    Args:
        folder: an empty folder.
        data: the file.
        sentences: translations of the sentences OmegaT cuts it into, with its own codes.
    """
    for name in ("source", "target", "tm", "omegat", "glossary", "dictionary"):
        (folder / name).mkdir()
    (folder / "omegat.project").write_text(PROJECT)
    (folder / "source" / "text.xlf").write_bytes(data)
    units = "".join(UNIT.format(escape(one), escape(other)) for one, other in sentences.items())
    (folder / "omegat" / "project_save.tmx").write_text(MEMORY.format(units))
    command = ["omegat", str(folder), "--mode=console-translate", "--no-team"]
    subprocess.run(  # noqa: S603
        [*command, f"--config-dir={folder / 'settings'}"],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return (folder / "target" / "text.xlf").read_bytes()
