"""What needs no translation: topics, pictures and the site's settings, each a pair of words."""

from django.core.files.base import ContentFile
from wagtail.models import Site

from core.models import SiteImage
from demo.pictures import draw
from demo.reading import read_file
from home.models import SiteSettings
from labels.models import Topic

SETTINGS = {
    "name": "site_name",
    "strapline": "strapline",
    "legal": "legal_text",
    "welcome": "correspondence",
    "notice": "demo_notice",
    "email": "contact_email",
}


def load_topics() -> dict[str, int]:
    """The topics by key, made where they are missing."""
    topics = {}
    for item in read_file("topics.toml")["topic"]:
        key = item.pop("key")
        topic, _created = Topic.objects.get_or_create(slug_en=item["slug_en"], defaults=item)
        topics[key] = topic.pk
    return topics


def load_images() -> dict[str, int]:
    """The pictures by key, drawn where they are missing."""
    images = {}
    for item in read_file("images.toml")["image"]:
        image = SiteImage.objects.filter(title=item["title_en"]).first() or draw_image(item)
        images[item["key"]] = image.pk
    return images


def draw_image(item: dict[str, str]) -> SiteImage:
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
