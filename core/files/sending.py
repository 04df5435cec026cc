"""Sending a file once it is decided that it may be had."""

from datetime import UTC, datetime
from pathlib import PurePosixPath
from urllib.parse import quote

from django.conf import settings
from django.core.files.storage import Storage, default_storage
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date

from core.files.kinds import Family, kind_of
from core.files.ranges import OutsideFileError, Part, asked_range

PUBLIC_SECONDS = 300
"""How long browsers and caches on the way may keep a public file: a file that is withdrawn is
gone from them after that."""

PICTURES = {"jpg": "jpeg"}
# No script of a file ever runs with the rights of the site. Browsers show no PDF in a sandbox.
NO_SCRIPTS = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'"
IN_SANDBOX = f"{NO_SCRIPTS}; sandbox"
SHOWN = ("pdf",)


def send(request: HttpRequest, name: str, *, is_public: bool) -> HttpResponseBase:
    """The file of that name, or the part of it that was asked for.

    Args:
        request: a GET or HEAD.
        name: of the file in the storage.
        is_public: whether caches on the way may keep it.

    Raises:
        Http404: if the storage has no such file.
    """
    storage = default_storage
    if settings.MEDIA_ORIGIN and hasattr(storage, "signed_url"):
        response: HttpResponseBase = HttpResponseRedirect(storage.signed_url(name))
        response.headers["Cache-Control"] = "private, no-cache"
        return response
    try:
        size, changed = storage.size(name), _changed(storage, name)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Http404 from error
    etag = f'"{int(changed.timestamp() * 1_000_000):x}-{size:x}"'
    stamp = int(changed.timestamp())
    response = get_conditional_response(request, etag, stamp) or _answer(
        request, storage, name, size, etag
    )
    headers = {
        "ETag": etag,
        "Last-Modified": http_date(stamp),
        "Accept-Ranges": "bytes",
        "Cache-Control": f"public, max-age={PUBLIC_SECONDS}" if is_public else "private, no-cache",
        "Content-Disposition": _disposition(name),
        "Content-Security-Policy": NO_SCRIPTS if _extension(name) in SHOWN else IN_SANDBOX,
        "X-Content-Type-Options": "nosniff",
    }
    for header, value in headers.items():
        response.headers[header] = value
    return response


def _answer(
    request: HttpRequest, storage: Storage, name: str, size: int, etag: str
) -> HttpResponseBase:
    kind = content_type_of(name)
    if settings.MEDIA_ACCEL:
        # The proxy sends the file, and parts of it, itself.
        path = f"{settings.MEDIA_ACCEL.rstrip('/')}/{quote(name)}"
        return HttpResponse(content_type=kind, headers={"X-Accel-Redirect": path})
    asked = request.headers.get("Range", "")
    if request.headers.get("If-Range", etag) != etag:
        asked = ""
    try:
        part = asked_range(asked, size)
    except OutsideFileError:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    file = storage.open(name)
    if part is None:
        whole = FileResponse(file, content_type=kind)
        whole.headers["Content-Length"] = str(size)
        return whole
    start, end = part
    headers = {"Content-Range": f"bytes {start}-{end}/{size}", "Content-Length": end - start + 1}
    return StreamingHttpResponse(
        Part(file, start, end), status=206, content_type=kind, headers=headers
    )


def content_type_of(name: str) -> str:
    """The media type of a file, by its extension: what we take is what its extension says."""
    extension = _extension(name)
    if kind := kind_of(extension):
        charset = "; charset=utf-8" if kind.content_type.startswith("text/") else ""
        return f"{kind.content_type}{charset}"
    if extension in settings.WAGTAILIMAGES_EXTENSIONS:
        return f"image/{PICTURES.get(extension, extension)}"
    return "application/octet-stream"


def _disposition(name: str) -> str:
    kind = kind_of(_extension(name))
    is_download = kind is not None and kind.family is Family.READ and kind.name not in SHOWN
    return content_disposition_header(is_download, PurePosixPath(name).name) or "inline"


def _extension(name: str) -> str:
    return PurePosixPath(name).suffix[1:].lower()


def _changed(storage: Storage, name: str) -> datetime:
    changed = storage.get_modified_time(name)
    return changed if changed.tzinfo else changed.replace(tzinfo=UTC)
