"""Everything derived about pairs can be made anew, and what was wrong is said."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models.signals import post_migrate
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from translation.models import Pair
from translation.state import rebuilding
from translation.state.rebuilding import rebuild

pytestmark = pytest.mark.django_db

LONG_AGO = timezone.now() - timedelta(days=40)


def spoil(key, **values):
    Pair.objects.filter(pk=key).update(**values)


def printed(*arguments):
    out = StringIO()
    call_command("rebuild_pairs", *arguments, stdout=out)
    return out.getvalue()


def as_stored(key):
    return Pair.objects.values("readers_state", "work_state", "lacking").get(pk=key)


def test_what_is_right_is_left_alone(post, live_twin, person):
    result = rebuild()
    assert (result.found, result.made) == ([], 0)
    assert result.pairs == Pair.objects.count()


def test_what_is_wrong_is_put_right_and_named(post, live_twin):
    right = as_stored(post.translation_key)
    spoil(post.translation_key, readers_state="missing", work_state="none", lacking="en")
    result = rebuild()
    assert {(one.name, one.stored, one.rebuilt) for one in result.found} == {
        ("readers_state", "missing", "live"),
        ("work_state", "none", "ready"),
        ("lacking", "en", ""),
    }
    assert as_stored(post.translation_key) == right
    assert rebuild().found == []


def test_a_dry_run_finds_and_changes_nothing(post):
    spoil(post.translation_key, readers_state="live")
    before = Pair.objects.values().get(pk=post.translation_key)
    result = rebuild(save=False)
    assert [one.name for one in result.found] == ["readers_state"]
    assert Pair.objects.values().get(pk=post.translation_key) == before


def test_since_when_a_pair_is_behind_is_kept(post):
    spoil(post.translation_key, behind_since=LONG_AGO, readers_state="unpublished", lacking="")
    rebuild()
    pair = post.pair
    assert (pair.readers_state, pair.behind_since) == ("missing", LONG_AGO)


def test_since_when_is_filled_where_it_is_missing_and_emptied_where_nothing_lacks(
    post, english_home
):
    spoil(post.translation_key, behind_since=None)
    spoil(english_home.translation_key, behind_since=LONG_AGO)
    rebuild()
    assert post.pair.behind_since is not None
    assert english_home.pair.behind_since is None


def test_pages_and_records_without_a_pair_get_one(post, live_twin, person):
    kinds = {post.translation_key: type(post), person.translation_key: type(person)}
    for key in kinds:
        Pair.objects.filter(pk=key).delete()
    assert rebuild(save=False).made == 2
    assert Pair.objects.filter(pk__in=kinds).count() == 0
    result = rebuild()
    assert (result.made, result.pairs) == (2, Pair.objects.count())
    for key, model in kinds.items():
        assert Pair.objects.get(pk=key).content_type.model_class() is model
    assert post.pair.source_locale == post.locale
    assert post.pair.readers_state == "live"


def test_the_root_of_all_pages_is_no_pair(english_home):
    rebuild()
    assert not Pair.objects.filter(pk=english_home.get_parent().translation_key).exists()


def test_the_command_prints_what_it_found_and_how_fast(post):
    spoil(post.translation_key, readers_state="live")
    said = printed("--dry-run")
    assert f"{post.translation_key}: readers_state was 'live', is 'missing'" in said
    assert "Differences: 1; nothing was changed." in said
    assert "Differences: 1; all of it was put right." in printed()
    assert "Differences: 0;" in printed()
    assert re.search(r"\d+ pairs a second", said)


def test_a_pair_costs_well_below_eight_queries(
    english_index, make_post, post, send, fill, approver
):
    from translation.desk import drafts

    drafts.publish(fill(send(post)), approver)
    for number in range(40):
        made = make_post(
            english_index, f"Post {number}", body=[("text", f"<p>Paragraph {number}</p>")]
        )
        made.save_revision()
        send(made)
    rebuild()
    with CaptureQueriesContext(connection) as queries:
        result = rebuild()
    assert result.pairs > 40
    assert len(queries) / result.pairs < 3


def test_more_pairs_than_fit_in_one_part_are_all_rebuilt(monkeypatch, english_index, make_post):
    monkeypatch.setattr(rebuilding, "CHUNK", 3)
    keys = [make_post(english_index, f"Post {number}").translation_key for number in range(8)]
    Pair.objects.filter(pk__in=keys[:4]).update(readers_state="live")
    Pair.objects.filter(pk__in=keys[4:]).delete()
    result = rebuild()
    assert (result.made, result.pairs) == (4, Pair.objects.count())
    states = Pair.objects.filter(pk__in=keys).values_list("readers_state", flat=True)
    assert list(states) == ["missing"] * 8


def send_post_migrate():
    from django.apps import apps

    post_migrate.send(
        sender=apps.get_app_config("translation"),
        app_config=apps.get_app_config("translation"),
        verbosity=0,
        interactive=False,
        using="default",
    )


def test_pairs_never_reckoned_are_reckoned_after_migrating(post):
    spoil(post.translation_key, reckoned_at=None, readers_state="unpublished", lacking="")
    send_post_migrate()
    pair = post.pair
    assert (pair.readers_state, pair.lacking) == ("missing", "cy")
    assert pair.reckoned_at is not None


def test_every_pair_a_new_site_starts_with_is_reckoned():
    assert Pair.objects.exists()
    assert not Pair.objects.filter(reckoned_at=None).exists()


def test_migrating_an_empty_site_does_nothing(django_assert_max_num_queries):
    Pair.objects.update(reckoned_at=timezone.now())
    with django_assert_max_num_queries(4):
        assert not rebuilding.awaits_reckoning()
    Pair.objects.all().delete()
    send_post_migrate()
    assert not Pair.objects.exists()


def test_nothing_is_reckoned_before_the_last_migration(post, monkeypatch):
    spoil(post.translation_key, reckoned_at=None)
    monkeypatch.setattr(
        "translation.state.rebuilding.MigrationExecutor.migration_plan", lambda *args: ["one more"]
    )
    assert not rebuilding.awaits_reckoning()
