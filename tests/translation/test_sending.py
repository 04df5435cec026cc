"""Sending a page or record for translation: nothing stale, nothing overwritten, a sound tree."""

import pytest
from django.core.management import call_command
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from blog.models import BlogPostPage, PostAuthor
from home.models import StandardPage
from people.models import Organisation, Person
from translation import twins
from translation.desk import drafts, pieces
from translation.signals import WrongDirectionError
from translation.sources import sending

pytestmark = pytest.mark.django_db


def assert_sound_tree(capsys=None):
    assert Page.find_problems() == ([], [], [], [], [])
    for page in Page.objects.all():
        assert page.get_children().count() == page.numchild


def test_a_sent_page_gets_a_draft_twin_below_the_twin_of_its_parent(post, send, welsh_index):
    twin = send(post).get_target_instance()
    assert (twin.live, twin.alias_of_id, twin.locale.language_code) == (False, None, "cy")
    assert twin.get_parent().specific == welsh_index
    assert twin.latest_revision is not None


def test_sending_takes_the_newest_draft_not_the_live_version(post, send):
    post.summary = "A summary nobody has published yet."
    post.save_revision()
    entries = pieces.entries(send(post))
    assert "A summary nobody has published yet." in [entry.source for entry in entries]


def test_sending_again_replaces_a_stale_snapshot_and_keeps_translations(
    post, translated, send, fill
):
    post.summary = "The summary has changed."
    post.save_revision()
    translation = send(post)
    by_path = {entry.path: entry for entry in pieces.entries(translation)}
    assert translation == translated
    assert by_path["summary"].source == "The summary has changed."
    assert by_path["summary"].text == ""
    assert by_path["title"].text == "Cyfieithiad 1"


def test_a_changed_segment_shows_the_translation_of_its_earlier_wording(post, translated, send):
    post.summary = "The summary has changed."
    post.save_revision()
    by_path = {entry.path: entry for entry in pieces.entries(send(post))}
    (earlier,) = by_path["summary"].earlier
    assert earlier.source == "What we heard, and what we will do."
    assert earlier.text == "Cyfieithiad 3"


def test_ancestors_without_a_twin_join_as_drafts_and_never_as_aliases(english_home, send):
    above = english_home.add_child(instance=StandardPage(title="Projects", live=True))
    below = above.add_child(instance=StandardPage(title="The path", live=True))
    twin = send(below).get_target_instance()
    parent = twin.get_parent()
    assert (parent.translation_key, parent.live, parent.alias_of_id) == (
        above.translation_key, False, None,
    )  # fmt: skip
    assert not Page.objects.filter(alias_of__isnull=False).exists()
    assert Translation.objects.filter(source__object_id=above.translation_key).exists()


def test_sending_a_page_with_everything_below_leaves_a_sound_tree(english_home, send, capsys):
    top = english_home.add_child(instance=StandardPage(title="Projects", live=True))
    child = top.add_child(instance=StandardPage(title="The path", live=True))
    for title in ("January", "February"):
        child.add_child(instance=StandardPage(title=title, live=True))
    twin = send(top, with_below=True).get_target_instance()
    twin_of_child = twins.twin_of(child)
    assert (twin.numchild, twin.get_children().count()) == (1, 1)
    assert (twin_of_child.numchild, twin_of_child.get_children().count()) == (2, 2)
    assert_sound_tree()
    call_command("fixtree", interactive=False)
    assert "No problems found" in capsys.readouterr().out


def test_publishing_a_sent_subtree_keeps_the_tree_sound(english_home, send, fill, approver):
    top = english_home.add_child(instance=StandardPage(title="Projects", live=True))
    below = top.add_child(instance=StandardPage(title="The path", live=True))
    first = send(top, with_below=True)
    second = sending.translation_from(below)
    for translation in (first, second):
        drafts.publish(fill(translation), approver)
    assert first.get_target_instance().get_children().live().count() == 1
    assert_sound_tree()


def test_records_a_page_shows_join_with_the_records_they_show(post, person, organisation, send):
    post.authors = [PostAuthor(person=person, role="Chair at the time")]
    post.save()
    send(post)
    assert twins.twin_of(person).live is False
    assert twins.twin_of(organisation).live is False
    assert twins.twin_of(person).name == person.name


def test_a_record_made_by_hand_is_not_sent_nor_touched_when_a_page_shows_it(
    post, person, organisation, welsh, send
):
    by_hand = Organisation.objects.create(
        name="Tir Cyffredin", locale=welsh, translation_key=organisation.translation_key
    )
    post.authors = [PostAuthor(person=person)]
    post.save()
    send(post)
    by_hand.refresh_from_db()
    assert (by_hand.name, by_hand.live) == ("Tir Cyffredin", True)
    assert not Translation.objects.filter(source__object_id=organisation.translation_key).exists()


def test_a_record_translated_by_hand_is_adopted_and_never_overwritten(organisation, welsh, send):
    by_hand = Organisation.objects.create(
        name="Tir Cyffredin", locale=welsh, translation_key=organisation.translation_key
    )
    translation = send(organisation)
    by_hand.refresh_from_db()
    assert by_hand.name == "Tir Cyffredin"
    assert [entry.text for entry in pieces.entries(translation)] == ["Tir Cyffredin"]


@pytest.fixture
def page_by_hand(english_home, welsh_home, welsh):
    english = english_home.add_child(
        instance=StandardPage(
            title="The path",
            introduction="Why it floods.",
            body=[("text", "<p>One.</p><p>Two.</p>"), ("notice", {"text": "<p>Mind the ice.</p>"})],
            live=True,
        )
    )
    welsh_page = welsh_home.add_child(
        instance=StandardPage(
            title="Y llwybr",
            introduction="Pam mae’n gorlifo.",
            body=[("text", "<p>Un.</p><p>Dau.</p><p>Tri.</p>")],
            live=True,
            locale=welsh,
            translation_key=english.translation_key,
        )
    )
    return english, welsh_page


def test_a_page_translated_by_hand_is_adopted_where_it_aligns(page_by_hand, editor):
    english, _by_hand = page_by_hand
    (sent,) = sending.send(english, editor)
    texts = {entry.path.split(".")[0]: entry.text for entry in pieces.entries(sent.translation)}
    assert texts["title"] == "Y llwybr"
    assert texts["introduction"] == "Pam mae’n gorlifo."
    assert texts["body"] == ""


def test_what_does_not_align_is_left_to_a_person_and_said(page_by_hand, editor, client):
    english, _by_hand = page_by_hand
    client.force_login(editor)
    response = client.post(f"/admin/translation/send/page/{english.pk}/", follow=True)
    assert "Un. · Dau. · Tri." in response.content.decode()


def test_a_live_page_made_by_hand_stays_as_it_is_for_readers(page_by_hand, editor):
    english, welsh_page = page_by_hand
    before = welsh_page.specific_class.objects.values().get(pk=welsh_page.pk)
    sending.send(english, editor)
    after = welsh_page.specific_class.objects.values().get(pk=welsh_page.pk)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"draft_title"}


def test_pages_built_alike_are_aligned_block_by_block_although_their_ids_differ():
    from translation.sources.aligning import align

    block, other = "c4decd90-fbc2-417c-8dee-4fb7fafbc2c4", "11111111-fbc2-417c-8dee-4fb7fafbc2c4"
    ours = ["title", f"body.{block}.heading", f"body.{block}.text"]
    theirs = ["title", f"body.{other}.heading", f"body.{other}.text"]
    assert align(ours, theirs) == [(0, 0), (1, 1), (2, 2)]


def test_fields_built_differently_are_not_aligned():
    from translation.sources.aligning import align

    block, other = "c4decd90-fbc2-417c-8dee-4fb7fafbc2c4", "11111111-fbc2-417c-8dee-4fb7fafbc2c4"
    assert align([f"body.{block}"], [f"body.{other}", f"body.{other}"]) == []


def test_a_page_first_written_in_welsh_is_sent_into_english(
    welsh_index, make_post, send, english_index
):
    post = make_post(welsh_index, "Afon wedi rhewi")
    translation = send(post)
    assert translation.target_locale.language_code == "en"
    assert translation.get_target_instance().get_parent().specific == english_index


def test_a_pair_has_one_direction(post, send, editor):
    twin = send(post).get_target_instance()
    with pytest.raises(WrongDirectionError):
        sending.send(twin, editor)


def test_deleting_the_source_or_the_twin_keeps_every_translated_string(post, translated):
    before = StringTranslation.objects.count()
    translated.get_target_instance().delete()
    BlogPostPage.objects.get(pk=post.pk).delete()
    assert StringTranslation.objects.count() == before > 0


def test_a_restricted_page_has_a_restricted_twin(post, send, django_user_model):
    from django.contrib.auth.models import Group
    from wagtail.models import PageViewRestriction

    restriction = PageViewRestriction.objects.create(page=post, restriction_type="groups")
    restriction.groups.add(Group.objects.get(name="Editors"))
    twin = send(post).get_target_instance()
    (mirrored,) = twin.view_restrictions.all()
    assert list(mirrored.groups.values_list("name", flat=True)) == ["Editors"]


def test_sending_again_lifts_a_restriction_the_source_no_longer_has(post, send):
    from wagtail.models import PageViewRestriction

    restriction = PageViewRestriction.objects.create(page=post, restriction_type="login")
    twin = send(post).get_target_instance()
    restriction.delete()
    send(post)
    assert not twin.view_restrictions.exists()


def test_inline_children_keep_their_pairing_through_copy_send_and_send_again(
    post, person, send, fill, approver, english, welsh
):
    post.authors = [PostAuthor(person=person, role="Chair at the time")]
    post.save()
    translation = send(post)
    for record in (Organisation, Person):
        source = record.objects.get(locale=english)
        drafts.publish(fill(sending.translation_from(source)), approver)
    drafts.publish(fill(translation), approver)
    (author,) = post.authors.all()
    post.authors = [PostAuthor(person=person, role="Member"), author]
    post.save_revision()
    drafts.publish(fill(send(post)), approver)
    twin = translation.get_target_instance()
    roles = {child.translation_key: child for child in twin.authors.all()}
    assert len(roles) == 2
    assert roles[author.translation_key].locale_id == welsh.pk
    assert roles[author.translation_key].person == twins.twin_of(person)
    copy = BlogPostPage.objects.get(pk=post.pk).copy(
        update_attrs={"slug": "a-copy", "title": "A copy"}
    )
    keys = {child.translation_key for child in copy.authors.all()}
    assert len(keys) == 2
    assert author.translation_key not in keys
    assert copy.live is False


def test_a_record_with_dated_roles_is_sent_and_sent_again(person, send, fill, approver):
    from people.models import DatedRole

    person.roles = [DatedRole(title="Treasurer", start="2001", end="2005", sort_order=0)]
    person.save()
    translation = send(person)
    drafts.publish(fill(sending.translation_from(person.organisation)), approver)
    drafts.publish(fill(translation), approver)
    chair = DatedRole(title="Chair", start="2006", sort_order=1)
    person.roles = [*person.roles.all(), chair]
    person.save_revision()
    drafts.publish(fill(send(person)), approver)
    assert list(twins.twin_of(person).roles.values_list("start", flat=True)) == ["2001", "2006"]
