"""Labels: what a new site has, what is refused, and the order they are shown in."""

import importlib

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.forms import ModelMultipleChoiceField
from django.utils import translation

from labels import halves
from labels.cached import all_labels
from labels.former import with_address
from labels.kinds import KINDS
from labels.models import Area, Audience, Format, FormerAddress, Sector, Topic
from labels.pickers import LabelCheckboxes, ordered

pytestmark = pytest.mark.django_db


def test_a_new_site_has_the_22_authorities_in_four_regions_and_what_is_wider():
    authorities = Area.objects.filter(kind=Area.Kind.AUTHORITY)
    assert authorities.count() == 22
    assert len(set(authorities.values_list("code", flat=True))) == 22
    sizes = {
        region.name_en: region.authorities.count()
        for region in Area.objects.filter(kind=Area.Kind.REGION)
    }
    assert sizes == {
        "North Wales": 6, "Mid Wales": 2, "South West Wales": 4, "South East Wales": 10,
    }  # fmt: skip
    assert Area.objects.filter(kind=Area.Kind.WHOLE).count() == 3
    assert Area.objects.get(code="W06000013").name_cy == "Pen-y-bont ar Ogwr"


@pytest.mark.parametrize("kind", [Area, Sector, Audience, Format])
def test_every_label_of_a_new_site_passes_its_own_checks(kind):
    labels = list(kind.objects.all())
    assert len(labels) > 10
    for label in labels:
        label.full_clean()


def test_the_first_labels_can_be_taken_away_and_put_back():
    migration = importlib.import_module("labels.migrations.0003_first_labels")
    before = {kind: kind.objects.count() for kind in KINDS}
    migration.take_away(apps, None)
    assert Area.objects.count() == Format.objects.count() == 0
    migration.add(apps, None)
    assert {kind: kind.objects.count() for kind in KINDS} == before


def test_labels_come_in_the_alphabet_of_the_language():
    for name in ("Chwarae", "Cwm", "Llais", "Lles"):
        Topic.objects.create(name_en=name, name_cy=name, slug_en=name, slug_cy=name)
    with translation.override("cy"):
        assert [str(topic) for topic in all_labels(Topic)] == ["Cwm", "Chwarae", "Llais", "Lles"]
    with translation.override("en"):
        assert [str(topic) for topic in all_labels(Topic)] == ["Chwarae", "Cwm", "Llais", "Lles"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_change_is_seen_at_once(kind):
    before = len(all_labels(kind))
    extra = {"kind": Area.Kind.REGION} if kind is Area else {}
    label = kind.objects.create(name_en="New", name_cy="Newydd", slug_en="n", slug_cy="n", **extra)
    assert len(all_labels(kind)) == before + 1
    label.delete()
    assert len(all_labels(kind)) == before


def test_an_address_of_another_label_in_either_language_is_refused(housing):
    other = Topic(name_en="Tai chi", name_cy="Tai tsi", slug_en="tai", slug_cy="tai-tsi")
    with pytest.raises(ValidationError) as refusal:
        other.full_clean()
    assert list(refusal.value.message_dict) == ["slug_en"]
    assert "Housing" in str(refusal.value)


def test_an_address_made_of_the_name_is_checked_too(housing):
    with pytest.raises(ValidationError) as refusal:
        Topic(name_en="Tai", name_cy="Gair").full_clean()
    assert "slug_en" in refusal.value.message_dict


def test_both_languages_of_one_label_may_have_one_address():
    Topic(name_en="Gwynedd", name_cy="Gwynedd").full_clean()


def test_another_kind_may_have_the_same_address(housing):
    Audience(name_en="Housing", name_cy="Cartrefi", slug_en="tai").full_clean()


def test_an_authority_needs_a_region_and_nothing_else_has_one():
    north = Area.objects.get(name_en="North Wales")
    with pytest.raises(ValidationError, match="which region"):
        Area(name_en="A", name_cy="B", kind=Area.Kind.AUTHORITY).full_clean()
    with pytest.raises(ValidationError, match="Only a local authority"):
        Area(name_en="A", name_cy="B", kind=Area.Kind.WHOLE, region=north).full_clean()


def test_a_renamed_label_is_still_found_under_its_old_address(housing):
    housing.slug_en, housing.slug_cy = "homes", "cartrefi"
    housing.save()
    assert with_address(Topic, "housing") == with_address(Topic, "tai") == housing
    assert with_address(Topic, "homes") == housing
    assert with_address(Sector, "cartrefi") is None


def test_an_old_address_belongs_to_whoever_takes_it_next(housing):
    housing.slug_en = "homes"
    housing.save()
    taker = Topic.objects.create(name_en="House", name_cy="Ty", slug_en="housing", slug_cy="ty")
    assert with_address(Topic, "housing") == taker
    assert not FormerAddress.objects.filter(slug="housing").exists()


def test_a_deleted_label_leaves_no_address_behind(housing):
    housing.slug_en = "homes"
    housing.save()
    housing.delete()
    assert with_address(Topic, "housing") is None
    assert not FormerAddress.objects.exists()


def test_an_empty_half_of_any_kind_counts(administrator):
    before = len(halves.gaps(administrator))
    for kind in KINDS:
        extra = {"kind": Area.Kind.REGION} if kind is Area else {}
        kind.objects.create(name_en="Half", name_cy="", slug_en="half", slug_cy="half-cy", **extra)
    assert len(halves.gaps(administrator)) == before + len(KINDS)
    assert {gap.model for gap in halves.gaps(administrator)} >= set(KINDS)


def test_editors_tick_areas_under_their_regions_in_the_alphabet_of_their_screens():
    shown = ModelMultipleChoiceField(Area.objects.all(), widget=LabelCheckboxes)
    with translation.override("cy"):
        groups = list(ordered(shown.widget.choices))
    assert [str(name) for name, _those in groups][1:] == [
        "Canolbarth Cymru", "De-ddwyrain Cymru", "De-orllewin Cymru", "Gogledd Cymru",
    ]  # fmt: skip
    assert [str(label) for _pk, label in groups[-1][1]] == [
        "Gogledd Cymru", "Conwy", "Gwynedd", "Sir Ddinbych", "Sir y Fflint", "Wrecsam", "Ynys Môn",
    ]  # fmt: skip


def test_every_choice_can_be_ticked():
    field = ModelMultipleChoiceField(Area.objects.all(), widget=LabelCheckboxes)
    html = field.widget.render("areas", [Area.objects.get(code="W06000002").pk], {"id": "a"})
    assert html.count('type="checkbox"') == Area.objects.count()
    assert html.count("checked") == 1
