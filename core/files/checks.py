"""Whether a document or recording may be taken: the one place where that is decided."""

from collections.abc import Callable
from pathlib import PurePath
from typing import IO

from django.core.files.base import File
from django.utils.translation import gettext as _
from pypdf import PdfReader

from core.files.archives import HEART, check_office
from core.files.kinds import KINDS, Kind, kind_of
from core.files.limits import check_size
from core.files.reading import MISMADE, UNREADABLE
from core.files.refusal import Refusal, damaged, other_content

HEAD = 4096  # bytes that show what a file is
# Signs that no text has: all control characters but tabulator, ends of line and page, escape.
NOT_TEXT = set(range(32)) - {9, 10, 12, 13, 27}
MARKUP = (b"<", b"%pdf", b"{\\rtf", b"%!ps", b"#!")


def check_document(upload: File) -> None:
    """Refuse a document or recording that cannot be offered to readers.

    Args:
        upload: the file as it was sent; it is left at its beginning.

    Raises:
        Refusal: with what to do, in the language of the moment.
    """
    kind = kind_of(PurePath(upload.name or "").suffix[1:])
    if kind is None:
        raise Refusal(
            _("Files of this type are not taken. Save it as one of these: %(kinds)s.")
            % {"kinds": ", ".join(KINDS)},
            "unknown_type",
        )
    check_size(upload.size, kind)
    try:
        _check_content(upload, kind)
    finally:
        upload.seek(0)


def _check_content(upload: IO[bytes], kind: Kind) -> None:
    if kind.name in HEART:
        check_office(upload, kind.name)
        return
    upload.seek(0)
    head = upload.read(HEAD)
    if not LOOKS[kind.name](head):
        raise other_content()
    if kind.name == "pdf":
        _check_pdf(upload)
    elif kind.name in ("csv", "txt", "vtt"):
        _check_text(upload, kind)


def _check_pdf(upload: IO[bytes]) -> None:
    upload.seek(0)
    try:
        reader = PdfReader(upload)
        is_locked = reader.is_encrypted
        pages = 0 if is_locked else len(reader.pages)
    except (*UNREADABLE, *MISMADE) as error:
        raise damaged() from error
    if is_locked:
        raise Refusal(
            _(
                "This PDF is protected with a password, which also locks out screen readers. "
                "Save it without protection."
            ),
            "locked",
        )
    if not pages:
        raise damaged()


def _check_text(upload: IO[bytes], kind: Kind) -> None:
    upload.seek(0)
    while chunk := upload.read(1_000_000):
        if NOT_TEXT.intersection(chunk):
            raise Refusal(_("This is not plain text. Save it as text in UTF-8."), "not_text")
    if kind.name != "vtt":
        return
    upload.seek(0)
    try:
        upload.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(_("Captions must be in UTF-8. Save them so."), "not_text") from error


def _is_text(head: bytes) -> bool:
    return not head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(MARKUP)


def _is_mp3(head: bytes) -> bool:
    is_frame = len(head) > 2 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2
    return head.startswith(b"ID3") or is_frame


def _is_ogg(head: bytes) -> bool:
    return head.startswith(b"OggS")


LOOKS: dict[str, Callable[[bytes], bool]] = {
    "pdf": lambda head: b"%PDF-" in head[:1024],
    "csv": _is_text,
    "txt": _is_text,
    "vtt": lambda head: head.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"),
    "mp3": _is_mp3,
    "ogg": _is_ogg,
    "opus": lambda head: _is_ogg(head) and b"OpusHead" in head,
    "mp4": lambda head: head[4:8] == b"ftyp",
    "webm": lambda head: head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head,
}
