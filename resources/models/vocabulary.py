"""The words resources are described with: what they are, whose they are, what others may do."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What a resource is; the values are kept in the database and never change."""

    REPORT = "report", pgettext_lazy("type of resource", "Report")
    GUIDE = "guide", pgettext_lazy("type of resource", "Guide")
    TOOLKIT = "toolkit", pgettext_lazy("type of resource", "Toolkit")
    VIDEO = "video", pgettext_lazy("type of resource", "Video")
    AUDIO = "audio", pgettext_lazy("type of resource", "Audio")
    DATA = "data", pgettext_lazy("type of resource", "Data")
    LETTER = "letter", pgettext_lazy("type of resource", "Letter")
    LEGISLATION = "legislation", pgettext_lazy("type of resource", "Legislation")
    LINK = "link", pgettext_lazy("type of resource", "Link")


class Source(models.TextChoices):
    """Who made a resource, as the network sees it."""

    OURS = "ours", pgettext_lazy("who made a resource", "Ours")
    MEMBER = "member", pgettext_lazy("who made a resource", "A member’s")
    EXTERNAL = "external", pgettext_lazy("who made a resource", "From elsewhere")


class Licence(models.TextChoices):
    """What others may do with a resource."""

    CC_BY = "cc-by", "CC BY 4.0"
    CC_BY_SA = "cc-by-sa", "CC BY-SA 4.0"
    CC_BY_NC = "cc-by-nc", "CC BY-NC 4.0"
    CC_BY_NC_SA = "cc-by-nc-sa", "CC BY-NC-SA 4.0"
    CC_BY_ND = "cc-by-nd", "CC BY-ND 4.0"
    CC_BY_NC_ND = "cc-by-nc-nd", "CC BY-NC-ND 4.0"
    CC0 = "cc0", "CC0 1.0"
    OGL = "ogl", _("Open Government Licence 3.0")
    RESERVED = "reserved", _("All rights reserved")


@dataclass(frozen=True)
class ShownLicence:
    """A licence as readers meet it.

    Attributes:
        name: what it is called.
        url: its text, in the reader's language where there is one; empty for none.
    """

    name: str
    url: str


# In each language where the text is published in both.
LICENCE_ADDRESSES = {
    **{
        licence: dict.fromkeys(("en", "cy"), f"https://creativecommons.org/licenses/{part}/4.0/")
        for licence, part in [
            (Licence.CC_BY, "by"),
            (Licence.CC_BY_SA, "by-sa"),
            (Licence.CC_BY_NC, "by-nc"),
            (Licence.CC_BY_NC_SA, "by-nc-sa"),
            (Licence.CC_BY_ND, "by-nd"),
            (Licence.CC_BY_NC_ND, "by-nc-nd"),
        ]
    },
    Licence.CC0: dict.fromkeys(("en", "cy"), "https://creativecommons.org/publicdomain/zero/1.0/"),
    Licence.OGL: {
        "en": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        "cy": "https://www.nationalarchives.gov.uk/doc/open-government-licence-cymraeg/version/3/",
    },
}


def shown_licence(licence: str, language: str) -> ShownLicence | None:
    """A licence as readers of a language meet it; None where a resource names none.

    Args:
        licence: a `Licence` value, or "".
        language: "en" or "cy".
    """
    if not licence:
        return None
    known = Licence(licence)
    return ShownLicence(str(known.label), LICENCE_ADDRESSES.get(known, {}).get(language, ""))
