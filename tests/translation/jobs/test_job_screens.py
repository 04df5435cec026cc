"""The screens of jobs: what they do, whom they let in, and what they do not say."""

import csv
import re
from datetime import timedelta
from html import unescape
from io import BytesIO, StringIO
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import GroupPagePermission

from translation.jobs import changes, drafting, items, listing, working
from translation.memory.keeping import Both, remember
from translation.models import Job, JobItem, MemoryUnit, Pair
from translation.panels.my_work import panel_for, work_of
from translation.views.jobs.forms import JobForm

pytestmark = pytest.mark.django_db

CHOOSE = "translation:job_choose"
SENDING = "send_for_translation"


@pytest.fixture
def at(client):
    """A client for somebody."""

    def signed_in(person):
        client.force_login(person)
        return client

    return signed_in


def page_of(job, name="job"):
    return reverse(f"translation:{name}", args=[job.pk])


def keys(*posts):
    return [str(post.translation_key) for post in posts]


def test_an_editor_chooses_prepares_and_sends(
    at, editor, translator, posts, django_capture_on_commit_callbacks
):
    browser = at(editor)
    with django_capture_on_commit_callbacks(execute=True):
        answer = browser.post(reverse(CHOOSE), {"pair": keys(*posts)})
    job = Job.objects.get()
    assert answer.url == page_of(job, "job_prepare")
    assert b"Not counted yet" not in browser.get(answer.url).content
    first = job.items.first()
    browser.post(answer.url, {"action": "remove", "item": first.pk})
    given = {"title": "Hydref", "translator": translator.pk, "note": "Diolch"}
    with django_capture_on_commit_callbacks(execute=True):
        sent = browser.post(answer.url, {"action": "send", **given})
    assert sent.url == page_of(job)
    job.refresh_from_db()
    assert (job.state, job.title, job.items.count()) == (Job.State.OUT, "Hydref", 2)
    # The button pressed once more: it says so and sends nothing.
    again = browser.post(answer.url, {"action": "send", **given}, follow=True)
    assert "This job has been sent already." in again.content.decode()


def test_what_is_sent_while_somebody_saves_it_is_sent_once_and_as_it_was(
    at, editor, translator, prepare, posts, monkeypatch
):
    """The button pressed twice: the second request has read the job before the first sent it."""
    job = prepare(posts[0])
    checked = JobForm.is_valid

    def sent_meanwhile(form):
        drafting.send_off(job, editor)
        working.run(job.pk, 60)
        return checked(form)

    monkeypatch.setattr(JobForm, "is_valid", sent_meanwhile)
    given = {"action": "send", "title": "Else", "translator": translator.pk}
    answer = at(editor).post(page_of(job, "job_prepare"), given, follow=True)
    assert "This job has been sent already." in answer.content.decode()
    job.refresh_from_db()
    assert (job.state, job.title) == (Job.State.OUT, "Autumn")


def test_a_job_needs_a_translator_and_a_day_that_has_not_passed(at, editor, prepare, posts):
    job = prepare(posts[0])
    yesterday = timezone.localdate() - timedelta(days=1)
    answer = at(editor).post(
        page_of(job, "job_prepare"), {"action": "send", "title": "A", "due_on": str(yesterday)}
    )
    form = answer.context["form"]
    assert set(form.errors) == {"translator", "due_on"}
    job.refresh_from_db()
    assert job.sent_at is None


def test_only_those_who_may_translate_into_the_language_are_offered(
    prepare, posts, translator, editor
):
    offered = changes.translators_into(prepare(posts[0]).language)
    assert translator in offered
    assert editor not in offered


def test_nothing_chosen_is_said(at, editor, live_twin):
    for chosen in ([], keys(live_twin), ["no key"]):
        answer = at(editor).post(reverse(CHOOSE), {"pair": chosen}, follow=True)
        assert "Nothing was chosen that can be sent" in answer.content.decode()
    assert not Job.objects.exists()


def test_nothing_chosen_in_a_report_that_was_searched_leads_back_to_the_whole_report(
    at, editor, posts
):
    browser = at(editor)
    # What is typed there is looked for by a view of its own, which answers with a part of a page.
    part = browser.get(reverse("translation:parity_results"), {"q": posts[0].title})
    back = re.search(r'name="next" value="([^"]+)"', part.content.decode())[1]
    answer = browser.post(reverse(CHOOSE), {"next": unescape(back)})
    assert urlsplit(answer.url).path == reverse("translation:parity")
    assert parse_qs(urlsplit(answer.url).query)["q"] == [posts[0].title]


def test_all_that_the_report_lists_with_its_filters_goes_into_a_job(
    at, editor, posts, live_twin, english_index
):
    data = {"all": "1", "filters": "lacking=cy&readers_state=missing", "into": "cy"}
    at(editor).post(reverse(CHOOSE), data)
    chosen = set(Job.objects.get().items.values_list("pair", flat=True))
    assert {post.translation_key for post in posts} <= chosen
    assert live_twin.translation_key not in chosen


def test_more_is_added_to_a_job_that_is_being_prepared(at, editor, prepare, posts):
    job = prepare(posts[0])
    at(editor).post(reverse(CHOOSE), {"pair": keys(*posts), "job": job.pk})
    assert Job.objects.count() == 1
    assert job.items.count() == 3


def test_the_explorer_sends_what_is_selected_with_what_is_below(at, editor, english_index, posts):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "send_to_translator"])
    answer = at(editor).get(f"{address}?id={english_index.pk}")
    assert answer.status_code == 200
    at(editor).post(f"{address}?id={english_index.pk}", {"include_descendants": "1"})
    assert Job.objects.get().items.filter(pair__in=[p.translation_key for p in posts]).count() == 3


def test_records_that_are_selected_go_into_a_job(at, administrator, person, organisation):
    names = ["people", "person", "send_to_translator"]
    address = f"{reverse('wagtail_bulk_action', args=names)}?id={person.pk}"
    browser = at(administrator)
    assert "Ann Rees" in browser.get(address).content.decode()
    browser.post(address)
    assert [item.pair_id for item in Job.objects.get().items.all()] == [person.translation_key]


def test_who_may_not_send_cannot_open_the_screens_of_those_who_do(
    at, translator, make_user, send_job, prepare, posts
):
    browser = at(translator)
    assert browser.get(reverse("translation:jobs")).status_code == 302
    assert browser.post(reverse(CHOOSE), {"pair": keys(posts[0])}).status_code == 302
    draft, job = prepare(posts[0]), send_job(posts[1])
    assert browser.get(page_of(draft, "job_prepare")).status_code == 404
    assert browser.get(page_of(job)).status_code == 200
    browser.post(page_of(job), {"action": "cancel"})
    job.refresh_from_db()
    assert job.state == Job.State.OUT
    stranger = at(make_user("stranger", "Translators"))
    assert stranger.get(page_of(job)).status_code == 404
    assert stranger.get(f"/admin/translation/jobs/{job.pk}/quote.csv").status_code == 404


def test_nobody_sees_titles_they_may_not(at, send_job, posts, make_post, make_user, english_index):
    """Who may edit one page of a job only sees that one, and that there is another."""
    secret = make_post(english_index, "A secret plan", live=False)
    job, other = send_job(posts[0], secret), make_user("elsewhere")
    group = Group.objects.create(name="One page only")
    group.permissions.set(Permission.objects.filter(codename__in=["access_admin", SENDING]))
    change = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=posts[0], permission=change)
    other.groups.set([group])
    page = at(other).get(page_of(job)).content.decode()
    sheet = at(other).get(f"/admin/translation/jobs/{job.pk}/quote.csv").content.decode()
    for text in (page, sheet):
        assert "Post 0" in text
        assert "A secret plan" not in text
    assert "1 more item, which you may not see" in page


def test_the_sheet_has_every_item_and_runs_no_formula(
    prepare, english_index, make_post, at, editor
):
    job = prepare(make_post(english_index, "=1+1"), make_post(english_index, "Afon"))
    content = (
        at(editor).get(f"/admin/translation/jobs/{job.pk}/quote.csv").content.decode("utf-8-sig")
    )
    rows = list(csv.reader(StringIO(content)))
    assert [row[0] for row in rows[1:3]] == ["'=1+1", "Afon"]
    assert [int(cell) for cell in rows[-1][2:]] == [
        sum(int(row[place]) for row in rows[1:3]) for place in range(2, 10)
    ]
    book = at(editor).get(f"/admin/translation/jobs/{job.pk}/quote.xlsx").content
    cells = [cell.value for row in load_workbook(BytesIO(book)).active for cell in row]
    assert "'=1+1" in cells


def test_the_sheet_and_the_screen_say_what_the_memory_knows(
    at, editor, prepare, english_index, make_post
):
    remember([Both("One two three four", "Un dau tri pedwar")], MemoryUnit.Origin.FILE)
    post = make_post(english_index, "One two three five", summary="One two three four", body="[]")
    job = prepare(post)
    content = at(editor).get(f"/admin/translation/jobs/{job.pk}/quote.csv").content.decode()
    first, row, last = csv.reader(StringIO(content.lstrip("\ufeff")))
    assert first[2:] == [
        "New",
        "Near: 95–99%",
        "Near: 85–94%",
        "Near: 75–84%",
        "From the memory",
        "Repeated",
        "Unchanged",
        "Words altogether",
    ]
    assert row[2:] == last[2:] == ["0", "0", "0", "4", "4", "0", "0", "8"]
    shown = at(editor).get(page_of(job, "job_prepare")).content.decode()
    assert "<dt>Near: 75–84%</dt><dd>4</dd>" in shown
    assert "<dt>From the memory</dt><dd>4</dd>" in shown


def test_a_job_that_was_counted_without_bands_shows_its_near_matches_together(
    at, editor, send_job, posts
):
    job = send_job(posts[0])
    Job.objects.filter(pk=job.pk).update(bands=[])
    job.items.update(near=7, near_by_band=[])
    content = at(editor).get(f"/admin/translation/jobs/{job.pk}/quote.csv").content.decode()
    first, row, _last = csv.reader(StringIO(content.lstrip("\ufeff")))
    assert dict(zip(first, row, strict=True))["Near matches"] == "7"
    assert "<dt>Near matches</dt><dd>7</dd>" in at(editor).get(page_of(job)).content.decode()


def test_the_sheet_leaves_out_what_could_not_be_sent(at, editor, prepare, posts):
    job = prepare(*posts)
    drafting.send_off(job, editor)
    job.items.filter(pair=posts[1].translation_key).update(state=JobItem.State.FAILED)
    working.run(job.pk, 60)
    content = at(editor).get(f"/admin/translation/jobs/{job.pk}/quote.csv").content.decode()
    words = listing.progress_of(listing.with_progress(Job.objects.all()).get()).words
    last = list(csv.reader(StringIO(content)))[-1]
    assert sum(int(cell) for cell in last[2:8]) == words


def test_the_page_of_a_job_does_what_its_buttons_say(
    at, editor, translator, make_user, send_job, posts, edit
):
    job, other = send_job(*posts), make_user("other", "Translators")
    browser, address = at(editor), page_of(job)
    day = timezone.localdate() + timedelta(days=20)
    browser.post(address, {"action": "date", "due_on": str(day)})
    browser.post(address, {"action": "translator", "translator": other.pk})
    edit(posts[0], summary="Something else.")
    assert "has changed since it was sent" in browser.get(address).content.decode()
    browser.post(address, {"action": "again"})
    working.run(job.pk, 60)
    browser.post(address, {"action": "drop", "item": job.items.last().pk})
    job.refresh_from_db()
    assert (job.due_on, job.translator, job.items.count()) == (day, other, 2)
    assert not job.items.filter(moved_on_at__isnull=False).exists()
    browser.post(address, {"action": "cancel"})
    job.refresh_from_db()
    assert job.state == Job.State.CANCELLED


@pytest.mark.parametrize("number", ["²", "9" * 40, "-1", "x"])
def test_what_is_no_number_of_an_item_is_passed_over(number, at, editor, prepare, send_job, posts):
    job, draft = send_job(posts[0]), prepare(posts[1])
    browser = at(editor)
    for deed in ("drop", "item_again"):
        assert browser.post(page_of(job), {"action": deed, "item": number}).status_code == 302
    removing = {"action": "remove", "item": number}
    assert browser.post(page_of(draft, "job_prepare"), removing).status_code == 302
    chosen = {"pair": keys(posts[2]), "job": number}
    assert browser.post(reverse(CHOOSE), chosen).status_code == 302
    assert (job.items.count(), draft.items.count()) == (1, 1)


def test_a_translator_who_lost_the_right_is_named_as_trouble(
    at, editor, translator, send_job, posts
):
    job = send_job(posts[0])
    translator.groups.clear()
    assert "may no longer translate" in at(editor).get(page_of(job)).content.decode()
    translator.delete()
    assert "account is closed" in at(editor).get(page_of(job)).content.decode()


def test_an_item_in_another_open_job_is_marked_for_those_who_may_know_of_it(
    prepare, send_job, posts, editor, make_user
):
    send_job(posts[0], title="The first")
    other = make_user("other", "Translators")
    job = prepare(posts[0], translator=other)
    for person, named in ((editor, ["The first"]), (other, [])):
        row = items.rows(job, list(job.items.select_related("pair")), person)[0]
        assert [one.title for one in row.also_in] == named


def test_my_work_is_ordered_by_date_and_leads_to_the_next_text(
    send_job, posts, translator, at, editor
):
    send_job(posts[0], title="No date", due_on=None)
    send_job(posts[1], title="Later", due_on=timezone.localdate() + timedelta(days=9))
    late = send_job(posts[2], title="Late")
    Job.objects.filter(pk=late.pk).update(due_on=timezone.localdate() - timedelta(days=2))
    work = work_of(translator)
    assert [one.job.title for one in work] == ["Late", "Later", "No date"]
    assert (work[0].is_late, work[0].days_left) == (True, -2)
    assert work[0].next.title == "Post 2"
    assert at(translator).get(work[0].next_address).status_code == 200
    assert "Late" in at(translator).get(reverse("translation:my_work")).content.decode()
    assert panel_for(translator).total == 3
    assert panel_for(editor) is None


def test_lists_and_pages_of_jobs_cost_a_constant_number_of_queries(
    at, editor, translator, send_job, english_index, make_post
):
    def queries(person, address):
        browser = at(person)
        browser.get(address)
        with CaptureQueriesContext(connection) as caught:
            assert browser.get(address).status_code == 200
        return len(caught)

    def ask():
        job = Job.objects.first()
        return [
            queries(editor, reverse("translation:jobs")),
            queries(editor, page_of(job)),
            queries(translator, reverse("translation:my_work")),
        ]

    first = [make_post(english_index, f"One {number}") for number in range(2)]
    send_job(*first)
    few = ask()
    more = [make_post(english_index, f"More {number}") for number in range(6)]
    job = Job.objects.get()
    Job.objects.update(state=Job.State.PREPARING, sent_at=None)
    drafting.add(job, [Pair.objects.of(post).pk for post in more])
    drafting.send_off(job, editor)
    working.run(job.pk, 60)
    send_job(*more[:3], title="Second")
    assert ask() == few
    assert listing.visible(editor).count() == 2
