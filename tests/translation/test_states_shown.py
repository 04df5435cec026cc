"""The state of pairs where people work: in lists, beside the editor, at the desk, on the first
screen. What is shown to whom, and what it costs."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation
from wagtail import hooks
from wagtail.admin.viewsets.pages import base_page_viewset, page_viewset_registry
from wagtail.models import Page, PageViewRestriction

from labels.models import Topic
from translation.going_live import decisions, waits
from translation.locales import locale_for
from translation.models import Pair, ReadersState, WorkState
from translation.panels.home import KINDS, panels_for
from translation.parity.filters import ParityFilterSet
from translation.state import state_words

pytestmark = pytest.mark.django_db

ADDED = 5  # queries a list of 50 pages may ask more than plain Wagtail's


def pair_of(record, **values):
    """The pair of a page or record, brought into a state."""
    Pair.objects.filter(pk=record.translation_key).update(**values)
    return Pair.objects.get(pk=record.translation_key)


def address_of(record):
    return reverse("translation:pair", args=[record.translation_key])


def shown(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def list_below(page):
    return reverse("wagtailadmin_explore", args=[page.pk])


def editor_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


OUT_OF_DATE = {"readers_state": "out_of_date", "work_state": "needs_work", "lacking": "cy"}


# In words


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("source", ["en", "cy"])
@pytest.mark.parametrize("lacking", ["en", "cy"])
@pytest.mark.parametrize("state", ReadersState.values)
def test_every_state_has_words_and_a_look(db, state, lacking, source, language):
    with translation.override(language):
        for work in WorkState.values:
            pair = Pair(
                readers_state=state, work_state=work, lacking=lacking,
                source_locale=locale_for(source),
            )  # fmt: skip
            assert state_words.readers_words(pair)
            assert state_words.work_words(pair)
            assert state_words.state_class(pair) in {"positive", "warning", "critical", "none"}


def test_work_is_named_after_the_language_that_is_worked_on(db):
    in_review = {"work_state": WorkState.IN_REVIEW}
    assert state_words.work_words(Pair(source_locale=locale_for("en"), **in_review)) == (
        "Welsh: in review"
    )
    assert state_words.work_words(Pair(source_locale=locale_for("cy"), **in_review)) == (
        "English: in review"
    )


# In lists


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"readers_state": "missing", "lacking": "cy"}, ["Welsh: missing"]),
        (OUT_OF_DATE, ["Welsh: out of date"]),
        ({**OUT_OF_DATE, "work_state": "in_review"}, ["Welsh: out of date", "Welsh: in review"]),
        ({"readers_state": "waived", "lacking": "cy"}, ["Welsh: not needed"]),
        ({"readers_state": "live", "work_state": "ready"}, ["Live in both languages"]),
        ({"readers_state": "missing", "lacking": "en"}, ["English: missing"]),
    ],
)
def test_the_page_list_says_in_words_where_each_pair_stands(
    client, editor, english_index, make_post, values, words
):
    post = make_post(english_index)
    pair_of(post, **values)
    client.force_login(editor)
    html = shown(client, list_below(english_index))
    for sentence in words:
        assert sentence in html
    assert f'href="{address_of(post)}"' in html


def test_searches_and_lists_of_one_type_say_it_too(client, editor, english_index, make_post):
    pair_of(make_post(english_index, title="Riverbank"), **OUT_OF_DATE)
    client.force_login(editor)
    for address in (
        reverse("wagtailadmin_pages:search") + "?q=Riverbank",
        f"{list_below(english_index)}?q=Riverbank",
        reverse("wagtailadmin_pages:type_use", args=["blog", "blogpostpage"]),
    ):
        html = shown(client, address)
        assert "Riverbank" in html
        assert "Welsh: out of date" in html, address


def test_lists_of_people_and_organisations_say_it_too(client, editor, person, organisation):
    for record in (person, organisation):
        pair_of(record, **OUT_OF_DATE)
        client.force_login(editor)
        html = shown(client, reverse(record.snippet_viewset.get_url_name("list")))
        assert "Welsh: out of date" in html
        assert f'href="{address_of(record)}"' in html


def test_what_has_no_pair_yet_is_listed_all_the_same(client, editor, english_index, make_post):
    post = make_post(english_index, title="Older than its pair")
    Pair.objects.filter(pk=post.translation_key).delete()
    client.force_login(editor)
    assert "Older than its pair" in shown(client, list_below(english_index))


@contextmanager
def plain_wagtail():
    """Wagtail without what we, or wagtail-localize, add to its lists."""
    added = ("translation.", "wagtail_localize.")
    kept = {
        name: [one for one in registered if not one[0].__module__.startswith(added)]
        for name, registered in hooks._hooks.items()
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hooks, "_hooks", kept)
        patch.setitem(page_viewset_registry.values_by_class, Page, base_page_viewset)
        patch.setitem(page_viewset_registry.values_by_parent_model, Page, base_page_viewset)
        patch.setattr("translation.templatetags.pairs.beside", lambda *given: None)
        yield


def queries(client, address):
    """What a screen asks once everything is warm."""
    shown(client, address)
    with CaptureQueriesContext(connection) as captured:
        shown(client, address)
    return len(captured)


def test_a_list_of_fifty_pages_asks_at_most_five_queries_more_than_plain_wagtail(
    client, editor, approver, django_user_model, english_index, make_post
):
    for number in range(50):
        pair_of(make_post(english_index, title=f"Post {number}"), **OUT_OF_DATE)
    address = list_below(english_index)
    for user in (editor, approver, django_user_model.objects.create_superuser("root")):
        client.force_login(user)
        with plain_wagtail():
            plain = queries(client, address)
            assert "Welsh: out of date" not in shown(client, address)
        ours = queries(client, address)
        assert shown(client, address).count("Welsh: out of date") == 50
        assert ours - plain <= ADDED, f"{user}: plain Wagtail {plain} queries, ours {ours}"


def test_a_list_of_people_asks_at_most_five_queries_more_than_plain_wagtail(client, editor, person):
    for number in range(30):
        type(person).objects.create(name=f"Person {number}", locale=person.locale)
    client.force_login(editor)
    address = reverse(person.snippet_viewset.get_url_name("list"))
    ours = queries(client, address)
    with plain_wagtail(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("translation.explorer.attach_pairs", lambda records: None)
        patch.setattr("translation.explorer.StateColumn.render_cell_html", lambda *given: "")
        plain = queries(client, address)
    assert ours - plain <= ADDED, f"plain Wagtail {plain} queries, ours {ours}"


def test_nobody_is_offered_the_buttons_of_wagtail_localize(
    client, django_user_model, english_index, translated, post
):
    client.force_login(django_user_model.objects.create_superuser("root"))
    addresses = [list_below(english_index), editor_of(post)]
    for address in [*addresses, reverse("wagtailsnippets_people_person:list")]:
        html = shown(client, address)
        assert "/localize/" not in html.replace("/localize/jsi18n/", ""), address
        assert "localize-convert-to-alias" not in html
        assert "localize-restart-translation" not in html


# Beside the editor and at the desk


def test_both_answers_and_who_sees_to_them_stand_beside_the_editor(client, approver, editor, post):
    pair_of(post, **OUT_OF_DATE, behind_since=timezone.now(), owner=editor, due_on="2026-03-03")
    client.force_login(approver)
    html = shown(client, editor_of(post))
    for words in ("Welsh: out of date", "Welsh: needs work", "3 March 2026", "The date has passed"):
        assert words in html
    assert f'href="{address_of(post)}"' in html
    assert f'href="{reverse("translation:pair_history", args=[post.translation_key])}"' in html


def test_what_waits_and_who_approved_it_stand_beside_the_editor(client, editor, approver, post):
    waits.begin(post, post.save_revision(user=editor), approver)
    client.force_login(editor)
    html = shown(client, editor_of(post))
    assert "It goes live when the other language is ready." in html
    assert "Approved by" in html


def test_beside_the_editor_stand_only_ways_a_person_may_go(client, editor, approver, translated):
    post = translated.source.get_source_instance()
    post.summary = "Said anew."
    post.save_revision(user=editor)
    dialog = reverse("translation:publish_page", args=[post.pk])
    publish = f'<a href="{dialog}">Publish in both languages</a>'
    client.force_login(editor)
    assert publish not in shown(client, editor_of(post))
    client.force_login(approver)
    html = shown(client, editor_of(post))
    assert publish in html
    assert f'href="{reverse("translation:desk", args=[translated.pk])}"' in html


def test_a_record_and_its_editor_are_served_alike(client, editor, person):
    pair_of(person, **OUT_OF_DATE)
    client.force_login(editor)
    html = shown(client, reverse("wagtailsnippets_people_person:edit", args=[person.pk]))
    assert "Welsh: out of date" in html
    assert f'href="{address_of(person)}"' in html


def test_the_desk_says_where_the_pair_stands(client, translator, translated, post):
    pair_of(post, **OUT_OF_DATE)
    client.force_login(translator)
    html = shown(client, reverse("translation:desk", args=[translated.pk]))
    assert "Welsh: out of date" in html
    assert f'href="{address_of(post)}"' in html


def test_a_page_that_is_not_saved_yet_has_no_state(client, editor, english_index):
    client.force_login(editor)
    add = reverse("wagtailadmin_pages:add", args=["blog", "blogpostpage", english_index.pk])
    assert "pair-beside" not in shown(client, add)


def test_what_stands_beside_the_editor_asks_at_most_five_queries(client, approver, live_twin, post):
    client.force_login(approver)
    ours = queries(client, editor_of(post))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("translation.templatetags.pairs.beside", lambda *given: None)
        without = queries(client, editor_of(post))
    assert 0 < ours - without <= ADDED, f"{without} queries without it, {ours} with it"


# On the first screen


def titles_in(panels):
    return {line.title for panel in panels for line in panel.lines}


def panel_of(panels, query):
    return next((panel for panel in panels if panel.kind.query == query), None)


def test_the_first_screen_lists_what_needs_a_language_with_a_way_to_the_report(
    client, editor, english_index, make_post
):
    for number in range(7):
        post = make_post(english_index, title=f"Behind {number}")
        since = timezone.now() - timedelta(days=number)
        pair_of(post, **OUT_OF_DATE, behind_since=since)
    client.force_login(editor)
    html = shown(client, reverse("wagtailadmin_home"))
    assert "Needs Welsh" in html
    assert f'href="{reverse("translation:parity")}?lacking=cy"' in html
    panel = panel_of(panels_for(editor), "lacking=cy")
    assert [line.title for line in panel.lines] == [f"Behind {n}" for n in (6, 5, 4, 3, 2)]


def test_english_that_is_lacking_is_listed_like_welsh(editor, welsh_index, make_post):
    pair_of(make_post(welsh_index, title="Rhew"), readers_state="missing", lacking="en")
    panels = panels_for(editor)
    assert titles_in([panel_of(panels, "lacking=en")]) == {"Rhew"}
    assert panel_of(panels, "lacking=cy") is None or "Rhew" not in titles_in(
        [panel_of(panels, "lacking=cy")]
    )


def test_what_is_decided_to_need_one_language_is_not_asked_for(editor, english_index, make_post):
    pair_of(make_post(english_index, title="A record"), readers_state="waived", lacking="cy")
    assert "A record" not in titles_in(panels_for(editor))


def test_what_is_due_is_listed_by_its_day_and_what_is_done_is_not(editor, english_index, make_post):
    for title, day, state in [
        ("Later", 9, "missing"),
        ("Past", -2, "missing"),
        ("Done", 1, "live"),
    ]:
        pair_of(
            make_post(english_index, title=title),
            readers_state=state, lacking="cy" if state == "missing" else "",
            due_on=timezone.localdate() + timedelta(days=day),
        )  # fmt: skip
    due = panel_of(panels_for(editor), "due=1")
    lines = [(line.title, line.is_overdue) for line in due.lines]
    assert lines == [("Past", True), ("Later", False)]


def test_what_is_held_and_what_waits_are_listed(editor, approver, english_index, make_post):
    waiting, held = make_post(english_index, title="Waits"), make_post(english_index, title="Held")
    waits.begin(waiting, waiting.save_revision(), approver)
    waits.hold(pair_of(held), held.save_revision())
    panels = panels_for(editor)
    assert titles_in([panel_of(panels, "waiting=waiting")]) == {"Waits"}
    assert titles_in([panel_of(panels, "waiting=held")]) == {"Held"}


def test_a_label_with_an_empty_half_counts(editor):
    before = panel_of(panels_for(editor), "lacking=cy")
    Topic.objects.create(name_en="Rivers", name_cy="")
    after = panel_of(panels_for(editor), "lacking=cy")
    assert after.total == (before.total if before else 0) + 1
    assert "Rivers" in titles_in([after])


def test_every_list_has_as_many_as_the_report_it_leads_to(
    client, administrator, english_index, welsh_index, make_post, person
):
    for number, values in enumerate([OUT_OF_DATE, {"readers_state": "missing", "lacking": "cy"}]):
        post = make_post(english_index, title=f"Post {number}")
        pair_of(post, **values, due_on=timezone.localdate())
    pair_of(make_post(welsh_index, title="Rhew"), readers_state="missing", lacking="en")
    pair_of(person, **OUT_OF_DATE)
    waits.begin(post, post.save_revision(), administrator)
    Topic.objects.create(name_en="Rivers", name_cy="")
    client.force_login(administrator)
    panels = panels_for(administrator)
    assert {panel.kind.query for panel in panels} >= {
        "lacking=cy", "lacking=en", "due=1", "waiting=waiting",
    }  # fmt: skip
    for panel in panels:
        response = client.get(f"{reverse('translation:parity')}?{panel.kind.query}")
        assert len(response.context["paginator"].object_list) == panel.total, panel.kind.query


def test_every_list_is_one_the_report_can_be_narrowed_to():
    for kind in KINDS:
        name, _equals, value = kind.query.partition("=")
        choices = dict(ParityFilterSet.base_filters[name].extra["choices"])
        assert value in choices


def test_a_translator_sees_no_draft_that_was_not_sent(translator, english_index, make_post):
    draft = make_post(english_index, title="Secret draft", live=False)
    pair_of(draft, due_on=timezone.localdate())
    assert "Secret draft" not in titles_in(panels_for(translator))


def test_a_translator_sees_what_was_sent(translator, send, english_index, make_post):
    draft = make_post(english_index, title="Sent draft", live=False)
    send(draft)
    pair_of(draft, due_on=timezone.localdate())
    assert "Sent draft" in titles_in(panels_for(translator))


def test_a_translator_sees_no_title_of_a_page_for_few_readers(translator, english_index, make_post):
    post = make_post(english_index, title="For members")
    PageViewRestriction.objects.create(page=post, restriction_type="login")
    pair_of(post, **OUT_OF_DATE)
    assert "For members" not in titles_in(panels_for(translator))


def test_somebody_without_rights_sees_nothing(client, make_user, english_index, make_post):
    pair_of(make_post(english_index, title="Not for you"), **OUT_OF_DATE)
    stranger = make_user("stranger")
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(stranger)
    assert panels_for(stranger) == []
    html = shown(client, reverse("wagtailadmin_home"))
    assert "Not for you" not in html
    assert "Needs Welsh" not in html


@pytest.mark.parametrize("who", ["editor", "translator", "administrator"])
def test_the_first_screen_asks_no_more_when_more_waits(
    client, request, english_index, make_post, send, person, who
):
    user = request.getfixturevalue(who)
    client.force_login(user)
    pair_of(person, **OUT_OF_DATE)
    for count in (1, 12):
        for number in range(count):
            post = make_post(english_index, title=f"Post {count} {number}")
            pair_of(post, **OUT_OF_DATE, due_on=timezone.localdate())
        asked = queries(client, reverse("wagtailadmin_home"))
        if count == 1:
            few = asked
    assert asked == few


# What is stored keeps up


def test_a_draft_is_known_as_work_at_once(editor, live_twin, post):
    assert pair_of(post).work_state == WorkState.READY
    fresh = type(post).objects.get(pk=post.pk)
    fresh.summary = "Said anew."
    fresh.save_revision(user=editor)
    assert pair_of(post).work_state == WorkState.NEEDS_WORK
    assert pair_of(post).readers_state == ReadersState.LIVE


def test_a_correction_published_alone_shows_in_the_list(
    client, editor, approver, english_index, live_twin, post
):
    fresh = type(post).objects.get(pk=post.pk)
    fresh.summary = "Said anew."
    revision = fresh.save_revision(user=editor)
    with decisions.alone("late"):
        revision.publish(user=approver)
    client.force_login(editor)
    assert "Welsh: out of date" in shown(client, list_below(english_index))
