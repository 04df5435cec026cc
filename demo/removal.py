"""Taking the demonstration away again."""

from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    TranslatableObject,
    TranslationSource,
)

from consent.models import ConsentEvent
from core.documents import SiteDocument
from core.models import SiteImage
from core.upkeep.models import Upkeep
from demo.backing import remove_backing
from demo.bodies import stable_id
from demo.comments import remove_comments
from demo.consents import demo_consents
from demo.forms import remove_forms
from demo.news import forget_mail
from demo.reading import parents_first, read_file, read_folder, read_pages
from demo.records import FOLDERS
from demo.terms import remove_terms
from demo.users import LOGINS
from events.models import EventSeries
from home.models import SiteSettings
from labels.models import Topic
from participation.models import SignedLetter
from translation.memory import keeping
from translation.models import (
    CheckOverride,
    FreeConfirmation,
    Job,
    JobItem,
    LiveBasis,
    MemoryUnit,
    Pair,
    PairEvent,
    SegmentChange,
    SegmentComment,
    StillStands,
    TextNotice,
    Waiting,
)

UNWRITTEN = {
    "live": False,
    "has_unpublished_changes": True,
    "latest_revision": None,
    "live_revision": None,
    "first_published_at": None,
    "last_published_at": None,
}
UNDECIDED = {
    "owner": None,
    "due_on": None,
    "waived_at": None,
    "waived_by": None,
    "waived_reason": "",
    "waived_note": "",
    "behind_since": None,
    "is_free": False,
}
DECIDED = (
    PairEvent, Waiting, StillStands, LiveBasis, Upkeep, JobItem, FreeConfirmation,
    SegmentChange, SegmentComment, TextNotice, CheckOverride,
)  # fmt: skip


def remove_demo() -> None:
    """Remove demo pages, records, labels, pictures and users.

    The pages a new site starts with stay, emptied of their history so that the demo writes them
    again. What people sent through forms stays: it hangs on the pairs.
    """
    remove_comments()
    remove_backing()
    # What stands below another page goes before it.
    for item in reversed(parents_first(list(read_pages()))):
        remove_page(stable_id("page", item["key"]))
    forget_history()
    for folder, model in reversed(FOLDERS.items()):
        for item in read_folder(folder):
            remove_records(model, stable_id("record", item["key"]))
    remove_terms()
    for model, file, name in ((Topic, "topics", "topic"), (EventSeries, "series", "series")):
        for item in read_file(f"{file}.toml")[name]:
            model.objects.filter(slug_en=item["slug_en"]).delete()
    for item in read_file("images.toml")["image"]:
        SiteImage.objects.filter(title=item["title_en"]).delete()
    for item in read_file("files.toml")["file"]:
        SiteDocument.objects.filter(title=item["title"]).delete()
    remove_forms()
    # Nobody else deletes a consent; these were never given.
    ConsentEvent.objects.filter(consent__in=demo_consents()).delete()
    demo_consents().delete()
    # What was sent of the demo is gone; a job with more in it is somebody else's.
    Job.objects.filter(items=None).delete()
    forget_mail()
    SiteSettings.objects.all().delete()
    get_user_model().objects.filter(username__in=LOGINS).delete()


def remove_page(key: str) -> None:
    """Remove a page and its twin."""
    for page in Page.objects.filter(translation_key=key):
        page.specific.delete()
    forget_pair(key)


def forget_history() -> None:
    """Let the starting pages look as if nobody had written or published them."""
    slugs = [item[item["source"]].get("slug") for item in read_pages()]
    starting = Page.objects.filter(Q(depth=2) | Q(depth=3, slug__in=slugs))
    keys = set(starting.values_list("translation_key", flat=True))
    pages = Page.objects.filter(translation_key__in=keys)
    for page in pages:
        page.revisions.all().delete()
        page.workflow_states.all().delete()
    pages.update(**UNWRITTEN)
    for key in keys:
        forget_decisions(key)
        forget_translation(key)


def remove_records(model: type[TranslatableMixin], key: str) -> None:
    """Remove a record in both languages."""
    model.objects.filter(translation_key=key).delete()
    forget_pair(key)


def forget_pair(key: str) -> None:
    """Remove a pair on which nothing hangs, and its translation store."""
    forget_decisions(UUID(key))
    forget_translation(key)
    given = (
        "entries", "public_comments", "signatures", "letter_updates", "support_letters",
        "coverage", "paper_batches",
    )  # fmt: skip
    nothing_given = {f"{what}__isnull": True for what in given}
    lonely = Pair.objects.filter(translation_key=key, **nothing_given)
    SignedLetter.objects.filter(pair__in=lonely).delete()
    lonely.delete()


def forget_decisions(key: UUID) -> None:
    """Let a pair be as if nobody had published, sent, promised, waived, confirmed or said anything.

    Args:
        key: of the pair.
    """
    for model in DECIDED:
        model.objects.filter(pair=key).delete()
    keeping.forget(list(MemoryUnit.objects.filter(pair=key).values_list("pk", flat=True)))
    Pair.objects.filter(pk=key).update(**UNDECIDED)


def forget_translation(key: object) -> None:
    """Remove what wagtail-localize keeps of a pair: its segments first, which protect the rest."""
    for model in (SegmentOverride, StringTranslation):
        model.objects.filter(context__object=key).delete()
    TranslationSource.objects.filter(object_id=key).delete()
    TranslatableObject.objects.filter(translation_key=key).delete()
