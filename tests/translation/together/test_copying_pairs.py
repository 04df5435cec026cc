"""Copying a page copies the pair if that is asked: drafts, with everything that is translated."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import SegmentOverride, TranslationContext

from blog.models import BlogPostPage, PostAuthor
from home.models import StandardPage
from translation import twins
from translation.desk import drafts, pieces, segments
from translation.going_live.gate import NotReadyError
from translation.models import Pair, PairEvent, WorkState
from translation.sources import sending

pytestmark = pytest.mark.django_db


def copy_address(page):
    return reverse("wagtailadmin_pages:copy", args=[page.pk])


def answers(page, title, **more):
    parent = more.pop("parent", page.get_parent())
    slug = more.pop("slug", "the-copy")
    return {"new_title": title, "new_slug": slug, "new_parent_page": parent.pk, **more}


def with_twin(title):
    return {"copy_twin": "on", "twin_title": title}


def copy_named(title):
    return Page.objects.get(draft_title=title).specific


def newest(page):
    return page.specific.get_latest_revision_as_object()


def texts(page):
    """Each piece of text of a twin, by the source's words."""
    translation = segments.translation_of(page)
    return {entry.source: entry.text for entry in pieces.entries(translation)}


def test_the_form_offers_the_other_language_with_its_title(post, live_twin, editor, sign_in):
    page = BeautifulSoup(sign_in(editor).get(copy_address(post)).content, "html.parser")
    assert page.select_one("input[name=copy_twin][checked]")
    assert page.select_one("input[name=twin_title][lang=cy]")["value"] == live_twin.title
    assert not page.select("input[name=alias], input[name=publish_copies]")


def test_a_page_without_a_twin_is_copied_alone_as_a_draft(post, editor, sign_in):
    client = sign_in(editor)
    assert "copy_twin" not in client.get(copy_address(post)).content.decode()
    response = client.post(copy_address(post), answers(post, "A second river"), follow=True)
    assert "Copied as a draft" in response.content.decode()
    copy = copy_named("A second river")
    assert not copy.live and not copy.alias_of_id
    event = PairEvent.objects.get(pair=copy.pair, action="copied")
    assert (event.language, event.together, event.user, event.note) == (
        "en",
        False,
        editor,
        post.title,
    )


def test_the_copy_is_a_pair_of_drafts_with_every_text(post, live_twin, editor, sign_in):
    data = answers(post, post.title, **with_twin("Ail afon"))
    response = sign_in(editor).post(copy_address(post), data, follow=True)
    shown = response.content.decode()
    assert f'“<span lang="en">{post.title}</span>”' in shown
    assert '“<span lang="cy">Ail afon</span>”' in shown
    twin = copy_named("Ail afon")
    copy = twins.twin_of(twin)
    assert copy.pk != post.pk and copy.slug == "the-copy"
    assert newest(twin).slug == "ail-afon"
    assert copy.translation_key not in (post.translation_key,)
    assert not (copy.live or twin.live or copy.alias_of_id or twin.alias_of_id)
    before = texts(live_twin)
    after = texts(twin)
    assert {key: after[key] for key in before if before[key] and key != post.slug} == {
        **{key: text for key, text in before.items() if text and key != post.slug},
        post.title: "Ail afon",
    }
    assert newest(twin).summary == live_twin.summary
    assert Pair.objects.of(copy).work_state == WorkState.READY
    assert Pair.objects.of(copy).source_locale_id == post.locale_id
    rows = PairEvent.objects.filter(pair=copy.pair, action="copied").order_by("language")
    assert [(row.language, row.together, row.user) for row in rows] == [
        ("cy", True, editor),
        ("en", True, editor),
    ]
    assert not any(Page.find_problems())


def test_the_copies_can_be_published_together(post, live_twin, editor, approver, sign_in):
    data = answers(post, "Another river", **with_twin("Afon arall"))
    sign_in(editor).post(copy_address(post), data)
    copy = copy_named("Another river")
    copy.get_latest_revision().publish(user=approver)
    assert {page.live for page in (copy_named("Another river"), copy_named("Afon arall"))} == {True}


def test_copying_the_welsh_page_makes_a_pair_of_the_same_direction(
    post, live_twin, editor, approver, sign_in
):
    data = answers(live_twin, "Afon newydd", slug="afon-newydd", **with_twin("A new river"))
    sign_in(approver).post(copy_address(live_twin), data)
    copy, twin = copy_named("A new river"), copy_named("Afon newydd")
    assert twins.twin_of(twin) == copy
    assert (copy.slug, newest(twin).slug) == ("a-new-river", "afon-newydd")
    assert Pair.objects.of(twin).source_locale_id == post.locale_id
    assert segments.translation_of(twin) and not segments.translation_of(copy)


def test_pages_below_are_copied_with_their_twins(section, approver, sign_in):
    parent, child = section
    data = answers(parent, "Homes", copy_subpages="on", **with_twin("Cartrefi"))
    sign_in(approver).post(copy_address(parent), data)
    copy, twin = copy_named("Homes"), copy_named("Cartrefi")
    below, twin_below = copy.get_children().get(), twin.get_children().get()
    assert below.translation_key == twin_below.translation_key != child.translation_key
    assert newest(twin_below).title == "Rents yn Gymraeg"
    assert not Page.objects.filter(pk__in=[below.pk, twin_below.pk], live=True).exists()
    assert PairEvent.objects.filter(pair=below.translation_key, action="copied").count() == 2
    assert not any(Page.find_problems())


def test_without_the_pages_below_only_the_page_is_copied(section, approver, sign_in):
    parent, _child = section
    sign_in(approver).post(copy_address(parent), answers(parent, "Homes", **with_twin("Cartrefi")))
    assert not copy_named("Homes").get_children() and not copy_named("Cartrefi").get_children()


def test_children_of_a_page_keep_their_translations(
    english_index, make_post, send, fill, editor, approver, person, sign_in
):
    post = make_post(english_index, "With an author")
    post.authors.add(PostAuthor(person=person))
    post.save_revision()
    post.save()
    fill(send(post))
    sign_in(editor).post(copy_address(post), answers(post, "Copied", **with_twin("Copi")))
    twin = copy_named("Copi")
    translation = segments.translation_of(twin)
    assert not segments.untranslated(translation).exists()
    author = drafts.build(translation).authors.get()
    assert author.translation_key != post.authors.get().translation_key
    assert author.translation_key == newest(copy_named("Copied")).authors.get().translation_key


def test_a_value_the_translator_replaced_is_carried_over(
    post, translated, editor, translator, sign_in
):
    path = next(
        segment.context.path
        for segment in translated.source.overridablesegment_set.all()
        if "https://example.org/" in segment.data_json
    )
    context = TranslationContext.objects.get(object_id=post.translation_key, path=path)
    SegmentOverride.objects.create(
        locale=translated.target_locale,
        context=context,
        data_json='"https://example.org/cy/"',
        last_translated_by=translator,
    )
    sign_in(editor).post(copy_address(post), answers(post, "Copied", **with_twin("Copi")))
    twin = copy_named("Copi")
    assert "https://example.org/cy/" in str(drafts.build(segments.translation_of(twin)).body)


def test_what_is_not_translated_is_said_and_the_twin_stays_in_work(post, send, editor, sign_in):
    send(post)
    data = answers(post, "Copied", **with_twin("Copi"))
    response = sign_in(editor).post(copy_address(post), data, follow=True)
    assert "pieces of text are not translated yet" in response.content.decode()
    copy = copy_named("Copied")
    assert Pair.objects.of(copy).work_state in (WorkState.NEEDS_WORK, WorkState.IN_TRANSLATION)


def test_a_twin_written_by_hand_is_carried_over_where_it_is_built_alike(
    post, welsh_index, approver, sign_in
):
    by_hand = BlogPostPage(
        title="Afon wedi rhewi",
        slug="afon-wedi-rhewi",
        summary="Beth glywon ni.",
        translation_key=post.translation_key,
        locale=welsh_index.locale,
        live=True,
        body=[("text", '<p>Rhewodd yr afon. <a href="https://example.org/">Darllen</a></p>')],
    )
    welsh_index.add_child(instance=by_hand)
    data = answers(post, "Copied", **with_twin("Copi"))
    sign_in(approver).post(copy_address(post), data)
    made = drafts.build(segments.translation_of(copy_named("Copi")))
    assert made.summary == "Beth glywon ni."
    assert "Rhewodd yr afon." in str(made.body)


def test_a_twin_that_has_no_place_to_go_is_not_copied_and_neither_is_the_page(
    section, english_home, administrator, sign_in
):
    parent, _child = section
    page = StandardPage(title="In English", slug="in-english")
    alone = Page.objects.get(pk=english_home.pk).add_child(instance=page)
    data = answers(parent, "Homes", parent=alone, **with_twin("Cartrefi"))
    response = sign_in(administrator).post(copy_address(parent), data)
    assert "The new parent page does not exist in the other language." in response.content.decode()
    assert not Page.objects.filter(draft_title__in=["Homes", "Cartrefi"]).exists()


def test_if_the_twin_cannot_be_made_nothing_is(post, live_twin, editor, sign_in, monkeypatch):
    def fail(*args, **options):
        raise RuntimeError

    monkeypatch.setattr(sending, "send", fail)
    with pytest.raises(RuntimeError):
        sign_in(editor).post(
            copy_address(post), answers(post, "Another river", **with_twin("Afon arall"))
        )
    assert not Page.objects.filter(draft_title="Another river").exists()


def test_a_translator_cannot_copy_by_hand(post, live_twin, translator, sign_in):
    sign_in(translator).post(copy_address(post), answers(post, "Mine", **with_twin("Fy un i")))
    assert not Page.objects.filter(draft_title__in=["Mine", "Fy un i"]).exists()


def test_copying_alone_leaves_the_twin_out(post, live_twin, editor, sign_in):
    sign_in(editor).post(copy_address(post), answers(post, "Alone"))
    copy = copy_named("Alone")
    assert twins.twin_of(copy) is None
    assert PairEvent.objects.get(pair=copy.pair, action="copied").together is False


def test_a_page_not_translated_yet_is_copied_in_both_languages_only(post, send, approver, sign_in):
    send(post)
    twin = twins.twin_of(post)
    client = sign_in(approver)
    response = client.post(copy_address(twin), answers(twin, "Copi", slug="copi"))
    assert "it can only be copied in both languages" in response.content.decode()
    with pytest.raises(NotReadyError):
        twin.copy(update_attrs={"slug": "copi"}, user=approver)
    assert not Page.objects.filter(slug="copi").exists()
    client.post(copy_address(twin), answers(twin, "Copi", slug="copi", **with_twin("Copy")))
    assert copy_named("Copy")


def test_a_copy_has_none_of_the_earlier_texts(post, live_twin, approver, sign_in):
    assert live_twin.revisions.count() > 1
    sign_in(approver).post(copy_address(live_twin), answers(live_twin, "Copi"))
    copy = copy_named("Copi")
    assert [one.pk for one in copy.revisions.all()] == [copy.latest_revision_id]
    assert newest(copy).summary == live_twin.summary
