"""Whose work a draft that was written by hand is."""

import pytest

from blog.models import BlogPostPage
from translation.going_live import own_work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]


def save(post, user, **changes):
    """Save a draft as somebody; what an editor's screen has open is the newest draft."""
    draft = BlogPostPage.objects.get(pk=post.pk).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    return draft.save_revision(user=user)


def test_to_save_what_is_there_already_is_not_to_write_it(post, editor, approver):
    save(post, editor, summary="What the editor wrote.")
    again = save(post, approver)
    assert own_work.is_by(post, again, editor)
    assert not own_work.is_by(post, again, approver)


@pytest.mark.parametrize("changes", [{"summary": "A word more."}, {"is_historical": True}])
def test_to_change_a_word_or_a_fact_of_it_is(post, editor, approver, changes):
    save(post, editor, summary="What the editor wrote.")
    save(post, approver, **changes)
    again = save(post, editor)
    assert own_work.is_by(post, again, approver)
