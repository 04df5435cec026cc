"""Which image or document a file in the storage belongs to."""

from pathlib import PurePosixPath

from wagtail.users.models import UserProfile

from core.documents import SiteDocument
from core.files.uses import ShownFile
from core.images import SiteImage, SiteRendition

AVATARS = "avatar_images"


def owner_of(path: str) -> ShownFile | None:
    """The image or document at a path, with its collection; None for anything else.

    Args:
        path: below the root of the storage: images/river.width-800.jpg.
    """
    folder = PurePosixPath(path).parts[0] if path else ""
    if folder == "images":
        rendition = SiteRendition.objects.select_related("image__collection").filter(file=path)
        found = rendition.first()
        return found.image if found else None
    if folder == "original_images":
        return SiteImage.objects.select_related("collection").filter(file=path).first()
    if folder == "documents":
        return SiteDocument.objects.select_related("collection").filter(file=path).first()
    return None


def is_avatar(path: str) -> bool:
    """Whether it is the picture of somebody who works in the admin."""
    return path.startswith(f"{AVATARS}/") and UserProfile.objects.filter(avatar=path).exists()
