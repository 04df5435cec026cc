"""A translation with values of its own whose source has others by now; see desks.py.

    outdated.tell()

prints its number.
"""

from desks import _sent
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile

from blog.models import BlogIndexPage, BlogPostPage
from core.models import SiteDocument
from translation.desk import sheet, writing
from translation.locales import locale_for

ADDRESS = "https://example.org/report-{}.pdf"
CHOSEN = "https://example.org/adroddiad-2024.pdf"


def tell() -> None:
    """Make the translation and print its number."""
    person = get_user_model().objects.get(username="administrator")
    first, second, welsh = (
        SiteDocument.objects.create(title=title, file=ContentFile(b"x", name=f"{number}.txt"))
        for number, title in enumerate(("First edition", "Second edition", "Argraffiad cyntaf"))
    )
    page = _page(first)
    translation = _sent(page)
    wanted = {".url": CHOSEN, ".document": str(welsh.pk)}
    found = [one for one in sheet.of(translation, person).pieces if one.kind == "choice"]
    chosen = {
        one.key: text for one in found for end, text in wanted.items() if one.path.endswith(end)
    }
    assert writing.write(translation, person, chosen).saved == len(wanted)
    page.body[0].value["url"] = ADDRESS.format(2025)
    page.body[1].value["document"] = second
    page.save_revision()
    print(_sent(page).pk)  # noqa: T201


def _page(document: SiteDocument) -> BlogPostPage:
    button = {"heading": "Read", "text": "", "link_text": "Read", "url": ADDRESS.format(2024)}
    body = [("call_to_action", button), ("document", {"title": "It", "document": document})]
    index = BlogIndexPage.objects.get(locale=locale_for("en"))
    page = index.add_child(
        instance=BlogPostPage(title="Two editions", summary="Of it.", body=body, live=False)
    )
    page.save_revision()
    return page
