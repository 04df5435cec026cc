"""What every room above shares: images and documents. The abstract pages are in core.pages."""

from core.changes import PublicChange
from core.documents import SiteDocument
from core.files.texts.models import FileText
from core.images import SiteImage, SiteRendition
from core.upkeep.models import Upkeep

__all__ = ["FileText", "PublicChange", "SiteDocument", "SiteImage", "SiteRendition", "Upkeep"]
