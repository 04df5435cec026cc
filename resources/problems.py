"""What an editor has to change in an entry of a resource's files, in words that say how."""

from django.utils import timezone
from django.utils.translation import gettext
from wagtail.blocks import StructValue

from core.documents import SiteDocument


def problems_of(entry: StructValue) -> list[tuple[str, str]]:
    """What has to change in an entry: the part, and a sentence, which is empty if all is well."""
    return [
        ("url", problem_of_place(entry)),
        ("language", problem_of_language(entry)),
        problem_of_titles(entry),
        ("checked", problem_of_check(entry)),
    ]


def problem_of_place(entry: StructValue) -> str:
    """That it is a file or an address, and not both."""
    has_document, has_url = bool(entry.get("document")), bool(entry.get("url"))
    if has_document and has_url:
        return gettext("Choose a file or give an address, not both.")
    return "" if has_document or has_url else gettext("Choose a file or give an address.")


def problem_of_language(entry: StructValue) -> str:
    """That its language is known, and not another than the file's."""
    document, language = entry.get("document"), entry.get("language")
    if entry.get("url") and not document and not language:
        return gettext("Say which language it is in: an address does not tell.")
    found = language_in(document) if document else ""
    if {found, language} == {"en", "cy"}:
        return {
            "en": gettext("The file says it is in English. Choose English, or another file."),
            "cy": gettext("The file says it is in Welsh. Choose Welsh, or another file."),
        }[found]
    return ""


def language_in(document: SiteDocument) -> str:
    """The language a file is in: as read from the file, or else as written on its record."""
    tag = (document.file_language or "").lower().partition("-")[0]
    return tag if tag in ("en", "cy") else document.language


def problem_of_titles(entry: StructValue) -> tuple[str, str]:
    """That there are titles in both languages or in neither."""
    english, welsh = entry.get("title_en"), entry.get("title_cy")
    if english and not welsh:
        return "title_cy", gettext("Give the title in Welsh too, or leave both titles empty.")
    if welsh and not english:
        return "title_en", gettext("Give the title in English too, or leave both titles empty.")
    return "title_en", ""


def problem_of_check(entry: StructValue) -> str:
    """That nobody has checked an address on a day to come."""
    checked = entry.get("checked")
    is_to_come = bool(checked) and checked > timezone.localdate()
    return gettext("This day is still to come.") if is_to_come else ""
