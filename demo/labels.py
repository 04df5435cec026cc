"""What needs no translation: topics, pictures, files and settings, each a pair of words."""

from typing import Any

from django.core.files.base import ContentFile
from wagtail.models import Site

from core.documents import SiteDocument
from core.models import SiteImage
from demo.files import write_file
from demo.pictures import draw
from demo.reading import Item, read_file
from events.models import EventSeries
from home.models import SiteSettings
from labels.models import Area, Audience, Format, Sector, Topic

# The kinds of label a new site has, by the field of a page that holds them.
STARTING_LABELS: dict[str, Any] = {
    "sectors": Sector,
    "audiences": Audience,
    "areas": Area,
    "formats": Format,
}
SETTINGS = {
    "name": "site_name",
    "strapline": "strapline",
    "legal": "legal_text",
    "welcome": "correspondence",
    "notice": "demo_notice",
    "email": "contact_email",
}


def load_labels() -> dict[str, dict[str, int]]:
    """The labels of every kind: our topics by key, the others by their English address."""
    starting = {
        field: dict(model.objects.values_list("slug_en", "pk"))
        for field, model in STARTING_LABELS.items()
    }
    return {"topics": load_pairs(Topic, "topics.toml", "topic"), **starting}


def load_series() -> dict[str, int]:
    """The series of events by key, made where they are missing."""
    return load_pairs(EventSeries, "series.toml", "series")


def load_pairs(model: Any, file: str, name: str) -> dict[str, int]:
    """The pairs of words of a file by key, made where they are missing."""
    found = {}
    for item in read_file(file)[name]:
        key = item.pop("key")
        label, _created = model.objects.get_or_create(slug_en=item["slug_en"], defaults=item)
        found[key] = label.pk
    return found


def load_images() -> dict[str, int]:
    """The pictures by key, drawn where they are missing."""
    images = {}
    for item in read_file("images.toml")["image"]:
        image = SiteImage.objects.filter(title=item["title_en"]).first() or draw_image(item)
        images[item["key"]] = image.pk
    return images


def draw_image(item: Item) -> SiteImage:
    """Draw one picture and keep it with its words."""
    drawing = ContentFile(draw(item["scene"]), name=f"{item['key']}.png")
    return SiteImage.objects.create(
        title=item["title_en"],
        file=drawing,
        alt_en=item["alt_en"],
        alt_cy=item["alt_cy"],
        credit="Carthen",
        licence="CC0",
    )


def load_files() -> dict[str, int]:
    """The files of the library by key, written where they are missing."""
    files = {}
    for item in read_file("files.toml")["file"]:
        document = SiteDocument.objects.filter(title=item["title"]).first() or keep_file(item)
        files[item["key"]] = document.pk
    return files


def keep_file(item: Item) -> SiteDocument:
    """Write one file and keep it with its title."""
    name, content = write_file(item)
    return SiteDocument.objects.create(
        title=item["title"],
        file=ContentFile(content, name=name),
        language=item["language"],
        licence="CC0",
        rights_holder="Carthen",
    )


def load_settings() -> None:
    """Give the site its demonstration name and sentences, unless someone has named it."""
    words = read_file("settings.toml")
    settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    if settings.legal_en:
        return
    for field, name in SETTINGS.items():
        for language in ("en", "cy"):
            setattr(settings, f"{field}_{language}", words[f"{name}_{language}"])
    settings.save()
