"""What a page says of itself to search engines and to those who share it."""

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.images.models import SourceImageIOError

from core.shown import Shown, shown_by
from translation.locales import OTHER

ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
REGIONAL = {"en": "en_GB", "cy": "cy_GB"}


def absolute(path: str) -> str:
    """An address on the canonical host."""
    return path if "://" in path else f"{settings.WAGTAILADMIN_BASE_URL}{path}"


def meta_of(request: HttpRequest, site: Any) -> dict[str, Any]:
    """The head of the page a request shows.

    Args:
        request: the request; `request.page` where it shows a page.
        site: the site's wording, for its name.
    """
    language = get_language()
    shared = {
        "site_name": site.name,
        "locale": REGIONAL[language],
        "feed_url": reverse("feed"),
        "robots": "",
        "type": "website",
    }
    page, shown = getattr(request, "page", None), shown_by(request)
    if page is not None:
        return {**shared, **meta_of_page(page, site)}
    return {**shared, **(meta_of_shown(shown, site) if shown else {})}


def meta_of_page(page: Any, site: Any) -> dict[str, Any]:
    """The parts of the head that a page decides."""
    language = get_language()
    description = page.search_description or page.summary_text
    canonical = absolute(getattr(page, "canonical_url", "") or page.url)
    twin = page.live_twin
    other = OTHER[language]
    is_article = hasattr(page, "structured_data")
    return {
        "title": page.seo_title or page.title,
        "description": description,
        "canonical": canonical,
        "alternates": alternates_of(
            page.url + page.own_query(language), twin.url + page.own_query(other)
        )
        if twin
        else [],
        "image_url": absolute(image_url(page)),
        "type": "article" if is_article else "website",
        "other_locale": REGIONAL[other] if twin else "",
        "json_ld": safe_json(structured_data(page, description, site)),
    }


def meta_of_shown(shown: Shown, site: Any) -> dict[str, Any]:
    """The parts of the head that a view decides which shows something of its own."""
    other = OTHER[get_language()]
    image = shown.image_url or cloth_url(shown.key)
    data = web_page(shown.title, shown.description, shown.url, site)
    if shown.twin_url:
        data["workTranslation"] = {"@id": absolute(shown.twin_url)}
    return {
        "title": shown.title,
        "description": shown.description,
        "canonical": absolute(shown.url),
        "alternates": alternates_of(shown.url, shown.twin_url) if shown.twin_url else [],
        "image_url": absolute(image),
        "other_locale": REGIONAL[other] if shown.twin_url else "",
        "json_ld": safe_json({**data, **shown.data}),
    }


def alternates_of(url: str, twin_url: str) -> list[tuple[str, str]]:
    """The two halves of a pair, and the front door for any other language."""
    language = get_language()
    return [
        (language, absolute(url)),
        (OTHER[language], absolute(twin_url)),
        ("x-default", absolute("/")),
    ]


def cloth_url(key: Any) -> str:
    """The cloth as a picture to share, in the face of the language of the moment."""
    return reverse("pattern", args=[key or "carthen", get_language(), "share", "png"])


def image_url(page: Any) -> str:
    """The picture shown when a page is shared; its cloth where there is none."""
    pictures = (page.social_image, getattr(page, "picture", None))
    shared = (_shared_size_of(picture) for picture in pictures if picture)
    return next(filter(None, shared), "") or cloth_url(page.translation_key)


def _shared_size_of(picture: Any) -> str:
    if picture.taken_down:
        return ""
    try:
        return picture.get_rendition("fill-1200x630|format-jpeg").url
    except SourceImageIOError:  # Its file is gone: no reason to keep the page from its readers.
        return ""


def structured_data(page: Any, description: str, site: Any) -> dict[str, Any]:
    """schema.org data in the page's language; what a page gives None for is not said."""
    data = web_page(page.title, description, page.url, site)
    if page.live_twin:
        data["workTranslation"] = {"@id": absolute(page.live_twin.url)}
    if hasattr(page, "structured_data"):
        data.update(page.structured_data())
    return {name: value for name, value in data.items() if value is not None}


def web_page(title: str, description: str, url: str, site: Any) -> dict[str, Any]:
    """What schema.org says of anything with an address."""
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": title,
        "description": description,
        "inLanguage": get_language(),
        "url": absolute(url),
        "isPartOf": {"@type": "WebSite", "name": site.name, "url": absolute(f"/{get_language()}/")},
    }


def safe_json(data: dict[str, Any]) -> SafeString:
    """JSON that cannot end the element it stands in."""
    text = json.dumps(data, ensure_ascii=False)
    return mark_safe(text.translate(ESCAPES))  # noqa: S308
