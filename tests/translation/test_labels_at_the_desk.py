"""The empty halves of labels, filled in at the desk by who translates into the language."""

import pytest
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, ModelLogEntry

from core.images import SiteImage
from home.models import SiteSettings
from labels.models import Topic
from translation.desk import labels

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic(db):
    return Topic.objects.create(name_en="Peace", name_cy="", slug_en="peace", slug_cy="heddwch")


@pytest.fixture
def address():
    return reverse("translation:labels")


def key_of(record, name="name", language="cy"):
    return f"{record._meta.label_lower}-{record.pk}-{name}-{language}"


def sent(record, text, source, **more):
    key = key_of(record, **more)
    return {f"t-{key}": text, f"s-{key}": source}


def test_a_translator_fills_in_a_half_without_the_right_to_change_labels(
    topic, translator, client, address
):
    client.force_login(translator)
    page = client.get(address).content.decode()
    assert 'lang="en" id="source-' in page and ">Peace<" in page
    assert reverse("wagtailsnippets_labels_topic:edit", args=[topic.pk]) not in page
    client.post(address, sent(topic, " Heddwch ", "Peace"))
    topic.refresh_from_db()
    assert (topic.name_en, topic.name_cy) == ("Peace", "Heddwch")
    entry = ModelLogEntry.objects.get(action="labels.half_written")
    assert (entry.user, entry.data["after"]) == (translator, "Heddwch")
    assert key_of(topic) not in client.get(address).content.decode()


def test_nobody_fills_in_a_language_they_do_not_translate_into(topic, make_user, client, address):
    from django.contrib.auth.models import Group, Permission

    group = Group.objects.create(name="English only")
    for codename in ("translate_to_en", "access_admin"):
        group.permissions.add(Permission.objects.get(codename=codename))
    client.force_login(make_user("other", "English only"))
    assert key_of(topic) not in client.get(address + "?into=cy").content.decode()
    client.post(address, sent(topic, "Heddwch", "Peace"))
    topic.refresh_from_db()
    assert topic.name_cy == ""


def test_who_neither_translates_nor_edits_labels_is_refused(make_user, client, address):
    client.force_login(make_user("nobody"))
    assert client.get(address).status_code in (302, 403)


def test_one_row_is_saved_and_what_was_typed_in_the_others_stays(
    topic, translator, client, address, english_home
):
    settings = SiteSettings.for_site(english_home.get_site())
    settings.strapline_en, settings.strapline_cy = "For everybody", ""
    settings.save()
    client.force_login(translator)
    typed = sent(topic, "Heddwch", "Peace") | sent(
        settings, "I bawb", "For everybody", name="strapline"
    )
    page = client.post(address, typed | {"only": key_of(topic)})
    topic.refresh_from_db()
    settings.refresh_from_db()
    assert (topic.name_cy, settings.strapline_cy) == ("Heddwch", "")
    assert 'value="I bawb"' in page.content.decode()


@pytest.mark.parametrize(
    ("text", "source", "said"),
    [
        ("H" * 101, "Peace", "101"),
        ("Heddwch", "Peace, and more", "changed meanwhile"),
    ],
)
def test_what_may_not_stand_there_is_refused_and_kept(
    topic, translator, client, address, text, source, said
):
    client.force_login(translator)
    page = client.post(address, sent(topic, text, source)).content.decode()
    assert said in page and f'value="{text}"' in page
    topic.refresh_from_db()
    assert topic.name_cy == ""


def test_what_somebody_else_filled_in_meanwhile_is_not_written_over(
    topic, translator, client, address
):
    Topic.objects.filter(pk=topic.pk).update(name_cy="Tangnefedd")
    client.force_login(translator)
    page = client.post(address, sent(topic, "Heddwch", "Peace")).content.decode()
    assert "Tangnefedd" in page and 'value="Heddwch"' in page
    topic.refresh_from_db()
    assert topic.name_cy == "Tangnefedd"


def test_a_picture_kept_for_some_readers_is_not_shown_to_translators(
    translator, administrator, client, address
):
    kept = Collection.get_first_root_node().add_child(name="Members")
    CollectionViewRestriction.objects.create(collection=kept, restriction_type="login")
    pictures = [
        SiteImage.objects.create(
            title=title, alt_en=title, file="none.png", width=1, height=1, **more
        )
        for title, more in (("Open", {}), ("Kept", {"collection": kept}))
    ]
    found = {gap.pk for gap in labels.gaps(translator) if gap.model is SiteImage}
    assert found == {pictures[0].pk}
    assert {gap.pk for gap in labels.gaps(administrator) if gap.model is SiteImage} == {
        picture.pk for picture in pictures
    }


def test_addresses_are_no_words_and_left_to_who_may_change_the_settings(
    translator, administrator, english_home
):
    settings = SiteSettings.for_site(english_home.get_site())
    settings.email_en, settings.email_cy = "post@example.org", ""
    settings.save()
    assert "email" not in {gap.name for gap in labels.gaps(translator)}
    assert "email" in {gap.name for gap in labels.gaps(administrator)}


def test_the_ways_to_the_screen_are_shown_where_labels_are_counted(topic, translator, client):
    client.force_login(translator)
    way = reverse("translation:labels")
    for name in ("translation:list", "translation:parity", "wagtailadmin_home"):
        assert way in client.get(reverse(name)).content.decode()


def test_the_screen_costs_the_same_whatever_there_is(
    topic, translator, client, address, django_assert_max_num_queries
):
    client.force_login(translator)
    client.get(address)
    for number in range(30):
        Topic.objects.create(
            name_en=f"T {number}", name_cy=f"P {number}", slug_en=f"t{number}", slug_cy=f"p{number}"
        )
        SiteImage.objects.create(
            title=f"I {number}", alt_en="A river", file="none.png", width=1, height=1
        )
    with django_assert_max_num_queries(14):
        client.get(address)
