"""Whether the demonstration is as it was loaded."""

import hashlib
import json
from typing import Any
from uuid import UUID

from wagtail.models import Page, WorkflowState
from wagtail_localize.models import SegmentOverride, StringTranslation

from core.documents import SiteDocument
from core.models import SiteImage
from core.upkeep.models import Upkeep
from demo.backing import demo_backing
from demo.bodies import stable_id
from demo.comments import demo_comments
from demo.consents import demo_consents
from demo.models import Loaded
from demo.reading import CONTENT, read_file, read_folder, read_pages
from demo.records import FOLDERS
from demo.users import LOGINS
from events.models import EventSeries
from home.models import MenuItem, SiteSettings
from labels.models import Topic
from participation.models import Form, FormQuestion
from translation.models import (
    AddedText,
    FreeConfirmation,
    Job,
    JobItem,
    Pair,
    PairEvent,
    SegmentChange,
    SegmentComment,
    SegmentMark,
    StillStands,
    Term,
    Waiting,
)

DECIDED = (
    "source_locale", "is_free", "owner", "due_on", "waived_at", "waived_reason", "waived_note",
)  # fmt: skip
JOBS = ("pk", "title", "state", "translator", "due_on", "note")
REVISIONS = ("pk", "latest_revision_id", "live", "live_revision_id")


def fingerprint() -> str:
    """What tells this state of the demo from any other."""
    page_keys = [stable_id("page", item["key"]) for item in read_pages()]
    topics = [item["slug_en"] for item in read_file("topics.toml")["topic"]]
    images = [item["title_en"] for item in read_file("images.toml")["image"]]
    files = [item["title"] for item in read_file("files.toml")["file"]]
    starting = Page.objects.filter(depth__in=(2, 3)).values_list("path", *REVISIONS)
    parts = [
        Page.objects.filter(translation_key__in=page_keys).values_list("path", *REVISIONS),
        *about_pairs({*page_keys, *record_keys()}),
        starting.exclude(latest_revision=None),
        demo_comments().values_list("pk", "state", "reason"),
        *(rows.values_list() for rows in demo_backing()),
        *(records(model, folder) for folder, model in FOLDERS.items()),
        Topic.objects.filter(slug_en__in=topics).values_list("pk", "name_en", "name_cy"),
        SiteImage.objects.filter(title__in=images).values_list("pk", "alt_en", "alt_cy"),
        SiteDocument.objects.filter(title__in=files).values_list("pk", "file_hash", "language"),
        demo_consents().values_list("pk", "shown_name", "review_on", "withdrawn_at"),
        Term.objects.values_list(),
        EventSeries.objects.values_list("pk", "name_en", "name_cy"),
        Form.objects.values_list(),
        FormQuestion.objects.values_list(),
        SiteSettings.objects.values_list(),
        MenuItem.objects.values_list(),
        [sorted(LOGINS)],
        # Whoever gets a newer version of the demo gets what is new in it.
        [path.read_text(encoding="utf-8") for path in sorted(CONTENT.rglob("*.toml"))],
    ]
    text = json.dumps([sorted(map(str, part)) for part in parts])
    return hashlib.sha256(text.encode()).hexdigest()


def record_keys() -> list[str]:
    """The translation keys of the demo's records."""
    return [stable_id("record", item["key"]) for name in FOLDERS for item in read_folder(name)]


def about_pairs(keys: set[str]) -> list[Any]:
    """What people have decided about the demo's pairs, and what they have translated.

    Args:
        keys: the translation keys of the demo's own pages and records; those of the pages a new
            site starts with are added.
    """
    starting = Page.objects.filter(depth__in=(2, 3)).values_list("translation_key", flat=True)
    uuids = {*map(UUID, keys), *starting}
    pages = Page.objects.filter(translation_key__in=uuids)
    ids = [str(pk) for pk in pages.values_list("pk", flat=True)]
    return [
        Pair.objects.filter(pk__in=uuids).values_list("pk", *DECIDED),
        PairEvent.objects.filter(pair__in=uuids).values_list("pk", "action"),
        Upkeep.objects.filter(pair__in=uuids).values_list("pair", "owner", "review_on"),
        Waiting.objects.filter(pair__in=uuids).values_list("pair", "revision", "is_due"),
        StillStands.objects.filter(pair__in=uuids).values_list("pair", "path", "digest"),
        FreeConfirmation.objects.filter(pair__in=uuids).values_list("pair", "language", "items"),
        WorkflowState.objects.filter(object_id__in=ids).values_list("pk", "status"),
        *at_the_desk(uuids),
    ]


def at_the_desk(keys: set[UUID]) -> list[Any]:
    """What people have sent to translators, and what was written and said at the desk."""
    items = JobItem.objects.filter(pair__in=keys)
    return [
        items.values_list("job", "pair", "state"),
        Job.objects.filter(pk__in=items.values("job")).values_list(*JOBS),
        StringTranslation.objects.filter(context__object_id__in=keys).values_list("pk", "data"),
        SegmentOverride.objects.filter(context__object_id__in=keys).values_list("pk", "data_json"),
        AddedText.objects.filter(translation__source__object__in=keys).values_list("path", "data"),
        SegmentMark.objects.filter(context__object_id__in=keys).values_list("pk", "kind"),
        SegmentChange.objects.filter(pair__in=keys).values_list("pk", "pair"),
        SegmentComment.objects.filter(pair__in=keys).values_list("pk", "resolved_at"),
    ]


def records(model: Any, folder: str) -> list:
    """The state of the demo's records of one kind."""
    keys = [stable_id("record", item["key"]) for item in read_folder(folder)]
    return list(model.objects.filter(translation_key__in=keys).values_list(*REVISIONS))


def remember() -> None:
    """Keep how the demo stands now."""
    Loaded.objects.update_or_create(pk=1, defaults={"fingerprint": fingerprint()})


def is_as_loaded() -> bool:
    """Whether nothing of the demo has changed since it was loaded."""
    loaded = Loaded.objects.first()
    return loaded is not None and loaded.fingerprint == fingerprint()
