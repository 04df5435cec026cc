"""What goes into a job, and what is sent with it."""

import pytest
from django.db import DataError, IntegrityError
from wagtail_localize.models import Translation

from blog.models import BlogPostPage
from translation import jobs
from translation.jobs import choosing, counting, drafting, near, working
from translation.jobs.obstacles import Obstacle
from translation.memory.keeping import Both, remember
from translation.models import Job, JobItem, MemoryUnit, Pair, TranslationSettings
from translation.models.states import WaiverReason
from translation.state import waivers

pytestmark = pytest.mark.django_db


def test_a_job_is_sent_item_by_item_and_given_to_the_translator(send_job, posts):
    job = send_job(*posts)
    assert job.state == Job.State.OUT
    assert [item.state for item in job.items.all()] == [JobItem.State.SENT] * 3
    assert Translation.objects.filter(source__object_id__in=job.items.values("pair")).count() == 3


def test_the_words_are_counted_once_for_the_same_text(prepare, english_index, make_post):
    first = make_post(english_index, "One two", summary="Alpha beta gamma")
    second = make_post(english_index, "Three four", summary="Alpha beta gamma")
    job = prepare(first, second)
    counted = dict(job.items.values_list("pair", "new"))
    repeated = dict(job.items.values_list("pair", "repeated"))
    assert counted[first.translation_key] == counted[second.translation_key] + 3
    assert repeated == {first.translation_key: 0, second.translation_key: 3}


def test_a_changed_text_counts_as_like_what_it_was_and_the_rest_as_unchanged(
    send_job, prepare, posts, edit, fill
):
    done = send_job(posts[0])
    fill(Translation.objects.get(source__object_id=done.items.get().pair_id))
    edit(posts[0], summary="The lake froze 0 times")
    item = prepare(posts[0]).items.get()
    assert (item.new, item.near, item.near_by_band) == (0, 5, [0, 0, 5])
    assert item.unchanged > 0


def test_a_job_keeps_the_bands_it_was_counted_with(prepare, english_index, make_post, editor):
    remember([Both("Alpha beta gamma delta", "Un dau tri pedwar")], MemoryUnit.Origin.FILE)
    post = make_post(english_index, "Alpha beta gamma epsilon")
    job = prepare(post)
    assert job.items.get().near_by_band == [0, 0, 4]
    TranslationSettings.objects.update_or_create(pk=1, defaults={"bands": "95–99\n70–79"})
    job.refresh_from_db()
    assert near.totals(job) == [("Near: 95–99%", 0), ("Near: 85–94%", 0), ("Near: 75–84%", 4)]
    drafting.count_anew(job)
    assert not counting.run(job.pk, 60)
    assert near.totals(job) == [("Near: 95–99%", 0), ("Near: 70–79%", 4)]


def test_counting_goes_on_where_it_was_left(prepare, english_index, make_post):
    remember([Both("Alpha beta gamma", "Un dau tri")], MemoryUnit.Origin.FILE)
    posts = [make_post(english_index, f"Page {n}", summary="Alpha beta gamma") for n in range(3)]
    job = prepare(*posts)
    words = list(job.items.values_list(*counting.WORDS))
    drafting.count_anew(job)
    # Each run knows nothing of the one before it.
    while counting.count_next(job.pk, counting.texts_of(job.pk)):
        pass
    assert list(job.items.values_list(*counting.WORDS)) == words


def test_records_that_a_page_shows_come_along_and_are_sent_first(
    prepare, english_index, make_post, person
):
    post = make_post(english_index, "By Ann")
    post.authors.create(person=person)
    post.save()
    job = prepare(post)
    along = job.items.filter(comes_along=True).values_list("pair", flat=True)
    assert set(along) == {person.translation_key, person.organisation.translation_key}


def test_what_cannot_be_translated_is_left_out_with_the_reason(
    editor, posts, welsh_index, make_post, live_twin
):
    waived, in_welsh = posts[0], make_post(welsh_index, "Afon")
    waivers.waive(Pair.objects.of(waived), editor, WaiverReason.RECORD, "")
    records = [*posts, in_welsh, live_twin]
    asked = choosing.of_keys([Pair.objects.of(record).pk for record in records])
    chosen = choosing.choose(editor, asked)
    assert chosen.language == "cy"
    assert set(chosen.keys) == {post.translation_key for post in posts[1:]}
    reasons = {why: [one.pk for one in pairs] for why, pairs in chosen.left_out.items()}
    assert reasons == {
        Obstacle.WAIVED: [waived.translation_key],
        Obstacle.DIRECTION: [in_welsh.translation_key],
        Obstacle.READY: [live_twin.translation_key],
    }


def test_who_may_not_send_a_page_cannot_put_it_into_a_job(translator, posts):
    asked = choosing.of_keys([Pair.objects.of(post).pk for post in posts])
    chosen = choosing.choose(translator, asked)
    assert chosen.keys == []
    assert len(chosen.left_out[Obstacle.NOT_ALLOWED]) == len(posts)


def test_a_section_brings_everything_below_its_page_in_order(editor, english_index, posts):
    Pair.objects.of(english_index)
    chosen = choosing.choose(editor, choosing.of_sections([english_index]), "cy")
    assert chosen.keys == [post.translation_key for post in posts]


def test_pressing_send_twice_sends_once(prepare, posts, editor):
    job = prepare(posts[0])
    assert drafting.send_off(job, editor)
    assert not drafting.send_off(job, editor)


def test_a_right_that_was_lost_meanwhile_leaves_the_item_out(prepare, posts, editor):
    job = prepare(*posts)
    editor.groups.clear()
    stranger = type(editor).objects.get(pk=editor.pk)
    assert drafting.send_off(job, stranger)
    working.run(job.pk, 60)
    job.refresh_from_db()
    assert {item.problem for item in job.items.all()} == {"not_allowed"}
    # Nothing could be sent, so that it is being prepared again.
    assert (job.state, job.sent_at) == (Job.State.PREPARING, None)


def test_an_item_whose_page_is_deleted_meanwhile_fails_and_the_others_go(
    prepare, posts, editor, translator
):
    job = prepare(*posts)
    BlogPostPage.objects.get(pk=posts[1].pk).delete()
    drafting.send_off(job, editor)
    working.run(job.pk, 60)
    states = list(job.items.values_list("state", "problem"))
    assert states == [("sent", ""), ("failed", "gone"), ("sent", "")]


@pytest.mark.parametrize("error", [RuntimeError, IntegrityError, DataError])
def test_an_unexpected_error_fails_one_item_and_the_job_goes_on(
    error, prepare, posts, editor, monkeypatch
):
    job = prepare(*posts)
    real = working.sending.send

    def fail_once(record, user):
        if record.pk == posts[1].pk:
            raise error("no")
        return real(record, user)

    monkeypatch.setattr(working.sending, "send", fail_once)
    drafting.send_off(job, editor)
    working.run(job.pk, 60)
    assert list(job.items.values_list("problem", flat=True)) == ["", "error", ""]


def test_the_desk_knows_the_job_that_is_due_first(send_job, posts):
    send_job(posts[0], title="Later", due_on=None)
    send_job(posts[0], title="Sooner")
    translation = Translation.objects.get(source__object_id=posts[0].translation_key)
    assert jobs.of(translation).job.title == "Sooner"


def test_putting_a_thousand_pages_into_a_job_takes_few_queries(
    editor, english_index, make_post, django_assert_max_num_queries
):
    many = [make_post(english_index, f"Page {number}") for number in range(40)]
    with django_assert_max_num_queries(27):
        drafting.start(editor, choosing.choose(editor, choosing.of_sections([english_index])))
    assert JobItem.objects.count() == len(many)
