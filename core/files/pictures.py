"""Whether a picture may be taken, and what is kept of it."""

from io import BytesIO
from pathlib import PurePath
from typing import IO

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _
from PIL import Image, ImageOps
from PIL.Image import DecompressionBombError

from core.files.limits import check_size
from core.files.names import safe_name
from core.files.refusal import Refusal, damaged, other_content

# Formats Pillow writes back in their own kind; anything else (HEIC) is kept as JPEG.
REWRITABLE = {"JPEG", "PNG", "WEBP", "AVIF", "GIF"}
MOVING = {"GIF", "WEBP", "PNG", "AVIF"}
NOTHING_SAID = {"comment": b"", "exif": b"", "xmp": b""}
NAMED = {"jpg": "JPEG", "jpeg": "JPEG", "heic": "HEIF"}
UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError)


class CleanPicture(ContentFile):
    """A picture that has been checked and of which nothing but the picture is left."""


def checked_picture(upload: File) -> CleanPicture:
    """The picture of an uploaded file, if it is one that can be shown.

    Args:
        upload: the file as it was sent.

    Raises:
        Refusal: with what to do, in the language of the moment.
    """
    extension = PurePath(upload.name or "").suffix[1:].lower()
    if extension not in settings.WAGTAILIMAGES_EXTENSIONS:
        raise Refusal(_unknown(extension), "unknown_type")
    check_size(upload.size)
    upload.seek(0)
    try:
        with Image.open(upload) as picture:
            if picture.format != NAMED.get(extension, extension.upper()):
                raise other_content()
            _check_pixels(picture)
            upload.seek(0)
            return without_metadata(upload)
    except DecompressionBombError as error:
        raise _too_many_pixels() from error
    except Refusal:
        raise
    except UNREADABLE as error:
        raise _not_a_picture(upload) from error


def without_metadata(upload: File) -> CleanPicture:
    """The picture of an uploaded file and nothing else: no place, camera, date, name or comment.

    Args:
        upload: an image file.

    Returns:
        A file with upright pixels in the same colours, re-encoded; every frame of one that moves.
        The extension becomes .jpg where the format had to change, and the name is a safe one.
    """
    upload.seek(0)
    picture = Image.open(upload)
    kind = picture.format if picture.format in REWRITABLE else "JPEG"
    clean = BytesIO()
    if kind in MOVING and getattr(picture, "is_animated", False):
        picture.save(clean, format=kind, save_all=True, **NOTHING_SAID)
    else:
        _upright(picture, kind).save(clean, format=kind, quality=90)
    name = upload.name or "picture"
    if kind != picture.format:
        name = f"{name.rsplit('.', 1)[0]}.jpg"
    return CleanPicture(clean.getvalue(), name=safe_name(name))


def _upright(picture: Image.Image, kind: str) -> Image.Image:
    """The picture turned the way it was held, knowing of itself only what its colours mean."""
    upright = ImageOps.exif_transpose(picture)
    if kind == "JPEG" and upright.mode != "RGB":
        upright = upright.convert("RGB")
    meaning = ("transparency", "icc_profile")
    upright.info = {name: upright.info[name] for name in meaning if name in upright.info}
    return upright


def _check_pixels(picture: Image.Image) -> None:
    """Refuse what would fill the memory, from its header and before anything is unpacked."""
    width, height = picture.size
    frames = getattr(picture, "n_frames", 1)
    if width * height * frames > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise _too_many_pixels()


def _not_a_picture(upload: IO[bytes]) -> Refusal:
    upload.seek(0)
    head = upload.read(1024).lower()
    return Refusal(_unknown("svg"), "unknown_type") if b"<svg" in head else damaged()


def _unknown(extension: str) -> str:
    if extension.startswith("svg"):
        return _("SVG files are not taken, because they can carry programs. Save it as a PNG.")
    return _("Pictures of this type are not taken. Save it as one of these: %(kinds)s.") % {
        "kinds": ", ".join(settings.WAGTAILIMAGES_EXTENSIONS)
    }


def _too_many_pixels() -> Refusal:
    most = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    words = _(
        "This picture has more than %(most)s million pixels. "
        "Save it smaller: 2,500 pixels wide is enough."
    )
    return Refusal(words % {"most": most}, "too_many_pixels")
