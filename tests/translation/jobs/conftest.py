"""A job with some posts in it, for a translator who has said which language they work in."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.users.models import UserProfile

from blog.models import BlogPostPage
from translation.jobs import choosing, counting, drafting, working
from translation.models import Job, Pair


@pytest.fixture(autouse=True)
def _welsh_translator(translator):
    UserProfile.objects.update_or_create(user=translator, defaults={"preferred_language": "cy"})


@pytest.fixture
def posts(english_index, make_post):
    """Three live posts."""
    return [
        make_post(english_index, f"Post {number}", summary=f"The river froze {number} times.")
        for number in range(3)
    ]


@pytest.fixture
def prepare(editor, translator):
    """Put pages and records into a job, as the editor, and count its words."""

    def prepare_now(*records, **fields):
        asked = choosing.of_keys([Pair.objects.of(record).pk for record in records])
        job = drafting.start(editor, choosing.choose(editor, asked))
        week = timezone.localdate() + timedelta(days=7)
        given = {"title": "Autumn", "translator": translator, "due_on": week, **fields}
        Job.objects.filter(pk=job.pk).update(**given)
        job.refresh_from_db()
        assert not counting.run(job.pk, 60)
        return job

    return prepare_now


@pytest.fixture
def send_job(prepare, editor):
    """Prepare a job and send all that is in it."""

    def send_now(*records, **fields):
        job = prepare(*records, **fields)
        assert drafting.send_off(job, editor)
        assert not working.run(job.pk, 60)
        job.refresh_from_db()
        return job

    return send_now


@pytest.fixture
def edit():
    """Save a new draft of a page."""

    def edit_now(post, **values):
        page = BlogPostPage.objects.get(pk=post.pk).get_latest_revision_as_object()
        for field, value in values.items():
            setattr(page, field, value)
        page.save_revision()

    return edit_now
