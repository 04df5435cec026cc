"""What we rely on in wagtail-localize. Upgrading it is: raise the pin, run this."""

import json

import pytest
from django.urls import reverse
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StructBlock, TextBlock
from wagtail.images.blocks import ImageBlock
from wagtail_localize import models as localize
from wagtail_localize import strings
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from tests.translation.vocabulary import BLOCKS, block_of, never_filled_in, sample
from translation.desk import drafts, pieces, writing
from translation.sources import sending

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("where", "name"), BLOCKS)
def test_every_block_is_extracted_and_ingested_when_full(
    where, name, page_with, choices, send, fill, approver
):
    block = block_of(where, name)
    page, field = page_with(where, [(name, sample(block, choices, is_full=True))])
    translation = fill_blocks(send(page), field, fill, approver)
    built = drafts.save_draft(translation, approver).as_object()
    words = " ".join(entry.segment.string.data for entry in entries_of(translation, field))
    for text in texts_in(block):
        assert text in words
    ours, theirs = strings_in(built, field), strings_in(page, field)
    assert [string.path for string in ours] == [string.path for string in theirs]
    assert all(string.string.data.startswith("cy: ") for string in ours)
    if any(string.attrs or "<" in string.string.data for string in theirs):
        assert "<sub>2</sub>" in json.dumps([string.string.data for string in ours])


@pytest.mark.parametrize(("where", "name"), BLOCKS)
def test_every_block_is_extracted_and_ingested_when_empty(where, name, page_with, choices, send):
    block = block_of(where, name)
    page, field = page_with(where, [(name, sample(block, choices, is_full=False))])
    translation = send(page)
    built = drafts.build(translation, with_gaps=True)
    assert [child.block_type for child in getattr(built, field)] == [name]


@pytest.mark.parametrize(("where", "name"), BLOCKS)
def test_every_block_can_be_sent_when_it_was_never_filled_in(where, name, page_with, choices, send):
    block = block_of(where, name)
    page, _field = page_with(where, [(name, never_filled_in(block, choices))])
    drafts.build(send(page), with_gaps=True)


def entries_of(translation, field):
    return [entry for entry in pieces.entries(translation) if entry.path.split(".")[0] == field]


def fill_blocks(translation, field, fill, approver):
    """Translate the blocks by a mark before each text, and everything else anyhow."""
    texts = {entry.key: f"cy: {entry.source}" for entry in entries_of(translation, field)}
    assert writing.write(translation, approver, texts).is_clean
    return fill(translation)


def strings_in(page, field):
    return [
        segment
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue) and segment.path.split(".")[0] == field
    ]


def texts_in(block):
    children = getattr(block, "child_blocks", {}).values()
    if isinstance(block, ImageBlock):
        return ["Ice"]
    if isinstance(block, ListBlock):
        return texts_in(block.child_block)
    if isinstance(block, StructBlock):
        return [text for child in children for text in texts_in(child)]
    if isinstance(block, RichTextBlock):
        return ["<sub>2</sub>", "<sup>st</sup>", "<lang-cy>diolch</lang-cy>"]
    if isinstance(block, CharBlock | TextBlock):
        return [f"Words of {block.name}"]
    return []


@pytest.mark.parametrize("mark", ["sup", "sub", "lang-en", "lang-cy"])
def test_marks_of_a_sentence_do_not_cut_it_in_two(mark):
    html = f"<p>One <{mark}>two</{mark}> three.</p>"
    template, found = strings.extract_strings(html)
    assert [value.data for value, _attrs in found] == [f"One <{mark}>two</{mark}> three."]
    assert strings.restore_strings(template, found) == html


def test_a_segment_is_text_translated_by_place_and_words(post, translated):
    assert {"string", "context", "order", "source"} <= {
        field.name for field in localize.StringSegment._meta.get_fields()
    }
    row = localize.StringTranslation.objects.first()
    assert (row.translation_of.locale.language_code, row.locale.language_code) == ("en", "cy")
    assert row.context.object_id == post.translation_key


def test_a_snapshot_taken_of_a_draft_is_the_draft(post):
    post.title = "Only a draft"
    post.save_revision()
    draft = type(post).objects.get(pk=post.pk).get_latest_revision_as_object()
    source, created = localize.TranslationSource.update_or_create_from_instance(draft)
    assert (created, source.as_instance().title, source.object_repr) == (
        True, "Only a draft", "Only a draft",
    )  # fmt: skip
    draft.title = "A newer draft"
    source, _created = localize.TranslationSource.update_or_create_from_instance(draft)
    assert source.stringsegment_set.filter(string__data="A newer draft").exists()


def test_an_unfinished_translation_cannot_be_built(post, send):
    with pytest.raises(localize.MissingTranslationError):
        drafts.build(send(post))


def test_a_translation_with_an_error_counts_as_missing(translated):
    from translation.desk import segments

    row = localize.StringTranslation.objects.filter(context__path="summary").get()
    row.data = "<script>no</script>"
    row.save()
    row.refresh_from_db()
    assert row.has_error
    assert segments.untranslated(translated).count() == 1


def test_a_translated_title_shows_only_in_the_explorer(translated, post):
    twin = translated.get_target_instance()
    assert (twin.title, twin.draft_title) == (post.title, "Cyfieithiad 1")


def test_a_field_emptied_in_the_source_is_emptied_in_the_twin(
    post, translated, send, translator, approver
):
    post.source_organisation = "A paper"
    post.save()
    translation = send(post)
    writing.write(translation, translator, {
        entry.key: "Papur" for entry in pieces.entries(translation) if not entry.text
    })  # fmt: skip
    assert drafts.publish(translation, approver).source_organisation == "Papur"
    post.source_organisation = ""
    post.save()
    assert drafts.publish(send(post), approver).source_organisation == ""


def test_facts_are_the_same_in_both_languages(post, send, fill, approver, image):
    post.picture, post.kind, post.is_historical = image, "opinion", True
    post.save()
    twin = drafts.publish(fill(send(post)), approver)
    assert (twin.picture, twin.kind, twin.is_historical, twin.date) == (
        image, "opinion", True, post.date,
    )  # fmt: skip
    post.picture = None
    post.save()
    assert drafts.publish(send(post), approver).picture is None


def test_the_addresses_we_build_on_exist(post, translated):
    for name in ("submit_page_translation", "update_translations", "translations_report"):
        args = [] if name == "translations_report" else [post.pk]
        assert reverse(f"wagtail_localize:{name}", args=args).startswith("/admin/localize/")
    assert localize.get_edit_url(post) == reverse("wagtailadmin_pages:edit", args=[post.pk])
    assert sending.translation_from(post) == translated
