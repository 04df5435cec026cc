"""What readers looked for and did not find is told to editors, and nothing of who looked."""

import threading
from datetime import date
from io import BytesIO

import pytest
from django.core.cache.backends.filebased import FileBasedCache
from django.core.management import call_command
from django.urls import reverse
from openpyxl import load_workbook

from search import missed
from search.models import MissedSearch
from translation.locales import locale_for

NOVEMBER = date(2026, 11, 1)


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands, until it is moved."""
    now = [1_795_000_000.0]  # 18 November 2026
    monkeypatch.setattr(missed.time, "time", lambda: now[0])

    def pass_by(seconds):
        now[0] += seconds

    return pass_by


@pytest.fixture
def make_missed(db):
    """Store that something was looked for and not found."""

    def make(words, times, language="cy", month=NOVEMBER):
        locale = locale_for(language)
        MissedSearch.objects.create(locale=locale, words=words, times=times, month=month)

    return make


def stored():
    rows = MissedSearch.objects.order_by("words", "month")
    return [(row.locale.language_code, row.words, row.month, row.times) for row in rows]


def test_searches_are_counted_without_the_database_and_stored_by_the_periodic_run(
    db, clock, settings, django_assert_num_queries
):
    missed.without_people("gwiwer", "cy")
    with django_assert_num_queries(0):
        for words in ["Gwiwer goch", "“gwiwer  goch”", "gwiwer goch?"]:
            missed.note(words, "cy")
        missed.note("gwiwer goch", "en")
    assert not MissedSearch.objects.exists()
    clock(missed.BOX)
    settings.PERIODIC_JOBS = ["search.missed.store", "search.missed.forget"]
    call_command("tick")
    once = [("cy", "gwiwer goch", NOVEMBER, 3), ("en", "gwiwer goch", NOVEMBER, 1)]
    assert sorted(stored()) == once
    call_command("tick")
    assert sorted(stored()) == once, "nothing is stored twice"


def test_counts_of_a_month_are_added_up(db, clock):
    for _time in range(3):
        missed.note("gwiwer", "cy")
        clock(missed.BOX)
        missed.store()
    assert stored() == [("cy", "gwiwer", NOVEMBER, 3)]


def test_what_is_counted_now_waits_until_its_time_is_over(db, clock):
    missed.note("gwiwer", "cy")
    missed.store()
    assert stored() == []
    clock(missed.BOX)
    missed.note("gwiwer", "cy")
    missed.store()
    assert stored() == [("cy", "gwiwer", NOVEMBER, 1)]


def test_each_search_belongs_to_its_month(db, clock):
    missed.note("gwiwer", "cy")
    clock(14 * 24 * 3600)
    missed.note("gwiwer", "cy")
    clock(missed.BOX)
    missed.store()
    assert stored() == [("cy", "gwiwer", date(2026, 12, 1), 1)], "what waited too long is lost"


def test_the_cost_of_storing_does_not_grow_with_the_searches(
    db, clock, django_assert_max_num_queries
):
    for number in range(100):
        missed.note(f"gwiwer {chr(97 + number % 26)}{chr(97 + number // 26)}", "cy")
    clock(missed.BOX)
    with django_assert_max_num_queries(6):
        missed.store()
    assert MissedSearch.objects.count() == 100


@pytest.mark.parametrize(
    "words",
    [
        "sian@example.org",
        "sian ＠ example",
        "www.example.org",
        "029 2087 1234",
        "029-2087-1234",
        "+44 (0)29 2087",
        "07700 900123",
        "4857773456",
        "01/02/1980",
        "QQ 12 34 56 C",
        "CF10 3AT",
        "cf103at",
        "Siân Jones LL57 2dg Bangor",
        "un dau tri pedwar pump chwech saith",
        "a" * 101,
        "?!",
        "",
    ],
)
def test_nothing_is_kept_that_may_belong_to_somebody(words):
    assert missed.without_people(words, "en") == ""


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Cynllun 2024", "cynllun 2024"),
        ("  tŷ’r   GWEITHWYR ", "tŷ gweithwyr"),
        ("un dau tri pedwar pump chwech", "un dau tri pedwar pump chwech"),
        ("=cmd|' /C calc'!A0", "cmd c calc a0"),
        ("cyd-gynhyrchu", "cyd-gynhyrchu"),
    ],
)
def test_other_searches_are_kept_without_capitals_and_marks(db, words, kept):
    assert missed.without_people(words, "cy") == kept


def test_a_flood_of_searches_fills_neither_cache_nor_table(db, clock, monkeypatch):
    monkeypatch.setattr(missed, "MOST_IN_BOX", 20)
    monkeypatch.setattr(missed, "MOST_IN_MONTH", 25)
    for box in range(2):
        for letter in "abcdefghijklmnopqrstuvwxyz":
            missed.note(f"gwiwer {letter}{box}", "cy")
        clock(missed.BOX)
    missed.store()
    assert MissedSearch.objects.count() == 25


def test_processes_that_share_only_a_folder_count_together(db, clock, tmp_path, monkeypatch):
    here, there = (FileBasedCache(str(tmp_path), {"timeout": 3600}) for _process in range(2))
    for cache in (here, there, here):
        monkeypatch.setattr(missed, "_counts", lambda cache=cache: cache)
        missed.note("gwiwer", "cy")
    clock(missed.BOX)
    missed.store()
    assert stored() == [("cy", "gwiwer", NOVEMBER, 3)]


def test_readers_at_the_same_time_are_each_counted(db, clock):
    def look():
        for _time in range(50):
            missed.note("gwiwer", "en")

    missed.note("gwiwer", "en")
    readers = [threading.Thread(target=look) for _reader in range(4)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    clock(missed.BOX)
    missed.store()
    assert stored() == [("en", "gwiwer", NOVEMBER, 201)]


def test_a_full_disk_keeps_nobody_from_searching(db, monkeypatch):
    def full(box, what):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(missed, "_count", full)
    missed.note("gwiwer", "cy")


def test_old_months_are_forgotten(make_missed, settings, monkeypatch):
    settings.MISSED_SEARCHES_MONTHS = 2
    monkeypatch.setattr(missed.timezone, "localdate", lambda: date(2026, 1, 31))
    for month in (date(2025, 10, 1), date(2025, 11, 1), date(2026, 1, 1)):
        make_missed("gwiwer", 3, month=month)
    missed.forget()
    assert [row.month for row in MissedSearch.objects.order_by("month")] == [
        date(2025, 11, 1),
        date(2026, 1, 1),
    ]


def report(client, **asked):
    return client.get(reverse("search_missed"), asked)


def words_in(response):
    return [(row["words"], row["times"]) for row in response.context["object_list"]]


def test_what_one_person_looked_for_once_is_never_shown(client, editor, make_missed):
    make_missed("gwiwer", 1)
    make_missed("gwiwer", 1, month=date(2026, 10, 1))
    make_missed("dyfrgi", 1)
    make_missed("otter", 5, language="en")
    client.force_login(editor)
    shown = report(client)
    assert words_in(shown) == [("otter", 5), ("gwiwer", 2)]
    assert b"dyfrgi" not in shown.content
    assert words_in(report(client, month="2026-10-01")) == []
    assert words_in(report(client, language="cy")) == [("gwiwer", 2)]
    assert words_in(report(client, q="ott")) == [("otter", 5)]
    assert b"dyfrgi" not in b"".join(report(client, export="csv").streaming_content)


def test_the_report_is_a_spreadsheet_that_runs_nothing(client, editor, make_missed):
    make_missed("gwiwer ŵ", 3)
    make_missed("-cmd", 2)
    client.force_login(editor)
    csv = b"".join(report(client, export="csv").streaming_content).decode("utf-8-sig")
    assert csv.splitlines() == [
        "Words,Language,How often,Last in",
        "gwiwer ŵ,Welsh,3,2026-11-01",
        "'-cmd,Welsh,2,2026-11-01",
    ]
    sheet = load_workbook(BytesIO(b"".join(report(client, export="xlsx").streaming_content)))
    assert [cell.value for cell in sheet.active[2]][:3] == ["gwiwer ŵ", "Welsh", 3]


def test_who_may_not_read_the_report_is_not_led_to_it(client, make_user, editor):
    client.force_login(make_user("nobody", "Translators"))
    assert report(client).status_code == 200
    client.force_login(make_user("guest"))
    assert report(client).status_code == 302
    client.force_login(editor)
    assert reverse("search_missed") in client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Nothing was looked for twice" in report(client).content.decode()
