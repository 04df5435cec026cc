"""What every room above shares: images and documents. The abstract pages are in core.pages."""

from core.changes import PublicChange
from core.documents import SiteDocument
from core.images import SiteImage, SiteRendition

__all__ = ["PublicChange", "SiteDocument", "SiteImage", "SiteRendition"]
