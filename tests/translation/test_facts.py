"""What is not language is the same in both halves of a pair, whichever of them changes."""

import datetime
import json

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision, WorkflowState
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from blog.models import BlogPostPage
from core.images import SiteImage
from labels.models import Topic
from people.models import DatedRole, Person
from translation.desk import drafts
from translation.going_live import decisions
from translation.mirror import mirroring
from translation.mirror.facts import fact_names
from translation.mirror.mirroring import live_content
from translation.models import Pair, PairEvent, TranslatedDraft
from translation.state import contents, wordings

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


@pytest.fixture
def topics():
    return [
        Topic.objects.create(name_en=name, name_cy=f"{name} cy", slug_en=name, slug_cy=f"{name}-cy")
        for name in ("one", "two")
    ]


@pytest.fixture
def images():
    return [
        SiteImage.objects.create(title=name, file=f"{name}.png", width=9, height=9)
        for name in ("first", "second")
    ]


@pytest.fixture
def live_pair(english_index, make_post, body, send, fill, approver):
    """A live pair whose Welsh half is a translation."""
    english = make_post(english_index, body=body("The river froze"))
    return {"en": english.pk, "cy": drafts.publish(fill(send(english)), approver).pk}


@pytest.fixture
def by_hand(english_index, welsh_index, make_post, body):
    """A live pair with the same blocks, both halves written by hand."""
    english = make_post(english_index, body=body("The river froze"))
    welsh = make_post(
        welsh_index, "Afon", summary="Geiriau.", body=body("Rhewodd yr afon"), date=english.date,
        translation_key=english.translation_key,
    )  # fmt: skip
    return {"en": english.pk, "cy": welsh.pk}


def card(number, words, url):
    value = {"heading": words, "text": words, "page": None, "url": url}
    return {"type": "item", "id": f"00000000-0000-4000-8000-00000000010{number}", "value": value}


@pytest.fixture
def body(images):
    def make(words):
        values = {
            "text": f"<p>{words}</p>",
            "quotation": {
                "text": words, "speaker": words, "role": "", "source_title": "",
                "source_url": "https://example.org/q", "original_language": "en",
            },
            "notice": {"kind": "info", "heading": words, "text": f"<p>{words}</p>"},
            "cards": {
                "heading": words,
                "items": [card(1, words, "https://example.org/1"), card(2, words, "")],
            },
            "image": {
                "image": {"image": images[0].pk, "decorative": False, "alt_text": words},
                "caption": words,
            },
        }  # fmt: skip
        return json.dumps(
            [
                {"type": kind, "id": f"00000000-0000-4000-8000-00000000000{number}", "value": value}
                for number, (kind, value) in enumerate(values.items())
            ]
        )

    return make


def half(pk):
    return BlogPostPage.objects.get(pk=pk)


def draft_with(pk, change, user=None):
    """A new draft with a change made to its serialised form."""
    record = half(pk)
    content = json.loads(json.dumps(live_content(record), default=str))
    if record.latest_revision_id:
        content = json.loads(json.dumps(record.latest_revision.content))
    change(content)
    return record.with_content_json(content).save_revision(user=user)


def in_block(number, *path):
    """A change of a value inside a block of the body."""

    def set_to(value):
        def change(content):
            blocks = json.loads(content["body"])
            inner = blocks[number]["value"]
            for name in path[:-1]:
                inner = inner[name]
            inner[path[-1]] = value
            content["body"] = json.dumps(blocks)

        return change

    def read(content):
        inner = json.loads(content["body"])[number]["value"]
        for name in path:
            inner = inner[name]
        return inner

    return set_to, read


def in_field(name):
    def set_to(value):
        return lambda content: content.update({name: value})

    return set_to, lambda content: content[name]


FIRST_CARD = ("items", 0, "value", "url")
SECOND_CARD = ("items", 1, "value", "url")
# A kind of fact: where it is, two values it is changed to in turn, and its value when cleared.
KINDS = {
    "date": (in_field("date"), ["2026-02-01", "2026-05-06"], "2020-01-01"),
    "choice": (in_field("kind"), ["opinion", "event-report"], "news"),
    "short choice": (in_field("date_precision"), ["month", "year"], "day"),
    "boolean": (in_field("is_historical"), [True], False),
    "menu": (in_field("show_in_menus"), [True], False),
    "picture": (in_field("picture"), ["image 0", "image 1"], None),
    "picture when shared": (in_field("social_image"), ["image 0", "image 1"], None),
    "topics": (in_field("topics"), ["topics 0", "topics 0 1"], []),
    "end": (in_field("expire_at"), ["in 3", "in 9"], None),
    "address": (in_field("source_url"), ["https://a.example/", "https://b.example/"], ""),
    "day of the source": (in_field("source_date"), ["2025-01-01", "2025-02-02"], None),
    "address in a block": (in_block(1, "source_url"), ["https://a.example/"], ""),
    "choice in a block": (in_block(1, "original_language"), ["cy"], ""),
    "choice that is required": (in_block(2, "kind"), ["warning"], "info"),
    "address in a list": (in_block(3, *FIRST_CARD), ["https://a.example/"], ""),
    "address given to a list": (in_block(3, *SECOND_CARD), ["https://a.example/"], ""),
    "page in a list": (in_block(3, "items", 1, "value", "page"), ["home"], None),
    "image in a block": (in_block(4, "image", "image"), ["image 1"], "image 0"),
    "image without words": (in_block(4, "image", "decorative"), [True], False),
}


@pytest.fixture
def meaning(images, topics, english_home):
    """What the names of values above stand for."""
    days = {n: (timezone.now() + n * DAY).replace(microsecond=0) for n in (3, 9)}
    named = {f"image {n}": image.pk for n, image in enumerate(images)}
    named |= {"topics 0": [topics[0].pk], "topics 0 1": [topic.pk for topic in topics]}
    named |= {f"in {n}": day.isoformat().replace("+00:00", "Z") for n, day in days.items()}
    named["home"] = english_home.pk
    return lambda value: named.get(value, value) if isinstance(value, str) else value


def words_of(content):
    """Everything in a half that is language, its address among it."""
    said = [content[name] for name in ("title", "summary", "slug", "seo_title")]
    page = BlogPostPage.from_serializable_data(content)
    parts = [one for one in extract_segments(page) if isinstance(one, StringSegmentValue)]
    return said, sorted((one.path, one.string.data) for one in parts)


@pytest.mark.parametrize(
    ("pair", "origin"), [("live_pair", "en"), ("by_hand", "en"), ("by_hand", "cy")]
)
def test_a_fact_added_changed_and_cleared_reaches_the_other_half(
    pair, origin, meaning, approver, request
):
    halves = request.getfixturevalue(pair)
    other = halves["cy" if origin == "en" else "en"]
    before = words_of(live_content(half(other)))
    for kind, ((set_to, read), values, cleared) in KINDS.items():
        for value in [*map(meaning, values), meaning(cleared)]:
            draft_with(halves[origin], set_to(value)).publish(user=approver)
            assert read(live_content(half(halves[origin]))) == value, kind
            assert read(live_content(half(other))) == value, kind
            assert same_as_in_revision(half(other)), kind
            assert words_of(live_content(half(other))) == before, kind
    assert Pair.objects.get(pk=half(other).translation_key).readers_state == "live"
    assert PairEvent.objects.filter(action="facts").exists()


def same_as_in_revision(page):
    """Whether the row readers get has the facts of its live revision."""
    row = page.with_content_json(live_content(page))
    names = [name for name in fact_names(BlogPostPage) if name != "topics"]
    same = [getattr(row, name) == getattr(page, name) for name in names]
    return all(same) and set(row.topics.all()) == set(page.topics.all())


def test_a_fact_reaches_live_and_draft_though_the_text_is_not_ready(live_pair, approver):
    draft_with(live_pair["cy"], lambda content: content.update(title="Drafft"))
    draft_with(
        live_pair["en"], lambda content: content.update(date="2026-05-06", title="Other words")
    )
    with decisions.alone("late"):
        half(live_pair["en"]).get_latest_revision().publish(user=approver)
    welsh = half(live_pair["cy"])
    assert str(welsh.date) == "2026-05-06" == welsh.latest_revision.content["date"]
    assert (welsh.title, welsh.latest_revision.content["title"]) == ("Cyfieithiad 1", "Drafft")
    assert welsh.has_unpublished_changes
    assert Pair.objects.get(pk=welsh.translation_key).readers_state == "out_of_date"


def test_a_draft_in_review_stays_in_review_with_the_new_fact(
    live_pair, translator, approver, fill, send
):
    draft_with(live_pair["en"], lambda content: content.update(summary="New summary."))
    translation = fill(send(half(live_pair["en"])))
    drafts.send_for_review(translation, translator)
    page = half(live_pair["en"])
    content = {**live_content(page), "date": "2026-05-06"}
    page.with_content_json(content).save_revision().publish(user=approver)
    welsh = half(live_pair["cy"])
    state = welsh.current_workflow_state
    assert state.status == WorkflowState.STATUS_IN_PROGRESS
    assert state.current_task_state.revision_id == welsh.latest_revision_id
    assert welsh.latest_revision.content["date"] == "2026-05-06" == str(welsh.date)
    assert TranslatedDraft.objects.filter(revision=welsh.latest_revision_id).exists()


def test_a_scheduled_draft_stays_scheduled_with_the_new_fact(live_pair, approver, time_machine):
    later = timezone.now() + 2 * DAY
    with decisions.alone("urgent"):
        draft_with(
            live_pair["en"], lambda c: c.update(go_live_at=later.isoformat(), title="Later")
        ).publish(user=approver)
    scheduled = half(live_pair["en"]).scheduled_revision
    assert scheduled
    earlier = live_content(half(live_pair["en"]))
    earlier["date"] = "2026-05-06"
    mirroring.mirror(earlier, half(live_pair["en"]), approver)
    again = half(live_pair["en"]).scheduled_revision
    assert (again.content["date"], again.content["title"]) == ("2026-05-06", "Later")


def test_a_childs_fact_reaches_the_other_half(english, welsh, approver, send, fill):
    person = Person(name="Ann", locale=english, live=False)
    person.roles = [DatedRole(title="Chair", start="2001", locale=english)]
    person.save()
    person.save_revision()
    drafts.publish(fill(send(person)), approver)
    person = Person.objects.get(pk=person.pk)
    for year in ("2005", ""):
        role = person.roles.get()
        role.start = year
        person.roles = [role]
        person.save_revision().publish(user=approver)
        person = Person.objects.get(pk=person.pk)
        twin = person.get_twin()
        assert [(role.title, role.start) for role in twin.roles.all()] == [("Cyfieithiad 2", year)]
    assert person.pair.readers_state == "live"


# What is no change for readers


def readers_state(pair):
    return Pair.objects.get(pk=half(pair["en"]).translation_key).readers_state


def test_an_edit_that_changes_nothing_makes_nothing_out_of_date(live_pair, approver):
    draft_with(live_pair["en"], lambda content: None).publish(user=approver)
    assert readers_state(live_pair) == "live"


def test_the_editors_own_keys_are_no_change(live_pair, approver):
    def number_anew(content):
        blocks = json.loads(content["body"])
        blocks[0]["value"] = blocks[0]["value"].replace("<p>", '<p data-block-key="x1y2z">')
        content["body"] = json.dumps(blocks)

    draft_with(live_pair["en"], number_anew).publish(user=approver)
    assert readers_state(live_pair) == "live"


def test_a_draft_is_nothing_to_readers_however_it_is_saved(live_pair, editor):
    revision = draft_with(live_pair["en"], lambda c: c.update(title="Draft"), editor)
    page = revision.as_object()
    page.title = "Draft, saved by itself"
    page.save_revision(user=editor, overwrite_revision=revision, clean=False)
    pair = Pair.objects.get(pk=page.translation_key)
    assert (pair.readers_state, pair.work_state) == ("live", "needs_work")


def test_saving_by_itself_does_not_touch_what_was_published_meanwhile(live_pair, editor, approver):
    revision = draft_with(live_pair["en"], lambda c: c.update(title="Approved"), editor)
    with decisions.alone("late"):
        revision.publish(user=approver)
    page = half(live_pair["en"]).get_latest_revision_as_object()
    page.title = "Written on"
    new = page.save_revision(user=editor, overwrite_revision=revision, clean=False)
    assert new.pk != revision.pk
    assert Revision.objects.get(pk=revision.pk).content["title"] == "Approved"
    assert half(live_pair["en"]).has_unpublished_changes


def test_saving_by_itself_does_not_touch_what_is_scheduled(live_pair, editor, approver):
    later = (timezone.now() + DAY).isoformat()
    revision = draft_with(
        live_pair["en"], lambda c: c.update(title="Approved", go_live_at=later), editor
    )
    with decisions.alone("late"):
        revision.publish(user=approver)
    revision.refresh_from_db()
    page = half(live_pair["en"]).get_latest_revision_as_object()
    page.save_revision(user=editor, overwrite_revision=revision, clean=False)
    assert half(live_pair["en"]).scheduled_revision == revision


def test_going_back_to_the_earlier_words_ends_out_of_date(live_pair, approver):
    before = half(live_pair["en"]).serializable_data()["summary"]
    with decisions.alone("late"):
        draft_with(live_pair["en"], lambda c: c.update(summary="New.")).publish(user=approver)
    assert readers_state(live_pair) == "out_of_date"
    draft_with(live_pair["en"], lambda c: c.update(summary=before)).publish(user=approver)
    assert readers_state(live_pair) == "live"


def test_the_end_of_a_page_is_the_end_of_its_twin(live_pair, approver, time_machine):
    end = timezone.now() + DAY
    draft_with(live_pair["en"], lambda c: c.update(expire_at=end.isoformat())).publish(
        user=approver
    )
    time_machine.move_to(end + DAY)
    call_command("publish_scheduled")
    assert [half(live_pair[language]).live for language in ("en", "cy")] == [False, False]
    assert readers_state(live_pair) == "unpublished"


def test_a_link_in_a_text_is_language_and_is_translated_anew(live_pair, approver):
    set_to = lambda c: c.update(  # noqa: E731
        body=c["body"].replace("<p>The", '<p><a href=\\"https://a.example/\\">The</a>')
    )
    revision = draft_with(live_pair["en"], set_to)
    page = half(live_pair["en"])
    assert contents.items_of(revision.as_object()) != wordings.says_live(page)


def test_who_changes_a_fact_does_not_count_as_the_writer_of_the_draft(
    post, translated, translator, approver
):
    drafts.save_draft(translated, translator)
    origin = {**mirroring.live_content(post), "kind": "opinion"}
    assert mirroring.mirror(origin, translated.get_target_instance(), approver)
    draft = translated.get_target_instance().latest_revision
    assert (draft.content["kind"], draft.user) == ("opinion", translator)
