"""How large a file may be, by what it is. Settings say so; docs/deployment.md describes them."""

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from core.files.kinds import Family, Kind
from core.files.refusal import Refusal


def check_size(size: int, kind: Kind | None = None) -> None:
    """Refuse what is empty or too large.

    Args:
        size: in bytes.
        kind: the kind of document; None for a picture.

    Raises:
        Refusal: with what to do.
    """
    if not size:
        raise Refusal(_("This file is empty. Look whether it opens on your computer."), "empty")
    most = limit_of(kind)
    if size > most:
        words = _("This file has %(size)s. The most that can be taken is %(most)s.")
        said = words % {"size": filesizeformat(size), "most": filesizeformat(most)}
        raise Refusal(f"{said} {_advice(kind)}", "too_large")


def limit_of(kind: Kind | None) -> int:
    """The largest size that is taken, in bytes."""
    if kind is None:
        return settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    is_recording = kind.family in (Family.LISTEN, Family.WATCH)
    return settings.MAX_RECORDING_SIZE if is_recording else settings.MAX_DOCUMENT_SIZE


def _advice(kind: Kind | None) -> str:
    if kind is None:
        return _("Save the picture smaller: 2,500 pixels wide is enough.")
    if kind.family is Family.READ:
        return _("Save it with smaller pictures, or in parts.")
    return _("Save the recording with a lower quality.")
