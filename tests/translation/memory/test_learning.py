"""What readers get in both languages is remembered, and fills what is sent later."""

import pytest
from wagtail.models import PageViewRestriction

from tests.translation.memory.texts import remember
from translation.desk import drafts, pieces, writing
from translation.memory import finding, learning
from translation.models import MemoryUnit, Pair, SegmentChange, SegmentMark

pytestmark = pytest.mark.django_db


@pytest.fixture
def learnt(translated, approver):
    drafts.publish(translated, approver)
    learning.learn(pair_of(translated))
    return translated


def pair_of(translation):
    return Pair.objects.get(pk=translation.source.object_id)


def entry(translation, path):
    return next(one for one in pieces.entries(translation) if one.path == path)


def test_what_is_published_in_both_languages_is_learnt_with_who_wrote_it(learnt, translator):
    unit = MemoryUnit.objects.get(english="A frozen river")
    assert unit.welsh == entry(learnt, "title").text
    assert (unit.origin, unit.written_in, unit.label) == ("desk", "en", "A frozen river")
    assert (unit.user, unit.pair) == (translator, learnt.source.object_id)


def test_a_text_with_a_link_is_learnt_with_its_codes(learnt):
    unit = MemoryUnit.objects.get(english__contains="river froze")
    assert unit.english == "The river froze. ⟦a1⟧Read⟦/a1⟧"
    assert unit.welsh == "The afon froze. ⟦a1⟧Darllen⟦/a1⟧"


def test_an_address_is_no_text_to_learn(learnt):
    assert not MemoryUnit.objects.filter(english=learnt.source.as_instance().slug).exists()


def test_what_was_written_since_and_is_not_published_is_not_learnt(learnt, translator):
    writing.write(learnt, translator, {entry(learnt, "title").key: "Heb ei gyhoeddi"})
    learning.learn(pair_of(learnt))
    assert not MemoryUnit.objects.filter(welsh="Heb ei gyhoeddi").exists()


def test_an_old_translation_is_not_learnt_for_a_source_that_has_changed(
    learnt, post, publish_alone
):
    publish_alone(post, title="A river in flood")
    learning.learn(pair_of(learnt))
    assert not MemoryUnit.objects.filter(english="A river in flood").exists()


def test_what_only_some_readers_may_see_is_not_learnt(translated, approver, english_index):
    PageViewRestriction.objects.create(page=english_index, restriction_type="login")
    drafts.publish(translated, approver)
    assert learning.learn(pair_of(translated)) == 0
    assert not MemoryUnit.objects.exists()


def test_learning_twice_adds_nothing(learnt):
    before = MemoryUnit.objects.count()
    assert learning.learn(pair_of(learnt)) == 0
    assert MemoryUnit.objects.count() == before


def test_the_memory_is_kept_when_the_pages_go(learnt, post):
    learnt.get_target_instance().delete()
    post.delete()
    assert finding.same(["A frozen river"], "en")


def test_publishing_teaches_the_memory(translated, approver, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        drafts.publish(translated, approver)
    assert MemoryUnit.objects.filter(english="A frozen river").exists()


def test_a_text_that_was_approved_before_is_filled_in_when_a_page_is_sent(post, send):
    remember(("A frozen river", "Afon wedi rhewi"))
    translation = send(post)
    title = entry(translation, "title")
    assert (title.text, title.mark, title.status) == ("Afon wedi rhewi", "remembered", "unreviewed")
    assert entry(translation, "summary").status == "empty"
    line = SegmentChange.objects.get(path="title")
    assert (line.help, line.user, line.after) == ("memory", None, "Afon wedi rhewi")


def test_what_the_memory_filled_in_counts_for_nothing_until_somebody_confirms_it(
    post, send, translator
):
    remember(("A frozen river", "Afon wedi rhewi"))
    translation = send(post)
    title = entry(translation, "title")
    writing.write(translation, translator, {title.key: title.text})
    assert not entry(translation, "title").is_settled
    writing.write(translation, translator, {title.key: title.text}, marks={title.key: "none"})
    assert entry(translation, "title").is_settled
    assert not SegmentMark.objects.exists()


def test_a_text_whose_links_do_not_fit_is_not_filled_in(post, send):
    remember(("The river froze. ⟦a1⟧Read⟦/a1⟧", "Rhewodd yr afon."))
    assert not SegmentMark.objects.filter(translation=send(post)).exists()


def test_what_somebody_translated_or_left_out_is_not_filled_again(
    english_index, make_post, send, translator
):
    post = make_post(english_index, body=[("text", "<p>One boat.</p><p>Two boats.</p>")])
    translation = send(post)
    title = entry(translation, "title")
    left = next(one for one in pieces.entries(translation) if one.source == "One boat.")
    given, marks = {title.key: "Fy nheitl", left.key: ""}, {left.key: "not_needed"}
    assert writing.write(translation, translator, given, marks=marks).is_clean
    remember((title.source, "Teitl arall"), ("One boat.", "Un cwch."), ("Two boats.", "Dau gwch."))
    found = {one.source: (one.text, one.mark) for one in pieces.entries(send(post))}
    assert found[title.source] == ("Fy nheitl", "")
    assert found["One boat."] == ("", "not_needed")
    assert found["Two boats."] == ("Dau gwch.", "remembered")


def test_an_earlier_translation_is_not_hidden_by_the_memory(learnt, post, publish_alone, send):
    remember(("A river in flood", "Afon dan lif"))
    publish_alone(post, title="A river in flood")
    title = entry(send(post), "title")
    assert title.status == "outdated"


def test_what_is_learnt_in_one_language_fills_the_other_way_round(
    learnt, welsh_index, make_post, send
):
    unit = MemoryUnit.objects.get(english="A frozen river")
    title = entry(send(make_post(welsh_index, title=unit.welsh)), "title")
    assert title.text == "A frozen river"
