"""The report for a period: what its figures mean, who may see it, and the spreadsheet."""

import io
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.utils import timezone
from openpyxl import load_workbook

from translation.desk import drafts
from translation.going_live import decisions
from translation.models import Pair, PairEvent
from translation.past.period import figures
from translation.state import waivers

Action = PairEvent.Action
ADDRESS = "/admin/translation/period/"
START, END = date(2026, 1, 1), date(2026, 12, 31)
KEY = UUID(int=1)


def event(day, action, state, language="en", *, key=KEY, month=3, year=2026, **details):
    """Something that happened at noon of a day of March 2026."""
    at = datetime(year, month, day, 12, tzinfo=UTC)
    return PairEvent(
        pair_id=key, action=action, readers_state=state, language=language, at=at, **details
    )


def both(day, state="live", **details):
    return [
        event(day, Action.PUBLISHED, state, language, together=True, **details)
        for language in ("en", "cy")
    ]


def count(*events):
    return figures(events, START, END)


def test_nothing_happened():
    counted = count()
    assert (counted.together, counted.alone, counted.later, counted.by_itself) == (0, 0, 0, 0)
    assert counted.share_together is None
    assert counted.late["cy"].median is None
    assert counted.late["en"].worst is None
    assert not counted.reasons


def test_both_at_once_count_once():
    counted = count(*both(3))
    assert (counted.together, counted.share_together) == (1, 1)
    assert counted.late["cy"].days == []


def test_alone_and_then_together_is_late_by_the_days_between():
    counted = count(
        event(3, Action.PUBLISHED, "missing", reason="urgent"),
        event(5, Action.PUBLISHED, "missing", reason="late"),
        *both(10),
    )
    assert (counted.together, counted.alone, counted.later) == (1, 2, 0)
    assert counted.share_together == pytest.approx(1 / 3)
    assert counted.late["cy"].days == [7]
    assert counted.late["en"].days == []
    assert counted.reasons == {"urgent": 1, "late": 1}


def test_the_translation_that_follows_is_later_and_no_decision():
    counted = count(
        event(3, Action.PUBLISHED, "out_of_date", reason="late"),
        event(3, Action.PUBLISHED, "live", "cy"),
    )
    assert (counted.alone, counted.later) == (1, 1)
    assert counted.late["cy"].days == [0]


def test_english_after_welsh_is_counted_by_itself():
    counted = count(
        event(3, Action.PUBLISHED, "missing", "cy", reason="urgent"),
        event(23, Action.PUBLISHED, "live", "en"),
    )
    assert (counted.late["en"].days, counted.late["cy"].days) == ([20], [])


def test_the_median_and_the_worst_are_of_all_pairs():
    events = []
    for days in (1, 2, 9, 20):
        key = uuid4()
        events += [
            event(1, Action.PUBLISHED, "missing", reason="late", key=key),
            event(1 + days, Action.PUBLISHED, "live", "cy", key=key),
        ]
    late = count(*events).late["cy"]
    assert (late.median, late.worst, len(late.days)) == (5.5, 20, 4)


def test_a_change_that_needs_nothing_of_the_other_language_is_no_decision():
    counted = count(*both(3), event(4, Action.PUBLISHED, "live"))
    assert (counted.together, counted.alone, counted.by_itself) == (1, 0, 1)
    assert counted.share_together == 1


def test_a_small_correction_is_alone_by_decision_and_leaves_nobody_behind():
    counted = count(*both(3), event(4, Action.PUBLISHED, "live", reason="small_correction"))
    assert (counted.alone, counted.late["cy"].days) == (1, [])


def test_a_type_that_asks_for_no_reason_still_leaves_the_other_behind():
    counted = count(event(4, Action.PUBLISHED, "missing"))
    assert (counted.alone, counted.reasons) == (1, {"": 1})


def test_what_still_stands_ends_the_wait():
    counted = count(
        event(3, Action.PUBLISHED, "out_of_date", reason="late"),
        event(6, Action.STILL_STANDS, "live", "cy"),
    )
    assert counted.late["cy"].days == [3]


@pytest.mark.parametrize(
    ("action", "state", "language"),
    [
        (Action.WAIVED, "waived", "cy"),
        (Action.UNPUBLISHED, "unpublished", "en"),
        (Action.DELETED, "unpublished", "en"),
    ],
)
def test_what_was_given_up_was_never_caught_up(action, state, language):
    counted = count(
        event(3, Action.PUBLISHED, "missing", reason="late"),
        event(9, action, state, language),
        *both(20),
    )
    assert (counted.late["cy"].days, counted.late["en"].days) == ([], [])
    assert counted.together == 1


def test_taking_one_language_down_makes_its_readers_wait():
    counted = count(
        *both(1),
        event(4, Action.UNPUBLISHED, "missing", "cy"),
        event(10, Action.PUBLISHED, "live", "cy"),
    )
    assert counted.late["cy"].days == [6]
    assert counted.later == 1


def test_taking_down_what_was_ahead_turns_the_wait_round():
    counted = count(
        *both(1),
        event(2, Action.PUBLISHED, "out_of_date", reason="late"),
        event(4, Action.UNPUBLISHED, "missing", "en"),
        event(9, Action.PUBLISHED, "live", "en"),
    )
    assert (counted.late["en"].days, counted.late["cy"].days) == ([5], [])


def test_a_wait_begins_again_when_a_waiver_ends():
    counted = count(
        event(3, Action.WAIVED, "waived", "cy"),
        event(5, Action.WAIVER_ENDED, "missing", "cy"),
        *both(8),
    )
    assert counted.late["cy"].days == [3]


def test_a_wait_counts_in_the_period_in_which_it_ends():
    counted = count(
        event(20, Action.PUBLISHED, "missing", reason="late", month=12, year=2025),
        event(9, Action.PUBLISHED, "live", "cy", month=1),
        event(1, Action.PUBLISHED, "out_of_date", reason="late", month=2),
    )
    assert counted.late["cy"].days == [20]
    assert (counted.alone, counted.later) == (1, 1)


def test_one_pair_does_not_end_the_wait_of_another():
    counted = count(
        event(3, Action.PUBLISHED, "missing", reason="late"),
        *both(5, key=UUID(int=2)),
    )
    assert counted.late["cy"].days == []


# The screen and the spreadsheet


def tables(client, **asked):
    answer = client.get(ADDRESS, asked)
    assert answer.status_code == 200
    return answer.context["tables"]


def numbers(table):
    return {str(row[0]): row[1:] for row in table.rows}


def workbook(client, **asked):
    answer = client.get(ADDRESS, {**asked, "export": "xlsx"})
    return load_workbook(io.BytesIO(b"".join(answer.streaming_content)))


@pytest.fixture
def as_administrator(client, administrator):
    client.force_login(administrator)
    return client


@pytest.mark.django_db
def test_what_people_did_is_in_the_figures(as_administrator, post, send, fill, approver):
    now = timezone.now()
    with time_machine.travel(now - timedelta(days=20)), decisions.alone("urgent", "A flood"):
        post.title = "A flooded river"
        post.save_revision(user=approver).publish(user=approver)
    with time_machine.travel(now - timedelta(days=8)):
        drafts.publish(fill(send(post)), approver)
    published, late, reasons, behind, _waived = tables(as_administrator)
    assert numbers(late)["Welsh after English"] == (1, 12, 12)
    assert numbers(late)["English after Welsh"] == (0, "–", "–")
    assert numbers(reasons) == {"Urgent: people need it now": (1,)}
    assert numbers(published)["Share published together"] == ("0%",)
    assert behind.rows == []


@pytest.mark.django_db
def test_what_is_behind_and_what_is_waived_is_listed(
    as_administrator, english_index, make_post, approver
):
    behind, waived = make_post(english_index, "Behind"), make_post(english_index, "Waived")
    Pair.objects.filter(pk=behind.translation_key).update(
        behind_since=timezone.localtime() - timedelta(days=30)
    )
    waivers.waive(waived.pair, approver, "record", "As it was")
    *_others, behind_table, waived_table = tables(as_administrator)
    title, kind, language, _since, days, _owner = behind_table.rows[0]
    assert (str(title), title.language, kind, language, days) == (
        "Behind",
        "en",
        "Post",
        "Welsh",
        30,
    )
    (row,) = waived_table.rows
    assert [str(row[0]), row[2], *row[4:]] == [
        "Waived", "Welsh", "approver", "Kept as a record", "As it was",
    ]  # fmt: skip


@pytest.mark.django_db
def test_the_screen_says_what_days_late_are(as_administrator):
    content = as_administrator.get(ADDRESS).content.decode()
    assert "Days late are the days from when readers of one language" in content


@pytest.mark.django_db
def test_the_last_twelve_months_are_shown_first(as_administrator):
    with time_machine.travel(datetime(2024, 2, 29, 12, tzinfo=UTC)):
        answer = as_administrator.get(ADDRESS)
    assert answer.context["heading"] == "From 28 February 2023 to 29 February 2024"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "asked",
    [
        {"start": "2026-03-02", "end": "2026-03-01"},
        {"start": "yesterday", "end": "2026-03-01"},
        {"start": "2026-03-02"},
    ],
)
def test_days_that_make_no_period_are_asked_for_again(as_administrator, asked):
    answer = as_administrator.get(ADDRESS, asked)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert "tables" not in answer.context
    assert as_administrator.get(ADDRESS, {**asked, "export": "xlsx"}).status_code == 200


@pytest.mark.django_db
def test_the_spreadsheet_has_a_sheet_in_each_language_welsh_first(
    as_administrator, english_index, make_post
):
    make_post(english_index, "=1+1")
    book = workbook(as_administrator, start="2026-01-01", end="2026-12-31")
    assert book.sheetnames == ["Cymraeg", "English"]
    assert book["English"]["A1"].value == "From 1 January 2026 to 31 December 2026"
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    values = {cell.value for cell in cells}
    assert "'=1+1" in values
    assert "=1+1" not in values
    assert "Days late" in {cell.value for cell in book["English"]["A"]}


@pytest.mark.django_db
def test_the_report_is_for_those_who_edit_or_translate(client, make_user):
    stranger = make_user("stranger")
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(stranger)
    assert client.get(ADDRESS).status_code == 302
    assert client.get(ADDRESS, {"export": "xlsx"}).status_code == 302
    assert ADDRESS not in client.get("/admin/").content.decode()


@pytest.mark.django_db
def test_a_translator_reads_no_title_of_a_draft(client, translator, english_index, make_post):
    draft = make_post(english_index, "Redundancies", live=False)
    Pair.objects.filter(pk=draft.translation_key).update(
        readers_state="missing", lacking="en", behind_since=timezone.now()
    )
    client.force_login(translator)
    assert "Redundancies" not in client.get(ADDRESS).content.decode()


@pytest.mark.django_db
def test_what_no_longer_exists_is_counted_and_not_named(
    as_administrator, english_index, make_post, approver
):
    post = make_post(english_index, "Gone", live=False)
    with decisions.alone("urgent"):
        post.save_revision().publish(user=approver)
    post.delete()
    answer = as_administrator.get(ADDRESS)
    assert numbers(answer.context["tables"][2]) == {"Urgent: people need it now": (1,)}
    assert "Gone" not in answer.content.decode()


@pytest.mark.django_db
def test_more_pairs_cost_no_more_queries(
    as_administrator, english_index, make_post, approver, django_assert_max_num_queries
):
    def add(count):
        for number in range(count):
            post = make_post(english_index, f"Post {number} of {count}", live=False)
            with decisions.alone("late"):
                post.save_revision().publish(user=approver)

    add(2)
    as_administrator.get(ADDRESS)
    with django_assert_max_num_queries(20) as few:
        as_administrator.get(ADDRESS)
    add(20)
    with django_assert_max_num_queries(20) as many:
        as_administrator.get(ADDRESS)
    assert len(many) <= len(few)
