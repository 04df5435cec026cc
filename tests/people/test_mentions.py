"""Beside a page: whom and what it mentions, as they were when it was written."""

import pytest

from blog.models import BlogPostPage
from people.dates import PartialDate
from people.models import Law, Organisation, Person
from translation.going_live import decisions

pytestmark = pytest.mark.django_db


@pytest.fixture
def mentioning(make_post, english_index, welsh_index):
    """A post of February 2013 and its twin that mention records; the English half comes back."""

    def write(*records, date="2013-02-01"):
        kinds = {Person: "person", Organisation: "organisation", Law: "law"}
        chosen = [(kinds[type(record)], record) for record in records]
        post = make_post(english_index, date=date, mentions=chosen)
        make_post(
            welsh_index, title="Afon", date=date, mentions=chosen,
            translation_key=post.translation_key,
        )  # fmt: skip
        return post

    return write


def note(client, page):
    text = client.get(page.url_path).content.decode()
    start = text.find('<aside class="mentions"')
    return text[start : text.find("</aside>", start)] if start >= 0 else ""


def test_the_role_title_and_name_are_those_of_the_date(client, mentioning, gwenda, bill, council):
    shown = note(client, mentioning(gwenda, bill, council))
    assert "Deputy Minister for Children" in shown
    assert "Social Services Bill" in shown
    assert "Countryside Council" in shown
    assert "Deputy Minister for Social Services" not in shown


def test_what_each_is_now_stands_beside_it(client, mentioning, bill, council):
    shown = note(client, mentioning(bill, council))
    assert "Social Services Act 2014, Act" in shown
    assert "Natural Resources" in shown


def test_the_welsh_page_says_it_in_welsh_though_the_english_records_were_chosen(
    client, mentioning, gwenda, bill
):
    shown = note(client, mentioning(gwenda, bill).get_twin())
    assert "Dirprwy Weinidog Plant" in shown
    assert "Bil Gwasanaethau Cymdeithasol" in shown
    assert "Deputy" not in shown
    assert gwenda.get_twin().url in shown


def test_a_record_that_is_hidden_in_a_language_is_not_beside_its_pages(
    client, mentioning, gwenda, council
):
    post = mentioning(gwenda, council)
    gwenda.get_twin().unpublish()
    assert "Gwenda" in note(client, post)
    assert "Gwenda" not in note(client, post.get_twin())
    gwenda.unpublish()
    assert "Gwenda" not in note(client, post)


def test_a_page_that_mentions_nobody_has_no_note(client, mentioning):
    assert note(client, mentioning()) == ""


def test_choosing_in_one_language_chooses_for_both(mentioning, gwenda, council, approver):
    post = mentioning(gwenda)
    post.mentions = [("organisation", council)]
    with decisions.alone("late"):
        post.save_revision(user=approver).publish(user=approver)
    twin = BlogPostPage.objects.get(pk=post.pk).get_twin().specific
    assert [block.value.pk for block in twin.mentions] == [council.pk]


def test_the_record_s_page_leads_back_to_what_mentions_it(client, mentioning, bill):
    mentioning(bill)
    assert "Mentioned in" in client.get(bill.url).content.decode()
    assert "Afon" in client.get(bill.get_twin().url).content.decode()


def test_an_author_has_the_role_of_the_date(client, gwenda, by):
    post = by(gwenda, date="2010-05-01")
    assert "Deputy Minister for Children" in client.get(post.url_path).content.decode()
    later = by(gwenda, title="Later", date="2020-05-01")
    page = client.get(later.url_path).content.decode()
    assert "Deputy Minister" not in page
    assert gwenda.url in page


def test_what_the_post_says_of_its_author_comes_first(client, gwenda, by):
    post = by(gwenda, date="2010-05-01")
    author = post.authors.get()
    author.role = "Guest writer"
    author.save()
    page = client.get(post.url_path).content.decode()
    assert "Guest writer" in page
    assert "Deputy Minister for Children" not in page


def test_however_much_is_mentioned_costs_the_same(mentioning, gwenda, bill, council, in_both):
    from bench.queries import statements

    few = mentioning(gwenda, bill, council)
    counts = {half.pk: len(statements(half.url_path, 200)) for half in (few, few.get_twin())}
    others = [in_both(Person, f"Pam {number}") for number in range(5)]
    many = mentioning(gwenda, bill, council, *others)
    again = {half.pk: len(statements(half.url_path, 200)) for half in (many, many.get_twin())}
    assert list(again.values()) == list(counts.values())
    assert max(counts.values()) <= 15


def test_a_page_may_know_only_the_year(mentioning, gwenda):
    post = mentioning(gwenda)
    post.date_precision = "year"
    assert post.date_of_mentions() == PartialDate(2013)
    (mention,) = post.shown_mentions
    assert len(mention.then) == 3
