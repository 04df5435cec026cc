"""A file goes out, comes back, is looked at, goes in, and can be undone."""

from dataclasses import replace

import pytest

from tests.translation.files.edited import edited, with_targets
from translation.desk import pieces, writing
from translation.files import formats, outgoing, receiving, taking_over, undoing
from translation.files.outsiders import Outsider
from translation.files.plan import Fate
from translation.files.planning import plan_of
from translation.files.refusals import FileRefusedError, Why
from translation.models import (
    DeliveredPart,
    Delivery,
    SegmentChange,
    SegmentComment,
    SegmentMark,
)
from translation.past.texts import Help

pytestmark = pytest.mark.django_db
RIVER = "Rhewodd yr afon. ⟦a1⟧Darllenwch⟦/a1⟧"


def texts_of(translation):
    return {entry.path.split(".")[0]: entry.saved_text for entry in pieces.entries(translation)}


def key_at(translation, path):
    found = [entry for entry in pieces.entries(translation) if entry.path.startswith(path)]
    return found[0].key


@pytest.fixture
def translation(post, send):
    return send(post)


@pytest.fixture
def bring(translation, translator):
    """Bring back a file with translations by path; the delivery comes back."""

    def bring_now(document=None, name="xliff1", user=None, **by_path):
        document = document or outgoing.document_of(translation)
        data = formats.FORMATS[name].write(with_targets(document, translation, by_path))
        found = receiving.receive(data, "x.xlf", [translation], user or translator)
        return found.delivery

    return bring_now


@pytest.fixture
def take(translator):
    """Take over a file as it would be shown now."""

    def take_now(delivery, *chosen, user=None):
        seen = taking_over.fingerprint_of(taking_over.plans_of(delivery))
        return taking_over.take_over(delivery, user or translator, chosen, seen)

    return take_now


def fates(delivery):
    (plan,) = taking_over.plans_of(delivery)
    return {step.key: step.fate for step in plan.steps}


@pytest.mark.parametrize("name", ["xliff1", "xliff2", "po", "xlsx"])
def test_a_file_fills_a_translation(name, bring, take, translation):
    delivery = bring(name=name, title="Afon wedi rhewi", body=RIVER)
    taken = take(delivery)
    found = texts_of(translation)
    assert (found["title"], found["body"]) == ("Afon wedi rhewi", RIVER)
    # The address is made from the title.
    assert found["slug"] == "afon-wedi-rhewi"
    assert taken.saved == 3
    assert delivery.state == Delivery.State.APPLIED
    lines = SegmentChange.objects.filter(pair=translation.source.object_id, help=Help.FILE)
    assert {line.path.split(".")[0] for line in lines} == {"title", "body"}


def test_a_file_that_says_nothing_new_changes_nothing(translated, bring):
    data = formats.FORMATS["xliff1"].write(outgoing.document_of(translated))
    (document,) = formats.read(data)
    assert {step.fate for step in plan_of(translated, document.lines).steps} == {Fate.SAME}


def test_nothing_is_changed_before_somebody_says_so(bring, translation):
    bring(title="Afon")
    assert texts_of(translation)["title"] == ""


def test_what_somebody_wrote_meanwhile_is_not_written_over_unless_somebody_says_so(
    bring, take, translation, translator
):
    document = outgoing.document_of(translation)
    key = key_at(translation, "title")
    writing.write(translation, translator, {key: "Newydd"})
    delivery = bring(document, title="Hen", body=RIVER)
    assert fates(delivery)[key] is Fate.NEWER
    take(delivery)
    assert texts_of(translation)["title"] == "Newydd"
    assert texts_of(translation)["body"] == RIVER
    again = bring(document, title="Hen")
    take(again, taking_over.name_in(translation, key))
    assert texts_of(translation)["title"] == "Hen"


def test_what_the_translator_left_alone_does_not_stand_against_newer_work(
    bring, translation, translator
):
    key = key_at(translation, "title")
    writing.write(translation, translator, {key: "Hen"})
    document = outgoing.document_of(translation)
    writing.write(translation, translator, {key: "Newydd"})
    assert fates(bring(document, body=RIVER))[key] is Fate.SAME


def test_a_text_whose_source_has_moved_on_becomes_a_suggestion(
    bring, take, translation, post, send
):
    document = outgoing.document_of(translation)
    document = with_targets(document, translation, {"title": "Afon wedi rhewi"})
    post.title = f"{post.title} twice"
    post.save_revision()
    send(post)
    delivery = bring(document)
    (plan,) = taking_over.plans_of(delivery)
    (step,) = plan.moved
    assert step.source == post.title
    assert {run.kind for run in step.source_runs} >= {"ins"}
    taken = take(delivery)
    assert taken.moved == 1
    title = next(entry for entry in pieces.entries(translation) if entry.path == "title")
    assert (title.saved_text, title.earlier[0].text) == ("", "Afon wedi rhewi")
    undoing.undo(delivery, delivery.decided_by)
    title = next(entry for entry in pieces.entries(translation) if entry.path == "title")
    assert not title.earlier


def test_a_text_whose_place_is_gone_is_shown_and_not_kept(bring, take, translation, post, send):
    document = with_targets(outgoing.document_of(translation), translation, {"body": RIVER})
    post.body = []
    post.save_revision()
    send(post)
    delivery = bring(document, title="Afon")
    (plan,) = taking_over.plans_of(delivery)
    assert [(step.fate, step.after) for step in plan.lost] == [(Fate.GONE, RIVER)]
    assert take(delivery).saved == 2


def test_a_broken_text_is_named_and_the_others_go_in(bring, take, translation):
    delivery = bring(body="Heb ddolen", title="Afon")
    (plan,) = taking_over.plans_of(delivery)
    (step,) = plan.lost
    assert step.fate is Fate.BROKEN
    assert step.problems
    take(delivery)
    assert (texts_of(translation)["title"], texts_of(translation)["body"]) == ("Afon", "")


def test_an_unfinished_text_waits_for_somebody_to_say_so(bring, take, translation):
    key = key_at(translation, "title")
    document = outgoing.document_of(translation)
    lines = [replace(line, state="draft") for line in document.lines]
    delivery = bring(replace(document, lines=tuple(lines)), title="Drafft")
    assert fates(delivery)[key] is Fate.DRAFT
    take(delivery)
    assert texts_of(translation)["title"] == ""
    take(bring(replace(document, lines=tuple(lines)), title="Drafft"), Fate.DRAFT.value)
    assert texts_of(translation)["title"] == "Drafft"


def test_a_source_that_a_tool_has_changed_is_pointed_out(bring, translation):
    key = key_at(translation, "title")
    document = outgoing.document_of(translation)
    changed = edited(document, key, source="Something else")
    assert fates(bring(changed, title="Afon"))[key] is Fate.ALTERED


def test_to_send_back_a_machines_text_as_final_is_to_confirm_it(
    bring, take, translation, translator
):
    key = key_at(translation, "title")
    writing.write(translation, translator, {key: "Peiriant"})
    context, string = key.split("-")
    SegmentMark.objects.create(
        translation=translation, context_id=context, string_id=string, kind="unreviewed"
    )
    document = outgoing.document_of(translation)
    line = next(line for line in document.lines if line.unit.key == key)
    assert line.is_draft
    assert fates(bring(document))[key] is Fate.SAME
    final = replace(document, lines=(replace(line, state="final"),))
    delivery = bring(final)
    assert fates(delivery)[key] is Fate.CONFIRMED
    take(delivery)
    assert not SegmentMark.objects.filter(translation=translation).exists()
    undoing.undo(delivery, translator)
    assert SegmentMark.objects.get(translation=translation).kind == "unreviewed"


def test_undoing_puts_everything_back_in_one_step(bring, take, translation, translator):
    key = key_at(translation, "title")
    writing.write(translation, translator, {key: "Cyn"})
    before = texts_of(translation)
    delivery = bring(title="Wedyn", body=RIVER)
    take(delivery)
    assert undoing.undo(delivery, translator) == []
    assert texts_of(translation) == before
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.UNDONE


def test_undoing_leaves_what_somebody_has_changed_since(bring, take, translation, translator):
    delivery = bring(title="Wedyn", body=RIVER)
    take(delivery)
    writing.write(translation, translator, {key_at(translation, "title"): "Gwell"})
    left = undoing.undo(delivery, translator)
    assert texts_of(translation)["title"] == "Gwell"
    assert texts_of(translation)["body"] == ""
    assert len(left) == 1


def test_undoing_names_what_it_cannot_put_back_because_the_source_has_moved_on(
    bring, take, translation, translator, post, send
):
    delivery = bring(title="Wedyn", body=RIVER)
    take(delivery)
    post.title, post.body = "A river in flood", []
    post.save_revision()
    send(post)
    left = undoing.undo(delivery, translator)
    assert set(left) == {"Title", "Body › Text"}


def test_of_two_who_take_over_the_same_file_one_does(bring, take):
    delivery = bring(title="Afon")
    other = Delivery.objects.get(pk=delivery.pk)
    take(delivery)
    with pytest.raises(taking_over.TooLateError):
        take(other)


def test_two_files_at_once_are_both_shown_as_they_stand(bring, take, translation, translator):
    first, second = bring(title="Un"), bring(title="Dau")
    seen = taking_over.fingerprint_of(taking_over.plans_of(second))
    take(first)
    with pytest.raises(taking_over.TooLateError):
        taking_over.take_over(second, translator, [], seen)
    second.refresh_from_db()
    assert second.state == Delivery.State.WAITING
    assert texts_of(translation)["title"] == "Un"
    assert list(fates(second).values()).count(Fate.NEWER) == 1


def test_a_locked_page_takes_nothing(bring, take, translation, translator, editor):
    delivery = bring(title="Afon")
    target = translation.get_target_instance()
    target.locked, target.locked_by = True, editor
    target.save(update_fields=["locked", "locked_by"])
    with pytest.raises(taking_over.LockedError):
        take(delivery)
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.WAITING
    assert texts_of(translation)["title"] == ""


def test_a_file_of_another_page_is_refused(translation, make_post, english_index, send, translator):
    other = send(make_post(english_index, "Other"))
    data = formats.FORMATS["xliff1"].write(outgoing.document_of(other))
    with pytest.raises(FileRefusedError) as refused:
        receiving.receive(data, "x.xlf", [translation], translator)
    assert refused.value.why is Why.OTHER_PAGE
    assert not Delivery.objects.exists()


def test_a_file_of_a_deleted_page_is_refused(translation, translator, post):
    data = formats.FORMATS["xlsx"].write(outgoing.document_of(translation))
    translation.delete()
    with pytest.raises(FileRefusedError) as refused:
        receiving.receive(data, "x.xlsx", [], translator)
    assert refused.value.why is Why.GONE


def test_a_file_whose_page_goes_before_it_is_taken_over_changes_nothing(bring, translation, post):
    document = outgoing.document_of(translation)
    delivery = bring(document, title="Afon")
    post.delete()
    assert taking_over.plans_of(delivery) == []
    with pytest.raises(FileRefusedError) as refused:
        bring(document)
    assert refused.value.why is Why.GONE


def test_a_file_into_the_other_language_is_refused(translation, translator):
    document = outgoing.document_of(translation)
    turned = replace(document, source_language="cy", target_language="en")
    with pytest.raises(FileRefusedError) as refused:
        receiving.receive(formats.FORMATS["po"].write(turned), "x.po", [translation], translator)
    assert refused.value.why is Why.LANGUAGES


def test_a_file_without_the_name_of_its_page_is_known_by_its_texts(bring, translation, take):
    document = replace(outgoing.document_of(translation), original="")
    take(bring(document, title="Afon"))
    assert texts_of(translation)["title"] == "Afon"


def test_texts_without_names_are_known_by_their_words(bring, take, translation):
    document = outgoing.document_of(translation)
    lines = [replace(line, unit=replace(line.unit, target="")) for line in document.lines]
    title = next(line for line in lines if line.unit.key == key_at(translation, "title"))
    bare = replace(title, unit=replace(title.unit, key="", target="Afon"), version="")
    take(bring(replace(document, original="messages.po", lines=(bare,))))
    assert texts_of(translation)["title"] == "Afon"


def test_remarks_become_comments_once(take, translation, translator):
    data = formats.FORMATS["xliff1"].write(outgoing.document_of(translation))
    noted = data.replace(b"</trans-unit>", b"<note>Pa afon?</note></trans-unit>", 1)
    for _time in range(2):
        take(receiving.receive(noted, "x.xlf", [translation], translator).delivery)
    comment = SegmentComment.objects.get()
    assert (comment.text, comment.path, comment.user) == ("Pa afon?", "title", translator)


def test_who_has_no_account_is_named_in_the_history(bring, take, translation, editor):
    take(bring(title="Afon", body=RIVER, user=Outsider("Mair Rhys")), user=editor)
    lines = SegmentChange.objects.filter(pair=translation.source.object_id)
    assert "slug" in {line.path for line in lines}
    assert {(line.user_id, line.user_name) for line in lines} == {(None, "Mair Rhys")}


def test_a_file_costs_the_same_queries_however_many_texts_it_changes(
    bring, django_assert_max_num_queries, translation
):
    delivery = bring(title="Afon", body=RIVER)
    with django_assert_max_num_queries(15):
        taking_over.plans_of(delivery)
    assert DeliveredPart.objects.count() == 1
