"""Two records become one, and whatever named the one that goes names the one that stays."""

import pytest
from wagtail.models import ModelLogEntry, ReferenceIndex

from blog.models import BlogPostPage, PostAuthor
from blog.presentation import show_authors
from home.models import StandardPage
from people.merging import merge
from people.models import DatedRole, Organisation, Person
from translation.desk import drafts, pieces, writing
from translation.models import Pair, StillStands
from translation.sources import sending
from translation.state import contents
from translation.state.rebuilding import rebuild

pytestmark = pytest.mark.django_db


@pytest.fixture
def ann(in_both):
    return in_both(Person, "Ann Rees", "Ann Rhys")


@pytest.fixture
def double(in_both):
    return in_both(Person, "Anne Rees", "Anne Rhys")


def people_of(page):
    content = page.get_latest_revision_as_object()
    return [author.person for author in content.authors.all()]


def test_live_pages_of_both_languages_name_the_one_that_stays(ann, double, by, administrator):
    post = by(double)
    merge(double, ann, administrator)
    assert [author.person for author in PostAuthor.objects.filter(post=post)] == [ann]
    twin = post.get_twin()
    assert [author.person for author in PostAuthor.objects.filter(post=twin)] == [ann.get_twin()]
    assert not Person.objects.filter(translation_key=double.translation_key).exists()


def test_it_may_be_asked_for_from_either_language(ann, double, by, administrator):
    post = by(double)
    merge(double.get_twin(), ann, administrator)
    assert PostAuthor.objects.get(post=post).person == ann
    assert PostAuthor.objects.get(post=post.get_twin()).person == ann.get_twin()


def test_drafts_and_history_name_the_one_that_stays(
    ann, double, english_index, make_post, administrator
):
    post = make_post(english_index)
    post.authors = [PostAuthor(person=double, locale=post.locale)]
    old = post.save_revision()
    post.summary = "Another"
    post.save_revision()
    merge(double, ann, administrator)
    assert people_of(BlogPostPage.objects.get(pk=post.pk)) == [ann]
    old.refresh_from_db()
    assert [row["person"] for row in old.content["authors"]] == [ann.pk]


def test_blocks_and_mentions_name_the_one_that_stays(
    ann, double, english_home, english_index, make_post, administrator
):
    body = [("people", {"heading": "", "people": [double, ann]})]
    page = english_home.add_child(instance=StandardPage(title="People", slug="p", body=body))
    page.save_revision()
    post = make_post(english_index, mentions=[("person", double)])
    merge(double, ann, administrator)
    page, post = StandardPage.objects.get(pk=page.pk), BlogPostPage.objects.get(pk=post.pk)
    assert [person.pk for person in page.body[0].value["people"]] == [ann.pk, ann.pk]
    draft = page.get_latest_revision_as_object()
    assert [person.pk for person in draft.body[0].value["people"]] == [ann.pk, ann.pk]
    assert post.mentions[0].value == ann


def test_a_page_that_named_both_shows_the_one_that_stays_once(ann, double, by, administrator):
    post = by(ann, mentions=[("person", ann), ("person", double)])
    PostAuthor.objects.create(post=post, person=double, locale=post.locale)
    merge(double, ann, administrator)
    page = BlogPostPage.objects.get(pk=post.pk)
    assert [author.name for author in show_authors(page)] == ["Ann Rees"]
    assert [mention.name for mention in page.shown_mentions] == ["Ann Rees"]
    assert page.card().people == ["Ann Rees"]


def test_records_name_the_one_that_stays(in_both, english, administrator):
    gone, kept = in_both(Organisation, "The Network"), in_both(Organisation, "Network")
    member = Person(name="Ann", organisation=gone, locale=english)
    member.roles = [DatedRole(title="Chair", organisation=gone, locale=english)]
    member.save()
    member.save_revision()
    merge(gone, kept, administrator)
    member = Person.objects.get(pk=member.pk)
    assert (member.organisation, member.roles.get().organisation) == (kept, kept)
    draft = member.get_latest_revision_as_object()
    assert (draft.organisation, draft.roles.get().organisation) == (kept, kept)


def test_an_organisation_never_follows_itself(in_both, administrator):
    gone, kept = in_both(Organisation, "The Network"), in_both(Organisation, "Network")
    kept.successor = gone
    kept.save_revision()
    Organisation.objects.filter(pk=kept.pk).update(successor=gone)
    merge(gone, kept, administrator)
    kept = Organisation.objects.get(pk=kept.pk)
    assert kept.successor is None
    assert kept.get_latest_revision_as_object().successor is None


def test_old_addresses_lead_to_the_one_that_stays(client, ann, double, administrator):
    before = [(double.url, ann.url), (double.get_twin().url, ann.get_twin().url)]
    merge(double, ann, administrator)
    for old, new in before:
        response = client.get(old)
        assert (response.status_code, response.url) == (301, new)


def test_addresses_survive_a_second_merge(client, ann, double, in_both, administrator):
    third = in_both(Person, "A. Rees")
    old = double.url
    merge(double, third, administrator)
    merge(third, ann, administrator)
    assert client.get(old).url == ann.url


def test_the_page_of_the_one_that_stays_lists_what_both_did(client, ann, double, by, administrator):
    by(ann, title="By Ann")
    by(double, title="By Anne")
    merge(double, ann, administrator)
    page = client.get(ann.url).content.decode()
    assert "By Ann</a>" in page
    assert "By Anne</a>" in page


def test_a_half_that_only_the_other_record_has_becomes_the_twin(
    client, english, welsh, administrator
):
    ann = Person(name="Ann Rees", locale=english)
    ann.save()
    double = Person(name="Ann Rhys", role="Cadeirydd", locale=welsh)
    double.save()
    double.save_revision()
    merge(double, ann, administrator)
    twin = Person.objects.get(pk=double.pk)
    assert ann.get_twin() == twin
    assert twin.get_latest_revision_as_object().translation_key == ann.translation_key
    assert twin.url in client.get(ann.url).content.decode()
    assert ann.pair.readers_state == "live"


def test_the_other_direction_keeps_the_half_in_the_other_language(english, welsh, administrator):
    double = Person(name="Ann Rees", locale=english)
    double.save()
    ann = Person(name="Ann Rhys", locale=welsh)
    ann.save()
    merge(double, ann, administrator)
    assert ann.get_twin().pk == double.pk


def test_one_half_moves_and_the_other_becomes_the_twin(in_both, english, by, administrator):
    ann = Person(name="Ann", locale=english)
    ann.save()
    double = in_both(Person, "Anne")
    welsh_half = double.get_twin()
    post = by(double)
    merge(double, ann, administrator)
    assert PostAuthor.objects.get(post=post).person == ann
    assert PostAuthor.objects.get(post=post.get_twin()).person == welsh_half
    assert ann.get_twin() == welsh_half


@pytest.fixture
def translated_post(double, english_index, make_post, editor, translator, approver):
    """A post by the double, translated through the desk and live in both languages."""
    post = make_post(english_index)
    PostAuthor.objects.create(post=post, person=double, locale=post.locale)
    post = BlogPostPage.objects.get(pk=post.pk)
    post.save_revision()
    sending.send(post, editor)
    translation = sending.translation_from(post)
    texts = {
        entry.key: f"cyfieithiad-{entry.number}"
        for entry in pieces.entries(translation)
        if not entry.text
    }
    assert writing.write(translation, translator, texts).is_clean
    drafts.publish(translation, approver)
    return post


def test_no_translation_counts_as_out_of_date(translated_post, ann, double, administrator):
    assert translated_post.pair.readers_state == "live"
    merge(double, ann, administrator)
    pair = Pair.objects.get(pk=translated_post.translation_key)
    assert (pair.readers_state, pair.work_state) == ("live", "ready")
    assert rebuild(save=False).found == []


def test_what_was_sent_builds_a_twin_with_the_one_that_stays(
    translated_post, ann, double, administrator, approver
):
    merge(double, ann, administrator)
    translation = sending.translation_from(translated_post)
    assert translation.source.relatedobjectsegment_set.get().object_id == ann.translation_key
    drafts.publish(translation, approver)
    twin = translated_post.get_twin().specific
    assert [author.person for author in twin.authors.all()] == [ann.get_twin()]


def test_a_whole_wording_that_was_confirmed_stays_confirmed(
    translated_post, ann, double, administrator
):
    said = contents.items_of(BlogPostPage.objects.get(pk=translated_post.pk))
    word = StillStands.objects.create(
        pair=translated_post.pair, path="", digest=contents.fingerprint(said)
    )
    merge(double, ann, administrator)
    word.refresh_from_db()
    now = contents.items_of(BlogPostPage.objects.get(pk=translated_post.pk))
    assert word.digest == contents.fingerprint(now) != contents.fingerprint(said)


def test_the_index_of_references_is_right_at_once(ann, double, by, administrator):
    by(double)
    merge(double, ann, administrator)
    before = sorted(ReferenceIndex.objects.values_list("to_object_id", "model_path"))
    for page in BlogPostPage.objects.all():
        ReferenceIndex.create_or_update_for_object(page)
    assert sorted(ReferenceIndex.objects.values_list("to_object_id", "model_path")) == before


def test_it_is_written_down_who_merged_what(ann, double, administrator):
    merge(double, ann, administrator)
    entry = ModelLogEntry.objects.get(action="people.merge")
    assert (entry.user, entry.data["gone"]) == (administrator, "Anne Rees")
    assert entry.object_id == str(ann.pk)


def test_nothing_is_merged_if_anything_fails(ann, double, by, administrator, monkeypatch):
    post = by(double)

    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("people.merging.deeds.delete", fail)
    with pytest.raises(RuntimeError):
        merge(double, ann, administrator)
    assert PostAuthor.objects.get(post=post).person == double
    assert Person.objects.filter(pk=double.pk).exists()


def test_one_record_is_not_merged_with_itself(ann, in_both, administrator):
    for other in (ann, ann.get_twin(), in_both(Organisation, "Ann")):
        with pytest.raises(ValueError, match="one kind"):
            merge(other, ann, administrator)


def merge_url(record):
    return f"/admin/snippets/people/person/merge/{record.pk}/"


def test_the_screen_says_what_moves_in_each_language(client, ann, double, by, administrator):
    by(double, title="A frozen river")
    client.force_login(administrator)
    page = client.get(merge_url(double), {"into": ann.pk}).content.decode()
    assert "A frozen river" in page
    assert "A frozen river (cy)" in page
    assert page.count("Stays") == 2


def test_pressing_the_button_merges(client, ann, double, by, administrator):
    post = by(double)
    client.force_login(administrator)
    response = client.post(merge_url(double), {"into": ann.pk})
    assert response.url == f"/admin/snippets/people/person/edit/{ann.pk}/"
    assert PostAuthor.objects.get(post=post).person == ann


@pytest.mark.parametrize("name", ["editor", "approver", "translator"])
def test_only_those_who_may_delete_may_merge(client, ann, double, request, name):
    client.force_login(request.getfixturevalue(name))
    assert client.post(merge_url(double), {"into": ann.pk}).status_code == 302
    assert Person.objects.filter(pk=double.pk).exists()


@pytest.mark.parametrize("into", ["itself", "twin", "99999", "x", "", "locked"])
def test_what_cannot_stay_is_refused_with_the_reason(client, ann, double, administrator, into):
    if into == "locked":
        Person.objects.filter(pk=ann.get_twin().pk).update(locked=True)
    chosen = {"itself": double.pk, "twin": double.get_twin().pk, "locked": ann.pk}.get(into, into)
    client.force_login(administrator)
    for send in (client.get, client.post):
        response = send(merge_url(double), {"into": chosen})
        assert response.status_code == 200
        assert "error-message" in response.content.decode()
    assert Person.objects.filter(pk=double.pk).exists()
