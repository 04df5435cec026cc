"""Freezing a source writes what wagtail-localize writes, in far fewer statements."""

import json
from random import Random
from uuid import uuid4

import pytest
from django.db import connection
from wagtail_localize import models as localize

from blog.models import PostAuthor
from tests.translation.frozen import TABLES, TIMES, rows, written_by
from tests.translation.random_documents import Documents
from tests.translation.vocabulary import BLOCKS, block_of, never_filled_in, sample
from translation import twins
from translation.sources import sending, shared_rows, snapshot

pytestmark = pytest.mark.django_db


def assert_same(record):
    """Freeze a page or record in both ways, and then for good in ours."""
    latest = twins.latest(record)
    theirs = written_by(
        lambda: localize.TranslationSource.update_or_create_from_instance(twins.latest(record))
    )
    assert written_by(lambda: snapshot.take(latest)) == theirs
    snapshot.take(latest)
    assert rows() == theirs[0]


def test_every_column_is_compared():
    for model, columns in TABLES.items():
        compared = {column.split("__")[0].removesuffix("_id") for column in columns}
        there = {field.name for field in model._meta.concrete_fields} - {"id"} - TIMES
        assert {name.removesuffix("_id") for name in there} == compared


@pytest.mark.parametrize(("where", "name"), BLOCKS)
def test_every_block_is_frozen_alike_full_empty_and_never_filled_in(
    where, name, page_with, choices
):
    block = block_of(where, name)
    for value in (
        sample(block, choices, is_full=True),
        sample(block, choices, is_full=False),
        never_filled_in(block, choices),
    ):
        page, _field = page_with(where, [(name, value)])
        assert_same(page)


def test_the_people_a_page_lists_are_frozen_alike(post, person, organisation):
    post.authors = [PostAuthor(person=person, role="Chair"), PostAuthor(person=person, role="")]
    post.save()
    for record in (post, person, organisation):
        assert_same(record)
    post.authors = [PostAuthor(person=person, role="Chair at the time")]
    post.save_revision()
    assert_same(post)


def test_changed_moved_doubled_and_removed_text_is_frozen_alike(post):
    body = [{"type": "text", "id": str(uuid4()), "value": f"<p>Day {n}.</p>"} for n in range(4)]
    for now in (
        body,
        [body[0], {**body[1], "value": "<p>Another day.</p><p>Another day.</p>"}, *body[2:]],
        body[::-1],
        [*body, {**body[0], "id": str(uuid4())}],
        body[1:],
        [],
        body,
    ):
        post.body = json.dumps(now)
        post.save_revision()
        assert_same(post)


def test_nothing_is_written_for_what_says_the_same(post):
    source = snapshot.take(twins.latest(post))
    with counted() as statements:
        assert snapshot.take(twins.latest(post)) == source
    assert not [sql for sql in statements if not sql.startswith("SELECT")]
    assert snapshot.take(twins.latest(post)).last_updated_at == source.last_updated_at


def test_a_place_that_has_no_name_of_its_field_yet_is_given_one(post):
    source = snapshot.take(twins.latest(post))
    localize.TranslationContext.objects.update(field_path="")
    snapshot.write_segments(source)
    ours = rows()
    localize.TranslationContext.objects.update(field_path="")
    source.refresh_segments()
    assert rows() == ours


def test_a_segment_that_was_written_twice_is_there_once_again(post):
    source = snapshot.take(twins.latest(post))
    before = rows()
    first = localize.StringSegment.objects.earliest("pk")
    localize.StringSegment.objects.bulk_create([_doubled(first)])
    snapshot.write_segments(source)
    assert rows() == before
    assert localize.StringSegment.objects.filter(pk=first.pk).exists()


def _doubled(row):
    row = localize.StringSegment.objects.get(pk=row.pk)
    row.pk = None
    return row


def test_rows_that_somebody_else_writes_at_the_same_moment_are_used(post, monkeypatch):
    there = snapshot.take(twins.latest(post))
    before = rows()
    found = shared_rows._found
    blind = {"left": 4}

    def found_late(table, key, wanted):
        blind["left"] -= 1
        return {} if blind["left"] % 2 else found(table, key, wanted)

    monkeypatch.setattr(shared_rows, "_found", found_late)
    snapshot.write_segments(there)
    assert rows() == before


# What sending costs


class counted:
    """The statements sent within the block."""

    def __enter__(self):
        self.sent = []
        self.wrapper = connection.execute_wrapper(self._count)
        self.wrapper.__enter__()
        return self.sent

    def __exit__(self, *error):
        self.wrapper.__exit__(*error)

    def _count(self, execute, sql, *arguments):
        self.sent.append(sql)
        return execute(sql, *arguments)


def paragraphs(count):
    return [
        {"type": "text", "id": str(uuid4()), "value": f"<p>What was said on day {number}.</p>"}
        for number in range(count)
    ]


def cost_of_sending(page, user, body):
    page.body = json.dumps(body)
    page.save_revision()
    with counted() as statements:
        sending.send(page, user)
    return len(statements)


def test_sending_costs_no_more_for_more_segments(english_index, make_post, editor):
    sending.send(make_post(english_index, "Warm"), editor)
    costs = []
    for size in (10, 100, 300):
        page = make_post(english_index, f"Page of {size}", live=False)
        body = paragraphs(size)
        changed = [{**body[0], "value": "<p>Other words.</p>"}, *body[1:]]
        costs.append([cost_of_sending(page, editor, now) for now in (body, body, changed)])
    few, hundred, many = costs
    assert hundred[0] < 150
    # A statement takes five hundred rows; SQLite fewer.
    assert all(more - less <= 6 for more, less in zip(many, few, strict=True)), costs


def test_records_a_page_shows_cost_no_more_than_reading_them(
    english_index, make_post, make_person, editor
):
    def cost(count):
        page = make_post(english_index, f"By {count}", live=False)
        page.authors = [PostAuthor(person=make_person(number)) for number in range(count)]
        page.save_revision()
        for author in page.authors.all():
            sending.send(author.person, editor)
        with counted() as statements:
            sending.plan(page)
        return len(statements)

    # wagtail-localize reads each where it takes the page apart; nothing of ours asks for one alone.
    assert cost(9) - cost(2) <= 9 - 2


@pytest.fixture
def make_person(english):
    from people.models import Person

    return lambda number: Person.objects.create(name=f"Person {number}", locale=english)


# Documents by chance


@pytest.mark.parametrize(
    ("seed", "documents"), [(1, 3), pytest.param(2, 60, marks=pytest.mark.soak)]
)
def test_any_document_is_frozen_alike_however_it_changes(seed, documents, post, choices):
    made = Documents(Random(seed), choices)  # noqa: S311
    for _document in range(documents):
        post.body = made.new()
        post.save()
        for _change in range(4):
            assert_same(post)
            made.change(post)
            post.save_revision()
        assert_same(post)
