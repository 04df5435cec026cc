"""Made posts: many, believable, and gone without a trace."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from blog.models import BlogPostPage, PostAuthor
from demo.scale import bring_to, index_made_posts, made_pairs, made_posts
from demo.scale_numbers import key_of, languages_of
from demo.scale_words import bank, words_of
from labels.models import Topic
from people.models import Person
from translation.models import Pair
from translation.state.reckoning import DERIVED, reckon

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def topics(db):
    return [
        Topic.objects.create(name_en=english, name_cy=welsh, slug_en=english, slug_cy=welsh)
        for english, welsh in (("housing", "tai"), ("health", "iechyd"), ("law", "cyfraith"))
    ]


def everything():
    """What stands in the tables a made post has rows in."""
    return {
        model._meta.label: set(model.objects.values_list("pk", flat=True))
        for model in (
            Page,
            BlogPostPage,
            PostAuthor,
            BlogPostPage.topics.through,
            Pair,
            Person,
            IndexEntry,
        )
    }


def test_the_tree_is_sound_after_making_and_after_removing(english_index, welsh_index):
    for wanted in (60, 20, 45, 0):
        bring_to(wanted)
        assert not any(Page.find_problems())
        for index in (english_index, welsh_index):
            index.refresh_from_db()
            assert index.numchild == index.get_children().count()


def test_a_post_an_editor_adds_stands_after_the_made_ones(english_index, make_post):
    bring_to(40)
    english_index.refresh_from_db()
    post = make_post(english_index, "By hand")
    assert english_index.get_children().last().pk == post.pk
    bring_to(50)
    assert not any(Page.find_problems())


def test_there_are_as_many_pairs_as_asked_for_and_a_few_have_no_twin():
    bring_to(60)
    assert made_pairs().count() == 60
    alone = [number for number in range(1, 61) if len(languages_of(number)) == 1]
    assert 1 <= len(alone) <= 60 * 0.08
    assert made_posts().count() == 2 * 60 - len(alone)
    assert {post.language for post in made_posts()} == {"en", "cy"}


def test_the_states_of_made_pairs_are_those_that_would_be_worked_out():
    bring_to(60)
    pairs = list(made_pairs())
    for pair, derived in reckon(pairs):
        assert {name: getattr(pair, name) for name in DERIVED} == derived
        assert pair.reckoned_at
    assert {pair.readers_state for pair in pairs} == {"live", "missing"}
    assert {pair.lacking for pair in pairs} == {"", "en", "cy"}


def test_a_second_run_changes_nothing():
    bring_to(30)
    before = everything(), list(made_posts().values_list("path", "slug", "title"))
    bring_to(30)
    assert before == (everything(), list(made_posts().values_list("path", "slug", "title")))


def test_removal_takes_what_was_made_and_nothing_else(english_index, welsh_index, make_post):
    author = Person.objects.create(name="Somebody", locale=english_index.locale)
    own = make_post(english_index, "Cardiff: A meal where nobody is a guest")
    own.authors = [PostAuthor(person=author, locale=own.locale)]
    own.save()
    before = everything()
    bring_to(40)
    index_made_posts()
    assert everything() != before
    bring_to(0)
    assert everything() == before


def test_a_made_post_that_was_edited_goes_with_its_history():
    bring_to(12)
    post = made_posts().filter(locale__language_code="en").first()
    post.title = "Edited since"
    post.save_revision()
    before = made_posts().count()
    bring_to(0)
    assert before > 0
    assert not made_posts().exists()
    assert not post.revisions.exists()
    assert not any(Page.find_problems())


def test_made_posts_vary_in_kind_date_topic_and_author():
    bring_to(100)
    posts = made_posts().filter(locale__language_code="en")
    assert set(posts.values_list("kind", flat=True)) == set(BlogPostPage.Kind.values)
    assert posts.values("date__year").distinct().count() == 12
    assert posts.values("topics").distinct().count() > 3
    assert posts.values("authors__person").distinct().count() == len(bank()["author"])


def test_authors_are_in_the_language_of_their_post():
    bring_to(20)
    for author in PostAuthor.objects.filter(post__in=made_posts()).select_related("post", "person"):
        assert author.locale_id == author.post.locale_id == author.person.locale_id


def test_facts_are_the_same_in_both_languages():
    bring_to(20)
    for english in made_posts().filter(locale__language_code="en"):
        welsh = english.get_twin()
        if welsh:
            assert english.date == welsh.specific.date
            assert english.kind == welsh.specific.kind
            assert set(english.topics.all()) == set(welsh.specific.topics.all())
            assert [block.id for block in english.body] == [
                block.id for block in welsh.specific.body
            ]


def test_every_line_of_the_bank_stands_once_and_in_both_languages():
    for kind, lines in bank().items():
        for language in ("en", "cy"):
            words = [line[language] for line in lines]
            assert len(set(words)) == len(words), kind
        if kind not in ("place", "speaker"):
            assert all(line["en"] != line["cy"] for line in lines), kind


def test_the_two_languages_of_a_post_say_the_same_and_neither_says_the_other():
    lines = [line for lines in bank().values() for line in lines if line["en"] != line["cy"]]
    for number in range(1, 30):
        words = words_of(number, key_of(number))
        english, welsh = str(words["en"]), str(words["cy"])
        said = [line for line in lines if line["en"] in english and len(line["en"]) > 40]
        assert len(said) > 10
        for line in said:
            assert line["cy"] in welsh
            assert line["en"] not in welsh


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_made_post_opens_and_search_finds_it(client, language):
    bring_to(12)
    index_made_posts()
    post = made_posts().filter(locale__language_code=language).order_by("-date").first()
    assert client.get(post.url_path).status_code == 200
    with translation.override(language):
        answer = client.get(reverse("search"), {"q": post.title})
    assert post.url_path in answer.content.decode()


def test_the_command_brings_the_number_to_what_is_asked_and_removes(capsys):
    call_command("scale_demo", "15")
    assert made_pairs().count() == 15
    call_command("scale_demo", remove=True)
    assert not made_pairs().exists()


def test_the_command_asks_for_a_number():
    with pytest.raises(CommandError, match="how many"):
        call_command("scale_demo")


def test_no_demo_content_is_made_where_the_settings_do_not_allow_it(settings):
    settings.DEMO_ALLOWED = False
    with pytest.raises(CommandError, match="DEMO_ALLOWED"):
        call_command("scale_demo", "5")
    assert not made_pairs().exists()
