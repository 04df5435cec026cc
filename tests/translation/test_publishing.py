"""Publishing a pair: both or neither, once, with one set of facts and a true log."""

import pytest
from wagtail.models import WorkflowState

from home.models import StandardPage
from translation.desk import drafts
from translation.going_live import decisions, publishing, waits
from translation.going_live.gate import NotReadyError
from translation.going_live.plans import plan_for
from translation.models import Pair, PairEvent, StillStands, Waiting
from translation.models.states import Policy

pytestmark = pytest.mark.django_db


def fresh(page):
    return StandardPage.objects.get(pk=page.pk)


@pytest.fixture(params=["english first", "welsh first"])
def home(request, english_home, welsh_home):
    return english_home if request.param == "english first" else welsh_home


@pytest.fixture
def source(home):
    draft = home.add_child(instance=StandardPage(title="A title", live=False))
    draft.save_revision()
    return draft


@pytest.fixture
def hand_in(send, fill, editor):
    def hand_in_now(draft):
        return drafts.save_draft(fill(send(fresh(draft))), editor)

    return hand_in_now


@pytest.fixture
def twin(source, hand_in):
    """The twin, handed in."""
    hand_in(source)
    return fresh(source).get_twin()


def publish(draft, user, **options):
    fresh(draft).get_latest_revision().publish(user=user, **options)


def live(*halves):
    return [fresh(half).live for half in halves]


@pytest.mark.parametrize("fails", ["source", "twin"])
@pytest.mark.parametrize("asked", ["source", "twin"])
def test_both_go_live_or_neither_if_something_breaks_between_them(
    source, twin, approver, monkeypatch, asked, fails
):
    halves = {"source": source, "twin": twin}
    save = StandardPage.save

    def fail(self, *args, **kwargs):
        if self.pk == halves[fails].pk and self.live:
            raise RuntimeError("the worker died")
        save(self, *args, **kwargs)

    events = PairEvent.objects.count()
    with monkeypatch.context() as broken:
        broken.setattr(StandardPage, "save", fail)
        with pytest.raises(RuntimeError):
            publish(halves[asked], approver)
    assert live(source, twin) == [False, False]
    assert PairEvent.objects.count() == events
    publish(halves[asked], approver)
    assert live(source, twin) == [True, True]


@pytest.mark.parametrize("asked", ["source", "twin"])
def test_publishing_the_same_revision_again_changes_nothing(source, twin, approver, asked):
    revision = fresh(source if asked == "source" else twin).get_latest_revision()
    revision.publish(user=approver)
    at, events = fresh(source).last_published_at, PairEvent.objects.count()
    revision.publish(user=approver)
    assert fresh(source).last_published_at == at
    assert PairEvent.objects.count() == events


def test_the_history_says_who_published_both_in_which_language(source, twin, approver):
    publish(source, approver)
    events = PairEvent.objects.filter(pair=source.translation_key, action="published")
    assert {(event.language, event.together, event.user) for event in events} == {
        ("en", True, approver),
        ("cy", True, approver),
    }


def test_a_decision_is_written_down_only_where_it_was_needed(source, twin, approver):
    with decisions.alone("late", "Nobody is there."):
        publish(source, approver)
    assert live(source, twin) == [True, True]
    assert set(PairEvent.objects.values_list("reason", flat=True)) == {""}


@pytest.mark.parametrize(
    ("policy", "decided", "allowed"),
    [
        (Policy.NEVER, False, False), (Policy.NEVER, True, False),
        (Policy.REASON, False, False), (Policy.REASON, True, True),
        (Policy.FREE, False, True), (Policy.FREE, True, True),
    ],
)  # fmt: skip
def test_a_type_says_whether_it_may_be_alone(
    source, approver, monkeypatch, policy, decided, allowed
):
    monkeypatch.setattr(StandardPage, "publish_policy", policy)
    plan = plan_for(fresh(source), fresh(source).get_latest_revision(), approver)
    assert publishing.may_be_alone(plan, decisions.Alone("late") if decided else None) == allowed


def test_no_decision_passes_over_what_stands_against_the_page_itself(home, approver):
    above = home.add_child(instance=StandardPage(title="Above", live=False))
    draft = above.add_child(instance=StandardPage(title="Below", live=False))
    draft.save_revision()
    with pytest.raises(NotReadyError), decisions.alone("urgent"):
        publish(draft, approver)
    assert live(draft) == [False]


def test_a_small_correction_brings_no_notice_and_a_decision_of_another_kind_does(
    source, twin, approver
):
    publish(source, approver)
    for title, reason, state in (
        ("A title.", "small_correction", "live"), ("Another", "late", "out_of_date"),
    ):  # fmt: skip
        draft = fresh(source).get_latest_revision_as_object()
        draft.title = title
        draft.save_revision()
        with decisions.alone(reason):
            publish(source, approver)
        assert Pair.objects.of(source).readers_state == state
    assert StillStands.objects.get(pair=source.translation_key).user == approver


def test_publishing_in_nobodys_name_takes_along_no_translation_in_review(
    source, send, fill, translator, approver
):
    translation = fill(send(source))
    drafts.send_for_review(translation, translator)
    with pytest.raises(NotReadyError) as refusal:
        publish(source, None)
    assert [reason.code for reason in refusal.value.reasons] == ["in_review"]
    publish(source, approver)
    assert live(source, fresh(source).get_twin()) == [True, True]
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def test_what_goes_live_waits_no_longer(source, approver):
    waits.begin(source, source.get_latest_revision(), approver)
    with decisions.alone("urgent"):
        publish(source, approver)
    assert not Waiting.objects.exists()
