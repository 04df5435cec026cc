"""Lasting pages have somebody who looks after them and a day on which they are checked again."""

import re
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail.users.models import UserProfile

from core.upkeep.keeping import STILL_CORRECT, tell_owners
from core.upkeep.models import Upkeep, a_year_after
from home.models import StandardPage
from mail.models import Message
from translation.models import Pair

YESTERDAY = timedelta(days=1)


@pytest.fixture
def make_page(english_home, welsh_home):
    """A live standard page in both languages."""

    def make(title="About us", twin="Amdanom ni"):
        english_home.refresh_from_db()
        welsh_home.refresh_from_db()
        page = english_home.add_child(instance=StandardPage(title=title, live=True))
        welsh_home.add_child(
            instance=StandardPage(title=twin, live=True, translation_key=page.translation_key)
        )
        return page

    return make


@pytest.fixture
def make_due(make_page):
    """A page whose day has come, looked after by somebody."""

    def make(owner, **titles):
        page = make_page(**titles)
        day = timezone.localdate() - YESTERDAY
        pair = Pair.objects.of(page)
        return page, Upkeep.objects.create(pair=pair, owner=owner, review_on=day)

    return make


def form_of(page, **fields):
    values = {
        "title": page.title,
        "slug": page.slug,
        "introduction": page.introduction,
        "body": streamfield([]),
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        **fields,
    }
    return nested_form_data(values)


def address(upkeep):
    return reverse("upkeep:still_correct", args=[upkeep.pair_id])


def test_a_new_page_is_looked_after_by_who_adds_it_and_checked_in_a_year(
    client, approver, english_home
):
    client.force_login(approver)
    add = reverse("wagtailadmin_pages:add", args=["home", "standardpage", english_home.pk])
    form = client.get(add).context["form"]
    assert form["content_owner"].value() == approver.pk
    assert form["review_on"].value() == a_year_after(timezone.localdate())
    given = {"content_owner": approver.pk, "review_on": form["review_on"].value().isoformat()}
    client.post(add, form_of(StandardPage(title="How we work", slug="how"), **given))
    kept = Upkeep.objects.get(pair=StandardPage.objects.get(title="How we work").translation_key)
    assert (kept.owner, kept.review_on) == (approver, a_year_after(timezone.localdate()))


def test_what_is_said_on_one_half_holds_for_the_other_at_once(client, approver, make_page):
    client.force_login(approver)
    page = make_page()
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.post(edit, form_of(page, content_owner=approver.pk, review_on="2030-02-03"))
    twin = page.get_twin()
    form = client.get(reverse("wagtailadmin_pages:edit", args=[twin.pk])).context["form"]
    assert form["content_owner"].value() == approver.pk
    assert form["review_on"].value() == date(2030, 2, 3)


def test_a_preview_keeps_nothing(client, approver, make_page):
    client.force_login(approver)
    page = make_page()
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    answer = client.post(preview, form_of(page, content_owner=approver.pk, review_on="2030-02-03"))
    assert answer.json()["is_valid"]
    assert not Upkeep.objects.exists()


def test_one_click_moves_the_day_a_year_on_and_publishes_nothing(client, editor, make_due):
    page, upkeep = make_due(editor)
    page.title = "A draft"
    page.save_revision()
    revisions = page.revisions.count()
    client.force_login(editor)
    answer = client.post(address(upkeep))
    assert answer.status_code == 302
    upkeep.refresh_from_db()
    page.refresh_from_db()
    assert upkeep.review_on == a_year_after(timezone.localdate())
    assert page.title == "About us"
    assert page.has_unpublished_changes
    assert page.revisions.count() == revisions
    logged = PageLogEntry.objects.filter(action=STILL_CORRECT)
    assert {entry.page_id for entry in logged} == {page.pk, page.get_twin().pk}
    assert {entry.user for entry in logged} == {editor}
    history = client.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    assert "Checked and still correct" in history.content.decode()


def test_those_who_neither_look_after_it_nor_may_change_it_cannot_say_so(
    client, translator, editor, make_due
):
    _page, upkeep = make_due(editor)
    client.force_login(translator)
    assert client.post(address(upkeep)).status_code == 302
    upkeep.refresh_from_db()
    assert upkeep.review_on < timezone.localdate()


def test_the_first_screen_shows_people_what_they_look_after_and_nobody_elses(
    client, editor, approver, make_due
):
    make_due(editor, title="Mine", twin="Fy un i")
    make_due(approver, title="Theirs", twin="Eu hun nhw")
    client.force_login(editor)
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    panel = re.search(r'id="review-due-section".*?</section>', home, re.DOTALL).group()
    assert "Mine" in panel
    assert "Theirs" not in panel


def test_nobody_is_asked_before_the_day_or_about_a_draft(editor, make_page, make_due):
    page = make_page()
    tomorrow = timezone.localdate() + timedelta(days=1)
    Upkeep.objects.create(pair=Pair.objects.of(page), owner=editor, review_on=tomorrow)
    assert not Upkeep.objects.due().exists()
    draft, _upkeep = make_due(editor, title="Draft", twin="Drafft")
    StandardPage.objects.filter(translation_key=draft.translation_key).update(live=False)
    assert not Upkeep.objects.due().exists()


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Time to check"), ("cy", "")], ids=["english", "welsh"]
)
def test_who_looks_after_it_is_written_to_once_in_their_language(editor, make_due, language, said):
    UserProfile.objects.create(user=editor, preferred_language=language)
    _page, upkeep = make_due(editor)
    tell_owners()
    tell_owners()
    [message] = Message.objects.all()
    assert (message.to, message.language) == (editor.email, language)
    assert said in message.subject
    assert ("About us" if language == "en" else "Amdanom ni") in message.body
    assert address(upkeep) in message.body
    upkeep.refresh_from_db()
    upkeep.review_on = timezone.localdate()
    upkeep.save()
    tell_owners()
    assert Message.objects.count() == 2


def test_several_pages_make_one_letter(editor, make_due):
    make_due(editor, title="One", twin="Un")
    make_due(editor, title="Two", twin="Dau")
    tell_owners()
    [message] = Message.objects.all()
    assert "One" in message.body
    assert "Two" in message.body


def test_the_periodic_run_writes_the_letters(editor, make_due):
    make_due(editor)
    call_command("tick")
    assert Message.objects.filter(to=editor.email).count() == 1


def test_the_lists_find_what_is_to_be_checked(as_editor, make, editor):
    due, fresh = make("resources", "Due"), make("resources", "Fresh")
    make("resources", "Without")
    today = timezone.localdate()
    for page, day in ((due, today), (fresh, today + timedelta(days=90))):
        Upkeep.objects.create(pair=Pair.objects.of(page), owner=editor, review_on=day)

    def titles(**query):
        answer = as_editor.get(reverse("resources:index"), query)
        return [page.title for page in answer.context["object_list"]]

    assert titles(review="due") == ["Due"]
    assert titles(review="none") == ["Without"]
    assert set(titles(keeper=editor.pk)) == {"Due", "Fresh"}
    assert titles(ordering="review_on") == ["Due", "Fresh", "Without"]
    answer = as_editor.get(reverse("resources:index"), {"ordering": "review_on"})
    assert f"{editor.username}" in answer.content.decode()


def test_a_leap_day_comes_round_on_the_last_of_february():
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)


def test_a_person_who_leaves_leaves_the_date(editor, make_due):
    _page, upkeep = make_due(editor)
    editor.delete()
    upkeep.refresh_from_db()
    assert upkeep.owner is None
    tell_owners()
    assert not Message.objects.exists()
