"""Taking the demonstration away again."""

from django.contrib.auth import get_user_model
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import TranslatableObject, TranslationSource

from core.models import SiteImage
from demo.bodies import stable_id
from demo.reading import read_file, read_folder
from demo.users import LOGINS
from home.models import SiteSettings
from labels.models import Topic
from people.models import Organisation, Person
from translation.models import Pair


def remove_demo() -> None:
    """Remove demo pages, records, labels, pictures and users.

    The pages a new site starts with stay, emptied of their history so that the demo writes them
    again. What people sent through forms stays: it hangs on the pairs.
    """
    for item in read_folder("pages"):
        remove_page(stable_id("page", item["key"]))
    forget_history()
    for folder, model in (("people", Person), ("organisations", Organisation)):
        for item in read_folder(folder):
            remove_records(model, stable_id("record", item["key"]))
    for item in read_file("topics.toml")["topic"]:
        Topic.objects.filter(slug_en=item["slug_en"]).delete()
    for item in read_file("images.toml")["image"]:
        SiteImage.objects.filter(title=item["title_en"]).delete()
    SiteSettings.objects.all().delete()
    get_user_model().objects.filter(username__in=LOGINS).delete()


def remove_page(key: str) -> None:
    """Remove a page and its twin."""
    for page in Page.objects.filter(translation_key=key):
        page.specific.delete()
    forget_pair(key)


def forget_history() -> None:
    """Let the starting pages look as if nobody had written them."""
    for page in Page.objects.filter(depth__gt=1):
        page.revisions.all().delete()
        forget_translation(page.translation_key)
        Page.objects.filter(pk=page.pk).update(latest_revision=None, live_revision=None)


def remove_records(model: type[TranslatableMixin], key: str) -> None:
    """Remove a record in both languages."""
    model.objects.filter(translation_key=key).delete()
    forget_pair(key)


def forget_pair(key: str) -> None:
    """Remove a pair on which nothing hangs, and its translation store."""
    forget_translation(key)
    Pair.objects.filter(translation_key=key, entries__isnull=True).delete()


def forget_translation(key: object) -> None:
    """Remove what wagtail-localize keeps of a pair: its segments first, which protect the rest."""
    TranslationSource.objects.filter(object_id=key).delete()
    TranslatableObject.objects.filter(translation_key=key).delete()
