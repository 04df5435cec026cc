"""Editors keep labels in one place of the admin, side by side in both languages."""

import re

import pytest
from django.urls import reverse
from django.utils.html import strip_tags
from wagtail.users.models import UserProfile

from events.models import EventSeries
from labels.kinds import KINDS, kind_word
from labels.models import Area, Format, Topic

pytestmark = pytest.mark.django_db


def address(kind, name, *args):
    return reverse(f"wagtailsnippets_labels_{kind_word(kind)}:{name}", args=args)


def names(html):
    return re.findall(
        r'<td[^>]*class="[^"]*title[^"]*"[^>]*>.*?<a [^>]*>\s*(.*?)\s*</a>', html, re.DOTALL
    )


@pytest.fixture
def as_approver(client, approver):
    client.force_login(approver)
    return client


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_list_with_both_names_and_a_form(as_editor, kind):
    label = kind.objects.first() or kind.objects.create(
        name_en="Homes", name_cy="Cartrefi", slug_en="h", slug_cy="c"
    )
    html = as_editor.get(address(kind, "list")).content.decode()
    assert label.name_en in html
    assert label.name_cy.replace("’", "’") in html
    form = as_editor.get(address(kind, "edit", label.pk)).content.decode()
    for field in ("name_en", "name_cy", "slug_en", "slug_cy"):
        assert f'name="{field}"' in form


def test_one_menu_entry_leads_to_every_kind(as_editor):
    html = as_editor.get(reverse("wagtailadmin_home")).content.decode()
    for kind in KINDS:
        assert address(kind, "list") in html


@pytest.mark.parametrize(
    ("query", "first"),
    [("", "Chwarae"), ("?ordering=name_cy", "Cwm"), ("?ordering=-name_cy", "Chwarae")],
)
def test_each_column_has_its_own_alphabet(as_editor, query, first):
    for name in ("Cwm", "Chwarae"):
        Topic.objects.create(name_en=name, name_cy=name, slug_en=name, slug_cy=name)
    html = as_editor.get(address(Topic, "list") + query).content.decode()
    table = html[html.index("<table") :]
    other = {"Chwarae": "Cwm", "Cwm": "Chwarae"}[first]
    assert table.index(f">{first}") < table.index(f">{other}")


@pytest.mark.parametrize("words", ["Casnewydd", "newport"])
def test_a_label_is_found_by_either_name(as_editor, words):
    html = as_editor.get(address(Area, "list"), {"q": words}).content.decode()
    assert "Newport" in html
    assert "Swansea" not in html


def test_the_list_says_how_often_a_label_is_used(
    as_editor, make_resource, housing, django_assert_max_num_queries
):
    for title in ("One", "Two"):
        make_resource(title, topics=[housing])
    with django_assert_max_num_queries(40):
        html = as_editor.get(address(Topic, "list")).content.decode()
    assert "2 pages and records" in html
    assert address(Topic, "usage", housing.pk) in html
    uses = as_editor.get(address(Topic, "usage", housing.pk)).content.decode()
    assert "2 pages and records in English" in uses
    assert ">One<" in uses


def test_a_label_in_use_is_not_deleted_and_the_reason_is_said(as_approver, make_resource, housing):
    make_resource("One", topics=[housing])
    delete = address(Topic, "delete", housing.pk)
    for answer in (as_approver.get(delete), as_approver.post(delete)):
        html = answer.content.decode()
        assert "A label that is used is not deleted" in html
        assert address(Topic, "merge", housing.pk) in html
    assert Topic.objects.filter(pk=housing.pk).exists()


def test_several_labels_are_not_deleted_together_if_one_is_used(
    as_approver, make_resource, housing, health
):
    make_resource("One", topics=[housing])
    bulk = reverse("wagtail_bulk_action", args=["labels", "topic", "delete"])
    query = f"?id={housing.pk}&id={health.pk}"
    html = as_approver.post(bulk + query).content.decode()
    assert "A label that is used is not deleted" in html
    assert Topic.objects.filter(pk__in=[housing.pk, health.pk]).count() == 2


def test_an_unused_label_is_deleted(as_approver, housing):
    as_approver.post(address(Topic, "delete", housing.pk))
    assert not Topic.objects.filter(pk=housing.pk).exists()


def test_merging_asks_says_what_will_change_and_then_does_it(
    as_approver, make_resource, housing, homes
):
    english = make_resource("One", topics=[homes])
    make_resource("Un", "cy", topics=[homes], translation_key=english.translation_key)
    merge = address(Topic, "merge", homes.pk)
    html = as_approver.get(merge).content.decode()
    assert f'<option value="{housing.pk}"' in html
    assert f'<option value="{homes.pk}"' not in html
    html = as_approver.get(merge, {"into": housing.pk}).content.decode()
    assert "1 page or record in English" in html
    assert "1 page or record in Welsh" in html
    assert Topic.objects.filter(pk=homes.pk).exists()
    answer = as_approver.post(merge, {"into": housing.pk})
    assert answer["Location"] == address(Topic, "edit", housing.pk)
    assert list(english.topics.through.objects.values_list("topic", flat=True)) == [housing.pk] * 2


@pytest.mark.parametrize("into", ["", "x", "0", "999999", "' or 1"])
def test_merging_into_nothing_changes_nothing(as_approver, homes, into):
    merge = address(Topic, "merge", homes.pk)
    assert as_approver.get(merge, {"into": into}).status_code == 200
    assert as_approver.post(merge, {"into": into}).status_code == 200
    assert Topic.objects.filter(pk=homes.pk).exists()


def test_a_label_is_not_merged_into_itself(as_approver, homes):
    as_approver.post(address(Topic, "merge", homes.pk), {"into": homes.pk})
    assert Topic.objects.filter(pk=homes.pk).exists()


def test_an_authority_is_merged_into_an_authority_only(as_approver, area):
    merge = address(Area, "merge", area("Conwy").pk)
    html = as_approver.get(merge).content.decode()
    assert f'<option value="{area("Gwynedd").pk}"' in html
    assert f'<option value="{area("North Wales").pk}"' not in html
    as_approver.post(merge, {"into": area("North Wales").pk})
    assert area("Conwy")


def test_editors_do_not_merge_or_delete(as_editor, homes, housing):
    for name in ("merge", "delete"):
        url = address(Topic, name, homes.pk)
        as_editor.get(url)
        as_editor.post(url, {"into": housing.pk})
    assert Topic.objects.filter(pk=homes.pk).exists()


def test_translators_have_no_labels(client, translator, homes, housing):
    client.force_login(translator)
    for name in ("edit", "merge", "usage", "delete"):
        answer = client.get(address(Topic, name, homes.pk))
        assert homes.name_en not in answer.content.decode()


def test_a_clash_of_addresses_is_explained_in_the_form(as_editor, housing):
    answer = as_editor.post(
        address(Topic, "add"),
        {"name_en": "Tai", "name_cy": "Rhywbeth", "slug_en": "", "slug_cy": ""},
    )
    html = answer.content.decode()
    assert "already leads to “Housing” / “Tai”" in html
    assert 'value="Rhywbeth"' in html


def test_labels_cannot_be_copied_over_themselves(as_editor, housing):
    with pytest.raises(Exception, match="copy"):
        address(Topic, "copy", housing.pk)


def test_the_form_of_a_page_has_areas_under_regions(as_approver, make_resource, area):
    page = make_resource("One", areas=[area("Gwynedd")])
    html = as_approver.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    boxes = re.findall(r'<input[^>]*name="areas"[^>]*>', html)
    assert len(boxes) == Area.objects.count()
    assert sum("checked" in box for box in boxes) == 1
    assert html.index("Wales and beyond") < html.index("Mid Wales") < html.index("North Wales")


def test_a_format_used_only_inside_a_stream_is_not_deleted(as_approver, make_resource):
    large = Format.objects.get(name_en="Large print")
    page = make_resource("One")
    page.files = [("file", {"url": "https://example.org/", "language": "en", "format": large})]
    page.save()
    as_approver.post(address(Format, "delete", large.pk))
    assert Format.objects.filter(pk=large.pk).exists()


@pytest.mark.parametrize(("language", "first"), [("en", "Homes"), ("cy", "Cartrefi")])
def test_the_name_in_the_language_of_the_screens_leads_to_the_label(
    client, editor, language, first
):
    Topic.objects.create(name_en="Homes", name_cy="Cartrefi", slug_en="homes", slug_cy="cartrefi")
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": language})
    client.force_login(editor)
    html = client.get(address(Topic, "list")).content.decode()
    assert [strip_tags(name) for name in names(html)] == [first]


@pytest.mark.parametrize(("language", "first"), [("en", "A gathering"), ("cy", "Cynulliad")])
def test_the_name_in_the_language_of_the_screens_leads_to_the_series(
    client, editor, language, first
):
    EventSeries.objects.create(name_en="A gathering", name_cy="Cynulliad")
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": language})
    client.force_login(editor)
    html = client.get(reverse("wagtailsnippets_events_eventseries:list")).content.decode()
    assert [strip_tags(name) for name in names(html)] == [first]
