"""What every room above shares: images and documents. The abstract pages are in core.pages."""

from core.changes import PublicChange
from core.documents import SiteDocument
from core.images import SiteImage, SiteRendition
from core.upkeep.models import Upkeep

__all__ = ["PublicChange", "SiteDocument", "SiteImage", "SiteRendition", "Upkeep"]
