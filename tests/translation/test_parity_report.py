"""The parity report: what it shows, to whom, at what cost, and what leaves in a spreadsheet."""

import csv
import io
from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import GroupPagePermission, PageViewRestriction

from home.models import Menu, MenuItem, SiteSettings
from labels.models import Topic
from translation.going_live import decisions
from translation.models import Pair, Waiting

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/translation/parity/"


def rows_of(client, **asked):
    answer = client.get(ADDRESS, asked)
    assert answer.status_code == 200
    return list(answer.context["object_list"])


def titles(client, **asked):
    return [row.title for row in rows_of(client, **asked)]


def row_titled(client, title, **asked):
    return next(row for row in rows_of(client, **asked) if row.title == title)


def workbook(client, **asked):
    answer = client.get(ADDRESS, {**asked, "export": "xlsx"})
    return load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active


def change(page, title, user):
    page.title = title
    revision = page.save_revision(user=user)
    with decisions.alone("urgent", "The weather turned"):
        revision.publish(user=user)


@pytest.fixture
def as_administrator(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def make_translator(make_user):
    def make(language):
        user = make_user(f"into_{language}")
        codenames = [f"translate_to_{language}", "access_admin"]
        user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
        return user

    return make


def test_a_page_without_its_twin_is_listed_with_what_it_lacks(as_administrator, post, editor):
    Pair.objects.filter(pk=post.translation_key).update(
        owner=editor,
        due_on=date(2020, 3, 5),
        behind_since=timezone.localtime() - timedelta(days=12),
    )
    row = row_titled(as_administrator, "A frozen river")
    assert (row.title_language, row.source_language, row.lacking) == ("en", "en", "cy")
    assert (row.readers, row.work) == ("Welsh: missing", "Welsh: not begun")
    assert (row.kind, row.owner, row.days_behind) == ("Post", "editor", 12)
    assert row.is_overdue
    content = as_administrator.get(ADDRESS).content.decode()
    assert 'lang="en">A frozen river<' in content
    assert "Overdue" in content


def test_a_page_first_written_in_welsh_lacks_its_english(as_administrator, welsh_index, make_post):
    make_post(welsh_index, "Afon wedi rhewi")
    row = row_titled(as_administrator, "Afon wedi rhewi")
    assert (row.title_language, row.source_language, row.lacking) == ("cy", "cy", "en")


def test_the_longest_behind_comes_first_and_what_is_complete_last(
    as_administrator, english_index, make_post
):
    new, old = make_post(english_index, "New"), make_post(english_index, "Old")
    Pair.objects.filter(pk=old.translation_key).update(
        behind_since=timezone.now() - timedelta(days=90)
    )
    listed = titles(as_administrator)
    assert listed[:2] == ["Old", "New"]
    assert rows_of(as_administrator)[2].lacking == ""
    assert new.pk


def test_the_last_reason_for_publishing_alone_is_shown(as_administrator, post, live_twin, approver):
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        change(post, "A river in spate", approver)
    row = row_titled(as_administrator, "A river in spate")
    assert row.readers == "Welsh: out of date"
    assert (row.alone, row.alone_note) == ("Urgent: people need it now", "The weather turned")


def test_what_waits_and_what_is_held_is_said(as_administrator, english_index, make_post):
    waiting, held = make_post(english_index, "Waits"), make_post(english_index, "Held")
    for post, is_due in [(waiting, False), (held, True)]:
        Waiting.objects.create(pair=post.pair, revision=post.save_revision(), is_due=is_due)
    assert "waiting" in row_titled(as_administrator, "Waits").waiting
    assert titles(as_administrator, waiting="waiting") == ["Waits"]
    assert titles(as_administrator, waiting="held") == ["Held"]


def test_a_live_page_below_a_page_that_is_not_live_is_noted(as_administrator, post, welsh_index):
    assert row_titled(as_administrator, post.title).notes == ()
    type(post.get_parent().specific).objects.filter(pk=post.get_parent().pk).update(live=False)
    (note,) = row_titled(as_administrator, post.title).notes
    assert "below a page that is not published" in note


def test_each_filter_leaves_what_it_asks_for(
    as_administrator, english_index, welsh_index, make_post, editor
):
    indexes = {"Owned": english_index, "Waived": english_index, "Cymraeg": welsh_index}
    made = {name: make_post(index, name) for name, index in indexes.items()}
    today = timezone.localdate()
    Pair.objects.filter(pk=made["Owned"].translation_key).update(owner=editor, due_on=today)
    Pair.objects.filter(pk=made["Cymraeg"].translation_key).update(due_on=today - timedelta(days=1))
    Pair.objects.filter(pk=made["Waived"].translation_key).update(
        waived_at=timezone.now(), waived_reason="record", readers_state="waived", due_on=today
    )
    posts = {"kind": "blog.blogpostpage"}
    expected = {
        ("lacking", "cy"): {"Owned"},
        ("lacking", "en"): {"Cymraeg"},
        ("readers_state", "waived"): {"Waived"},
        ("readers_state", "live"): set(),
        ("work_state", "none"): {"Owned", "Waived", "Cymraeg"},
        ("work_state", "ready"): set(),
        ("owner", str(editor.pk)): {"Owned"},
        ("owner", "nobody"): {"Waived", "Cymraeg"},
        ("due", "1"): {"Owned", "Cymraeg"},
        ("due", "overdue"): {"Cymraeg"},
        ("due", "soon"): {"Owned"},
        ("waived", "waived"): {"Waived"},
        ("waived", "needed"): {"Owned", "Cymraeg"},
        ("waiting", "held"): set(),
    }
    for (name, value), found in expected.items():
        assert set(titles(as_administrator, **posts, **{name: value})) == found, (name, value)
    assert set(titles(as_administrator, kind="people.person")) == set()


def test_a_title_is_found_in_either_language(as_administrator, post, live_twin, person):
    assert titles(as_administrator, q=live_twin.title) == [post.title]
    assert titles(as_administrator, q="FROZEN") == [post.title]
    assert titles(as_administrator, q="ann re") == ["Ann Rees"]
    assert titles(as_administrator, q="nothing of the sort") == []


def test_what_was_deleted_is_not_listed(as_administrator, post):
    post.delete()
    assert Pair.objects.filter(pk=post.translation_key).exists()
    assert post.title not in titles(as_administrator)


# Who sees what


def test_the_report_is_for_those_who_edit_or_translate(client, make_user):
    stranger = make_user("stranger")
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(stranger)
    assert client.get(ADDRESS).status_code == 302
    assert client.get(ADDRESS, {"export": "xlsx"}).status_code == 302
    assert client.get("/admin/translation/parity/results/").status_code == 302
    menu = client.get("/admin/").content.decode()
    assert ADDRESS not in menu


def test_someone_who_is_not_signed_in_sees_nothing(client):
    assert client.get(ADDRESS).status_code == 302


def test_an_editor_sees_only_the_pages_they_may_edit(
    client, make_user, english_index, english_home, make_post, person
):
    make_post(english_index, "Mine")
    english_home.add_child(
        instance=type(make_post(english_index, "x"))(title="Not mine", summary="y")
    )
    user, group = make_user("columnist"), Group.objects.create(name="Columnists")
    user.groups.add(group)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    change_page = Permission.objects.get(
        codename="change_page", content_type__app_label="wagtailcore"
    )
    GroupPagePermission.objects.create(group=group, page=english_index, permission=change_page)
    client.force_login(user)
    listed = titles(client)
    assert "Mine" in listed
    assert "Not mine" not in listed
    assert "Ann Rees" not in listed


def test_a_translator_sees_what_is_public_in_the_language_they_translate_from(
    client, make_translator, english_index, welsh_index, make_post
):
    make_post(english_index, "Public English")
    make_post(english_index, "Draft English", live=False)
    make_post(welsh_index, "Cymraeg cyhoeddus")
    client.force_login(make_translator("cy"))
    listed = titles(client)
    assert "Public English" in listed
    assert "Draft English" not in listed
    assert "Cymraeg cyhoeddus" not in listed


def test_a_translator_sees_a_private_page_only_once_it_is_sent(
    client, make_translator, english_index, make_post, send
):
    private = make_post(english_index, "Private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    client.force_login(make_translator("cy"))
    assert "Private" not in titles(client)
    send(private)
    assert "Private" in titles(client)


def test_a_translator_sees_a_draft_that_was_sent(
    client, translator, send, english_index, make_post
):
    draft = make_post(english_index, "A draft", live=False)
    draft.save_revision()
    client.force_login(translator)
    assert "A draft" not in titles(client)
    send(draft)
    assert "A draft" in titles(client)


def test_a_search_tells_nothing_of_what_may_not_be_seen(
    client, make_translator, english_index, make_post
):
    make_post(english_index, "Redundancies", live=False)
    client.force_login(make_translator("cy"))
    assert titles(client, q="redundan") == []


def test_an_owner_of_pairs_out_of_sight_is_not_named(
    client, make_translator, english_index, make_post, editor
):
    draft = make_post(english_index, "Draft", live=False)
    Pair.objects.filter(pk=draft.translation_key).update(owner=editor)
    client.force_login(make_translator("cy"))
    answer = client.get(ADDRESS)
    assert "editor" not in dict(answer.context["filters"].form.fields["owner"].choices).values()


# Labels


@pytest.fixture
def image(db):
    def make(**fields):
        return get_image_model().objects.create(
            title="A river", file=get_test_image_file(), **fields
        )

    return make


def test_an_image_with_one_alternative_text_lacks_the_other(as_administrator, image):
    made = image(alt_en="Ice on a river")
    (row,) = rows_of(as_administrator, kind="core.siteimage")
    assert (row.title, row.lacking, row.text) == ("A river", "cy", "Ice on a river")
    assert row.readers == "Welsh: missing"
    assert row.address == reverse("wagtailimages:edit", args=[made.pk])
    assert "Alternative text in Welsh" in row.notes[0]
    assert rows_of(as_administrator, kind="core.siteimage", lacking="en") == []


def test_an_image_with_no_alternative_text_lacks_neither(as_administrator, image):
    image()
    image(alt_en="Ice", alt_cy="Rhew")
    assert rows_of(as_administrator, kind="core.siteimage") == []


def test_topics_settings_and_menus_count(as_administrator, english_home):
    Topic.objects.create(name_en="", name_cy="Afonydd", slug_en="rivers", slug_cy="afonydd")
    settings = SiteSettings.for_site(english_home.get_site())
    settings.strapline_cy, settings.strapline_en = "Gyda’n gilydd", ""
    settings.notice_en, settings.notice_cy = "Closed today", ""
    settings.save()
    menu = Menu.objects.first()
    MenuItem.objects.create(menu=menu, page=english_home, label_en="Start", label_cy="")
    found = {(row.kind, row.lacking) for row in rows_of(as_administrator, readers_state="missing")}
    assert {("Topic", "en"), ("Site settings", "en"), ("Site settings", "cy")} <= found
    assert ("Menu item", "cy") in found
    topic = row_titled(as_administrator, "Afonydd")
    assert topic.title_language == "cy"


def test_labels_come_after_what_is_behind_and_before_what_is_complete(
    as_administrator, english_index, make_post
):
    make_post(english_index, "Behind")
    Topic.objects.create(name_en="Rivers", name_cy="", slug_en="rivers", slug_cy="afonydd")
    listed = titles(as_administrator)
    assert listed[:2] == ["Behind", "Rivers"]
    assert len(listed) > 2


def test_labels_do_not_answer_questions_about_pairs(as_administrator):
    Topic.objects.create(name_en="Rivers", name_cy="", slug_en="rivers", slug_cy="afonydd")
    assert "Rivers" in titles(as_administrator)
    for asked in [
        {"work_state": "none"},
        {"owner": "nobody"},
        {"due": "1"},
        {"readers_state": "live"},
    ]:
        assert "Rivers" not in titles(as_administrator, **asked), asked


def test_labels_are_for_those_who_may_change_them_or_translate_them(client, translator, make_user):
    Topic.objects.create(name_en="Rivers", name_cy="", slug_en="rivers", slug_cy="afonydd")
    into_english = make_user("into_english")
    rights = ("access_admin", "translate_to_en")
    into_english.user_permissions.set(Permission.objects.filter(codename__in=rights))
    for user, sees in ((translator, True), (into_english, False)):
        client.force_login(user)
        assert ("Rivers" in titles(client)) is sees, user


def test_every_row_is_on_one_page_and_one_only(
    as_administrator, english_home, english_index, make_post
):
    for number in range(45):
        make_post(english_index, f"Post {number}")
    menu = Menu.objects.first()
    for number in range(20):
        MenuItem.objects.create(menu=menu, page=english_home, label_cy=f"Label {number}")
    pages = [titles(as_administrator, p=number) for number in (1, 2)]
    together = pages[0] + pages[1]
    assert len(pages[0]) == 50
    assert len(together) == as_administrator.get(ADDRESS).context["paginator"].count
    assert {f"Post {n}" for n in range(45)} | {f"Label {n}" for n in range(20)} <= set(together)
    assert len([title for title in together if title.startswith(("Post", "Label"))]) == 65


# Cost


def test_fifty_rows_cost_no_more_queries_than_five_whoever_looks(
    client, administrator, editor, translator, english_index, make_post, person, image,
    django_assert_max_num_queries,
):  # fmt: skip
    def add(count):
        for number in range(count):
            post = make_post(english_index, f"Post {number} of {count}")
            Waiting.objects.create(pair=post.pair, revision=post.save_revision())
            with decisions.alone("late", "On holiday"):
                post.latest_revision.publish()
        image(alt_en="One")

    def ask():
        asked, rows = [], []
        for user in (administrator, editor, translator):
            Pair.objects.filter(content_type__model="blogpostpage").update(owner=user)
            client.force_login(user)
            client.get(ADDRESS)
            with django_assert_max_num_queries(20) as queries:
                rows.append(len(rows_of(client)))
            asked.append(len(queries))
        return asked, rows

    add(5)
    few, _rows = ask()
    add(50)
    many, rows = ask()
    assert rows == [50, 50, 50]
    assert all(later <= earlier for earlier, later in zip(few, many, strict=True))


def test_a_spreadsheet_costs_as_little(
    as_administrator, english_index, make_post, django_assert_max_num_queries
):
    for number in range(60):
        make_post(english_index, f"Post {number}")
    workbook(as_administrator)
    with django_assert_max_num_queries(20):
        assert workbook(as_administrator).max_row > 60


# Spreadsheets


def test_the_spreadsheet_opens_with_headings_and_values(as_administrator, post):
    sheet = workbook(as_administrator, kind="blog.blogpostpage")
    headings, values = list(sheet.iter_rows(values_only=True))
    row = dict(zip(headings, values, strict=True))
    assert row["Title"] == "A frozen river"
    assert row["First written in"] == "English"
    assert row["Language lacking"] == "Welsh"
    assert row["For readers"] == "Welsh: missing"
    assert row["Days behind"] == 0
    assert not row["Owner"]


def test_the_spreadsheet_speaks_the_language_of_the_person(as_administrator, administrator, post):
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(administrator)
    profile.preferred_language = "cy"
    profile.save()
    headings, values = list(
        workbook(as_administrator, kind="blog.blogpostpage").iter_rows(values_only=True)
    )
    row = dict(zip(headings, values, strict=True))
    assert row["Teitl"] == "A frozen river"
    assert "Cymraeg" in values


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("x")'])
def test_no_cell_is_ever_a_formula(as_administrator, post, title):
    type(post).objects.filter(pk=post.pk).update(title=title)
    cell = workbook(as_administrator, kind="blog.blogpostpage").cell(row=2, column=1)
    assert cell.data_type == "s"
    assert cell.value == f"'{title}"
    answer = as_administrator.get(ADDRESS, {"kind": "blog.blogpostpage", "export": "csv"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert next(iter(csv.DictReader(io.StringIO(text))))["Title"] == f"'{title}"


def test_a_csv_file_keeps_its_circumflexes(as_administrator, welsh_index, make_post):
    make_post(welsh_index, "Dŵr a thŷ")
    answer = as_administrator.get(ADDRESS, {"export": "csv"})
    content = b"".join(answer.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    assert "Dŵr a thŷ" in content.decode("utf-8-sig")


def test_a_spreadsheet_holds_what_was_asked_for_and_may_be_seen(
    client, make_translator, english_index, make_post
):
    make_post(english_index, "Public")
    make_post(english_index, "Draft", live=False)
    client.force_login(make_translator("cy"))
    column = [cell.value for cell in workbook(client, lacking="cy")["A"]]
    assert "Public" in column
    assert "Draft" not in column
