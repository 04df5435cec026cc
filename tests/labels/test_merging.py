"""Two labels become one, and every page that had either has the one that stays."""

import re

import pytest
from django.forms import Form, ModelMultipleChoiceField
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from wagtail.models import Revision
from wagtail_localize.models import TranslationSource

from labels.cached import all_labels
from labels.former import kept_for, with_address
from labels.kinds import KINDS
from labels.merging import merge
from labels.models import Area, Format, MergedLabel, Topic
from labels.pickers import LabelCheckboxes
from labels.use_report import report_of
from labels.uses import counts, used_by
from resources.models import ResourceIndexPage, ResourcePage
from translation.going_live import decisions
from translation.sources import sending


class TopicsForm(Form):
    """What the form of a page does with its topics."""

    topics = ModelMultipleChoiceField(Topic.objects.all(), widget=LabelCheckboxes)


pytestmark = pytest.mark.django_db


@pytest.fixture
def post(make_post, english_index, homes, health):
    return make_post(english_index, topics=[homes, health])


@pytest.fixture
def resource(english_home):
    index = english_home.add_child(instance=ResourceIndexPage(title="Library", live=True))
    page = ResourcePage(title="A toolkit", summary="How.", live=True)
    page.files = files_of(Format.objects.get(name_en="Large print"))
    return index.add_child(instance=page)


def files_of(*formats):
    return [
        ("file", {"url": f"https://example.org/{one.pk}", "language": "en", "format": one})
        for one in formats
    ]


def publish(revision):
    with decisions.alone("late"):
        Revision.objects.get(pk=revision.pk).publish()


def topics_of(page):
    return set(type(page).objects.get(pk=page.pk).topics.values_list("name_en", flat=True))


def test_a_page_gets_the_label_that_stays(post, homes, housing, administrator):
    merge(homes, housing, administrator)
    assert topics_of(post) == {"Housing", "Health"}
    assert not Topic.objects.filter(name_en="Homes").exists()


def test_a_page_that_has_both_keeps_one(post, homes, housing):
    post.topics = [homes, housing]
    post.save()
    merge(homes, housing)
    assert topics_of(post) == {"Housing"}
    assert counts(Topic) == {housing.pk: 1}


def test_both_languages_get_the_label_that_stays(make_post, welsh_index, post, homes, housing):
    twin = make_post(welsh_index, translation_key=post.translation_key, topics=[homes])
    merge(homes, housing)
    assert "Housing" in topics_of(post)
    assert topics_of(twin) == {"Housing"}


def test_a_draft_published_later_has_the_label_that_stays(post, homes, housing, health):
    post.topics = [homes]
    draft = post.save_revision()
    merge(homes, housing)
    publish(draft)
    assert topics_of(post) == {"Housing"}


def test_a_draft_that_took_the_label_off_does_not_bring_it_back(post, homes, housing, health):
    post.topics = [health]
    draft = post.save_revision()
    merge(homes, housing)
    publish(draft)
    assert topics_of(post) == {"Health"}


def test_going_back_to_an_old_version_brings_back_no_dead_label(post, homes, housing):
    old = post.save_revision()
    post.topics = []
    publish(post.save_revision())
    merge(homes, housing)
    assert homes.pk not in Revision.objects.get(pk=old.pk).content["topics"]
    publish(old)
    assert topics_of(post) == {"Housing", "Health"}


def test_what_was_sent_for_translation_has_the_label_that_stays(post, homes, housing, editor):
    sending.send(post, editor)
    merge(homes, housing)
    sent = TranslationSource.objects.get(object_id=post.translation_key)
    assert set(sent.as_instance().topics.all()) >= {housing}


def test_a_label_inside_a_stream_is_replaced_on_the_page_and_in_its_drafts(resource):
    gone, kept = (Format.objects.get(name_en=name) for name in ("Large print", "Easy Read"))
    other = Format.objects.get(name_en="Audio")
    resource.files = files_of(gone, other)
    draft = resource.save_revision()
    merge(gone, kept)

    def formats(page):
        return [item.value["format"] for item in page.files]

    assert formats(ResourcePage.objects.get(pk=resource.pk)) == [kept]
    assert formats(Revision.objects.get(pk=draft.pk).as_object()) == [kept, other]


def test_the_authorities_of_a_region_follow_it():
    north, mid = (Area.objects.get(name_en=f"{name} Wales") for name in ("North", "Mid"))
    assert used_by(north)[Area] == set(north.authorities.values_list("pk", flat=True))
    merge(north, mid)
    assert mid.authorities.count() == 8


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_merged_and_is_forgotten_at_once(kind):
    extra = {"kind": Area.Kind.REGION} if kind is Area else {}
    one, two = (
        kind.objects.create(name_en=name, name_cy=name, slug_en=name, slug_cy=name, **extra)
        for name in ("one", "two")
    )
    assert one in all_labels(kind)
    merge(one, two)
    assert one.name not in [label.name for label in all_labels(kind)]


def test_addresses_of_the_one_that_goes_lead_to_the_one_that_stays(homes, housing, health):
    homes.slug_en = "dwellings"
    homes.save()
    merge(homes, housing)
    for slug in ("homes", "dwellings", "cf"):
        assert with_address(Topic, slug) == housing
    merge(housing, health)
    for slug in ("homes", "dwellings", "cf", "housing", "tai"):
        assert with_address(Topic, slug) == health


def test_a_form_opened_before_the_merge_means_the_one_that_stays(homes, housing, health):
    number = homes.pk
    merge(homes, housing)
    assert kept_for(Topic, [str(number), str(health.pk)]) == [housing.pk, str(health.pk)]
    second = housing.pk
    merge(housing, health)
    assert kept_for(Topic, [number, second, "x"]) == [health.pk, "x"]
    assert MergedLabel.objects.count() == 2


def test_a_page_open_in_the_editor_during_the_merge_keeps_its_label(
    client, administrator, post, homes, housing, health
):
    client.force_login(administrator)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[post.pk])).content.decode()
    tick = re.search(r'<input[^>]*name="topics"[^>]*value="(\d+)"[^>]*checked', html)
    assert tick
    sent = {"topics": [str(homes.pk), str(health.pk)]}
    merge(homes, housing)
    form = TopicsForm(MultiValueDict(sent))
    assert form.is_valid()
    assert set(form.cleaned_data["topics"]) == {housing, health}


def test_labels_of_two_kinds_are_not_merged(homes):
    with pytest.raises(ValueError, match="one kind"):
        merge(homes, Format.objects.first())
    with pytest.raises(ValueError, match="one kind"):
        merge(homes, homes)


def test_drafts_count_as_use(post, make_post, english_index, housing):
    fresh = make_post(english_index, "Another", live=False)
    fresh.topics = [housing]
    fresh.save_revision()
    assert used_by(housing) == {type(post): {fresh.pk}}


def test_the_report_counts_each_language(post, make_post, welsh_index, homes, administrator):
    make_post(welsh_index, topics=[homes])
    report = report_of(homes, administrator)
    assert (report.english, report.welsh, report.other, report.unnamed) == (1, 1, 0, 0)
    assert {line.language for line in report.lines} == {"en", "cy"}
    assert all(line.url for line in report.lines)


def test_the_counts_are_right_before_and_after(resource, post, homes, housing, health):
    gone, kept = (Format.objects.get(name_en=name) for name in ("Large print", "Easy Read"))
    assert counts(Format) == {gone.pk: 1}
    merge(gone, kept)
    assert counts(Format) == {kept.pk: 1}
    assert counts(Topic) == {homes.pk: 1, health.pk: 1}
    merge(homes, housing)
    assert counts(Topic) == {housing.pk: 1, health.pk: 1}


def test_the_label_that_stays_remembers_the_merge(client, homes, housing, administrator):
    merge(homes, housing, administrator)
    client.force_login(administrator)
    page = client.get(reverse("wagtailsnippets_labels_topic:history", args=[housing.pk]))
    assert "merged into this: Homes" in page.content.decode()
