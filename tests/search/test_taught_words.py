"""Editors teach search words, and their screens say why one is refused."""

from itertools import count

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse

from search import reindexing
from search.asking import ask
from search.finding import Found
from search.languages import analyser
from search.models import TaughtChange, TaughtStamp, TaughtWord
from search.reindexing import holding
from search.teaching import unmutated
from translation.stamps import LIFETIME


def finds(asked, written):
    knows = analyser("cy")
    return not set(knows.query_keys(asked)).isdisjoint(knows.index_keys(written))


def sent(client, name, *args, **fields):
    address = reverse(f"wagtailsnippets_search_taughtword:{name}", args=args)
    return client.post(address, {"form": "", "lemma": "", "note": "", **fields})


def errors_of(response):
    return response.context["form"].errors


def test_a_taught_form_is_found_by_its_word_at_once_in_any_mutation(teach):
    assert not finds("brechdan", "sgarmesau")
    taught = teach("sgarmesau", "brechdan")
    assert finds("brechdan", "sgarmesau")
    teach("tregolion", "brechdan")
    assert all(
        finds("brechdan", form) for form in ["tregolion", "dregolion", "nhregolion", "thregolion"]
    )
    taught.delete()
    assert not finds("brechdan", "sgarmesau")


def test_while_nothing_changes_the_words_are_read_once(teach, django_assert_num_queries):
    teach("sgarmesau", "brechdan")
    analyser("cy")
    with django_assert_num_queries(0):
        assert finds("brechdan", "sgarmesau")
    cache.clear()  # half a minute later
    with django_assert_num_queries(1):
        first = analyser("cy")
    with django_assert_num_queries(0):
        assert analyser("cy") is first


def test_another_process_sees_a_change_half_a_minute_later(teach):
    teach("sgarmesau", "brechdan")
    assert finds("brechdan", "sgarmesau")
    # What another process does reaches the database, and no cache of ours.
    TaughtWord.objects.filter(form="sgarmesau").update(lemma="caws")
    TaughtStamp.objects.update(stamp="00000000-0000-4000-8000-000000000000")
    assert finds("brechdan", "sgarmesau")
    assert LIFETIME == 30
    cache.clear()
    assert finds("caws", "sgarmesau")


def test_the_stamp_goes_with_what_was_taught_when_it_is_undone(teach):
    teach("sgarmesau", "brechdan")
    before = TaughtStamp.objects.get()
    with transaction.atomic():
        teach("tregolion", "brechdan")
        assert TaughtStamp.objects.get().stamp != before.stamp
        transaction.set_rollback(True)
    assert TaughtStamp.objects.get().stamp == before.stamp


def places_of(*pages):
    return sorted((page.content_type_id, page.pk) for page in pages)


@pytest.fixture
def indexed(monkeypatch):
    """What is indexed anew, in its order."""
    places = []
    monkeypatch.setattr(reindexing, "_index", places.extend)
    return places


def test_the_pages_that_hold_the_form_are_found_whatever_its_mutation(
    make_post, welsh_index, english_index
):
    held = [
        make_post(welsh_index, "Y dregolion"),
        make_post(welsh_index, "Eraill", summary="Ei thregolion hi."),
        make_post(welsh_index, "Fy nhregolion"),
    ]
    make_post(welsh_index, "Rhywbeth arall")
    make_post(english_index, "Tregolion")
    assert holding("tregolion") == places_of(*held)


def test_a_page_is_found_by_what_was_taught_after_it_was_written(
    teach, make_post, welsh_index, django_capture_on_commit_callbacks
):
    make_post(welsh_index, "Y dregolion")
    assert Found(ask("brechdan", "cy")).count == 0
    with django_capture_on_commit_callbacks(execute=True):
        taught = teach("tregolion", "brechdan")
    assert [hit.title for hit in Found(ask("brechdan", "cy")).hits(0, 5)] == ["Y dregolion"]
    with django_capture_on_commit_callbacks(execute=True):
        taught.delete()
    assert Found(ask("brechdan", "cy")).count == 0


def test_after_a_change_only_the_pages_that_hold_the_form_are_indexed_anew(
    teach, make_post, welsh_index, indexed, django_capture_on_commit_callbacks
):
    held = make_post(welsh_index, "Y dregolion")
    make_post(welsh_index, "Rhywbeth arall")
    with django_capture_on_commit_callbacks(execute=True):
        taught = teach("tregolion", "brechdan")
    assert indexed == places_of(held)
    assert not TaughtChange.objects.exists()
    taught.form = "crefolion"
    with django_capture_on_commit_callbacks(execute=True):
        taught.save()
    assert indexed == places_of(held, held), "the form that was put right is no longer taught"


def test_what_takes_long_is_gone_on_with_where_it_stopped(
    teach, make_post, welsh_index, indexed, monkeypatch
):
    places = places_of(*(make_post(welsh_index, f"Y dregolion {number}") for number in range(5)))
    monkeypatch.setattr(reindexing, "BATCH", 2)
    seconds = count()
    monkeypatch.setattr(reindexing.time, "monotonic", lambda: next(seconds))
    teach("tregolion", "brechdan")
    assert reindexing._go_on(1)
    assert indexed == places[:2]
    reindexing.catch_up()
    assert indexed == places
    assert not TaughtChange.objects.exists()


def test_the_periodic_run_does_what_a_task_left(teach, settings):
    teach("tregolion", "brechdan")
    assert TaughtChange.objects.count() == 1
    settings.PERIODIC_JOBS = ["search.reindexing.catch_up"]
    call_command("tick")
    assert not TaughtChange.objects.exists()


@pytest.mark.parametrize(
    ("form", "lemma", "field", "says"),
    [
        ("dwy ddogfen", "dogfen", "form", "One word, without spaces."),
        ("dogfennau!", "dogfen", "form", "Letters, hyphens and apostrophes only."),
        ("dogfen2", "dogfen", "form", "Letters, hyphens and apostrophes only."),
        ("-dogfen", "dogfen", "form", "Letters, hyphens and apostrophes only."),
        ("<b>dogfen</b>", "dogfen", "form", "Letters, hyphens and apostrophes only."),
        ("dogfennau", "dogfen a", "lemma", "One word, without spaces."),
        ("dogfen'r", "dogfen", "form", "Without what leans on the word after an apostrophe."),
        (
            "ddogfennau",
            "dogfen",
            "form",
            "This seems to be mutated: ddogfennau. Without mutation: dogfennau.",
        ),
        (
            "sgarmesau",
            "gymuned",
            "lemma",
            "This seems to be mutated: gymuned. Without mutation: cymuned.",
        ),
    ],
)
def test_what_search_cannot_learn_is_refused_with_a_reason(
    client, approver, form, lemma, field, says
):
    client.force_login(approver)
    assert errors_of(sent(client, "add", form=form, lemma=lemma)) == {field: [says]}
    assert not TaughtWord.objects.exists()


def test_words_are_kept_as_search_takes_them(client, approver):
    client.force_login(approver)
    assert sent(client, "add", form=" Cyd‑Gynhyrchwyr ", lemma="Cyd-gynhyrchydd").status_code == 302
    taught = TaughtWord.objects.get()
    assert (taught.form, taught.lemma) == ("cyd-gynhyrchwyr", "cyd-gynhyrchydd")


def test_the_same_form_is_not_taught_twice(client, approver, teach):
    teach("sgarmesau", "brechdan")
    client.force_login(approver)
    errors = errors_of(sent(client, "add", form="SGARMESAU", lemma="caws"))
    assert errors == {"form": ["Search was taught this form already."]}


def test_a_word_of_its_own_that_only_looks_mutated_may_be_taught(db):
    assert unmutated("gan", is_own=False) is None
    assert unmutated("nos", is_own=False) is None
    assert unmutated("fagolion", is_own=True) is None
    assert unmutated("gymuned", is_own=True) == "cymuned"


def test_a_mutated_form_of_what_was_taught_is_refused_too(teach):
    teach("tregolion", "brechdan")
    assert unmutated("dregolion", is_own=False) == "tregolion"


@pytest.mark.parametrize(
    ("who", "may_read", "may_teach"),
    [
        ("editor", True, False),
        ("translator", True, True),
        ("approver", True, True),
        ("administrator", True, True),
    ],
)
def test_who_words_the_terms_teaches_search(client, request, teach, who, may_read, may_teach):
    teach("sgarmesau", "brechdan")
    client.force_login(request.getfixturevalue(who))
    listed = client.get(reverse("wagtailsnippets_search_taughtword:list"))
    assert (listed.status_code == 200) == may_read
    added = client.get(reverse("wagtailsnippets_search_taughtword:add"))
    assert (added.status_code == 200) == may_teach


def test_a_word_is_put_right_and_taken_back_on_its_screens(client, approver, teach):
    taught = teach("sgarmesau", "brechdan")
    client.force_login(approver)
    assert b"sgarmesau" in client.get(reverse("wagtailsnippets_search_taughtword:list")).content
    page = client.get(reverse("wagtailsnippets_search_taughtword:edit", args=[taught.pk]))
    assert b"brechdan" in page.content
    sent(client, "edit", taught.pk, form="sgarmesau", lemma="caws", note="Gwall")
    assert finds("caws", "sgarmesau")
    assert not finds("brechdan", "sgarmesau")
    sent(client, "delete", taught.pk)
    assert not TaughtWord.objects.exists()
