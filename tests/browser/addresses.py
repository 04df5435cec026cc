"""Every kind of public page, by name.

`FIXED` has an address in English and one in Welsh for each name. What is listed, and what has a
record or a label, comes from the site that is visited, so that a new type of page is looked at
without being named here; see `finding.py`.
"""

from core.lists.listed import listed_types
from core.records.kinds import KINDS
from home.labelled.places import KINDS as LABEL_KINDS
from tests.browser.finding import list_types

FIXED = {
    "front door": ("/", "/?choose"),
    "home": ("/en/", "/cy/"),
    "post or page whose twin is newer": (
        "/en/news-and-views/why-we-write-in-welsh-first/",
        "/cy/amdanom-ni/beth-yw-cydgynhyrchu/",
    ),
    "section": ("/en/about/", "/cy/amdanom-ni/"),
    "standard page": ("/en/get-involved/", "/cy/cymryd-rhan/"),
    "form": ("/en/get-involved/send-us-something/", "/cy/cymryd-rhan/anfon-rhywbeth-atom/"),
    "contact": ("/en/contact/", "/cy/cysylltu-a-ni/"),
    "privacy": ("/en/privacy/", "/cy/preifatrwydd/"),
    "glossary": ("/en/glossary/", "/cy/geirfa/"),
    "glossary, nothing found": ("/en/glossary/?q=zzzz", "/cy/geirfa/?q=zzzz"),
    "search": ("/en/search/?q=wales", "/cy/chwilio/?q=cymru"),
    "search, narrowed": (
        "/en/search/?q=wales&topic=housing",
        "/cy/chwilio/?q=cymru&pwnc=tai",
    ),
    "empty search": ("/en/search/?q=zzzz", "/cy/chwilio/?q=zzzz"),
    "not found": ("/en/nowhere/", "/cy/unman/"),
    "signing in": ("/language/en/?next=/admin/login/", "/language/cy/?next=/admin/login/"),
    "forgotten password": (
        "/language/en/?next=/admin/password_reset/",
        "/language/cy/?next=/admin/password_reset/",
    ),
}
# Wagtail's, but for the words.
WAGTAILS = {"signing in", "forgotten password"}
LISTS = [model.__name__ for model in list_types()]
FOUND = [
    *(model.__name__ for model in listed_types()),
    *LISTS,
    *(f"{name}, nothing left" for name in LISTS),
    *KINDS,
    *(f"{name} records" for name in KINDS),
    *(kind.field for kind in LABEL_KINDS.values()),
    *(f"all {kind.field}" for kind in LABEL_KINDS.values()),
]
NAMES = [*FIXED, *FOUND]
PLACE = {"en": 0, "cy": 1}
