"""The demonstration shows translators at work, and a reset leaves nothing of it behind."""

import datetime
from collections import Counter

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import SegmentOverride, StringTranslation

from demo.removal import remove_demo
from demo.users import LOGINS
from mail.models import Message
from translation.desk import labels, pieces
from translation.free.side_by_side import beside
from translation.halves import halves_of
from translation.locales import locale_for
from translation.models import (
    AddedText,
    FreeConfirmation,
    Job,
    JobItem,
    JobNotice,
    Pair,
    SegmentChange,
    SegmentComment,
    SegmentMark,
    Term,
    TextNotice,
    WorkState,
)
from translation.sources import sending
from translation.terms.current import current_terms
from translation.units import units_of

pytestmark = pytest.mark.django_db


def page_of(slug):
    # A twin that is not translated yet still has the address of its source.
    return Page.objects.filter(slug=slug).earliest("pk").specific


def at_the_desk(slug):
    return pieces.entries(sending.translation_from(page_of(slug)))


def items_by_state(job):
    return {item.pair.work_state: item for item in job.items.select_related("pair")}


def test_a_job_into_welsh_is_in_progress_and_due_soon(loaded):
    job = Job.objects.get(language="cy", state=Job.State.OUT)
    assert (job.translator.username, job.sent_by.username) == ("translator", "editor")
    assert 0 <= (job.due_on - timezone.localdate()).days <= 2
    assert job.note
    items = items_by_state(job)
    assert items[WorkState.READY].done_at
    assert items[WorkState.IN_TRANSLATION]
    assert job.items.filter(moved_on_at__isnull=False).count() == 1
    assert sum(item.new for item in job.items.all()) > 100
    assert sum(item.near for item in job.items.all()) > 0


def test_a_small_job_into_english_is_late_and_one_is_not_sent_yet(loaded):
    late = Job.objects.get(language="en", state=Job.State.OUT)
    assert late.due_on < timezone.localdate()
    assert late.items.count() == 2
    prepared = Job.objects.get(state=Job.State.PREPARING)
    assert prepared.items.get().new > 0


def test_nothing_of_the_demo_is_told_to_anybody(loaded):
    assert not Message.objects.exists()
    assert not JobNotice.objects.filter(told_at=None).exists()
    assert not TextNotice.objects.filter(told_at=None).exists()
    open_jobs = Job.objects.filter(state=Job.State.OUT)
    assert not open_jobs.filter(told_due_at=None).exists()


def test_an_out_of_date_page_shows_its_difference_and_the_earlier_translation(loaded):
    outdated = [one for one in at_the_desk("what-is-co-production") if one.status == "outdated"]
    for entry in outdated:
        assert entry.earlier[0].text
        assert {run.kind for run in entry.earlier[0].runs} >= {"same", "ins"}
    assert len(outdated) >= 2


def test_comments_are_settled_on_one_piece_and_open_on_another(loaded):
    by_path = {}
    for comment in SegmentComment.objects.all():
        by_path.setdefault(comment.path, set()).add(comment.resolved_at is None)
    assert sorted(by_path.values()) == [{False}, {True}]


def test_two_people_wrote_in_one_text(loaded):
    path = SegmentChange.objects.get(user__username="approver").path
    writers = SegmentChange.objects.filter(path=path).values_list("user__username", flat=True)
    assert list(writers) == ["approver", "translator"]


def test_pieces_are_marked_and_a_welsh_address_is_chosen(loaded):
    assert set(SegmentMark.objects.values_list("kind", flat=True)) == {"same", "not_needed"}
    chosen = SegmentOverride.objects.get()
    assert chosen.data == "https://www.llyw.cymru/"
    english = page_of("your-council-must-say-how-you-can-take-part")
    welsh = english.get_translation(locale_for("cy"))
    assert "https://www.llyw.cymru/" in str(welsh.get_latest_revision_as_object().body)


def test_a_free_pair_has_changed_in_one_language_since_it_was_confirmed(loaded):
    pair = Pair.objects.get(is_free=True)
    found = beside(pair, halves_of(pair))
    changed = [piece for row in found.rows for piece in row.pieces if piece and piece.is_changed]
    assert found.is_confirmed
    assert len(changed) == 1
    assert not found.alike


def test_a_translator_finds_an_empty_half_of_a_label(loaded):
    translator = get_user_model().objects.get(username="translator")
    assert [gap.lacking for gap in labels.gaps(translator)] == ["cy"]


def test_removing_the_demo_leaves_nothing_of_the_work_behind(loaded):
    Job.objects.filter(state=Job.State.OUT).update(due_on=datetime.date(2030, 1, 1))
    remove_demo()
    for model in (
        Job,
        JobItem,
        JobNotice,
        TextNotice,
        SegmentChange,
        SegmentComment,
        SegmentMark,
        SegmentOverride,
        StringTranslation,
        AddedText,
        FreeConfirmation,
        Message,
    ):
        assert not model.objects.exists(), model
    assert not Pair.objects.filter(is_free=True).exists()
    assert not get_user_model().objects.filter(username__in=LOGINS).exists()


def test_the_words_of_the_network_are_agreed_and_some_are_not(loaded):
    by_status = Counter(Term.objects.values_list("status", flat=True))
    assert by_status["agreed"] >= 12
    assert by_status["draft"] and by_status["retired"]
    shown = current_terms().for_readers
    assert len(shown) >= 12
    for term in Term.objects.all():
        term.full_clean()


def test_a_law_by_a_wrong_name_is_found_at_the_desk(loaded):
    entries = at_the_desk("what-is-co-production")
    wrong = [
        (found.text, found.terms[0].cy)
        for unit in units_of(entries, "en", "cy")
        for found in current_terms().forbidden(unit)
    ]
    act = "Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014"
    assert wrong == [("Deddf Gwasanaethau a Llesiant", act)]
