"""Moving and ordering keep the two trees alike, and who may read the same in both."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from home.models import StandardPage
from translation import twins
from translation.mirror import restrictions
from translation.models import PairEvent

pytestmark = pytest.mark.django_db

BOTH, ONE = {"languages": "both"}, {"languages": "one"}


@pytest.fixture
def places(make_pair):
    """Two live pairs at the same level, "Housing" and "Health"."""
    return make_pair("Housing"), make_pair("Health")


@pytest.fixture
def restrict():
    def restrict_now(page, group="Editors"):
        restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
        restriction.groups.set(Group.objects.filter(name=group))
        return restriction

    return restrict_now


@pytest.fixture
def alone_in_english(english_home):
    """A live English page without a twin."""
    page = StandardPage(title="In English", slug="in-english", live=True)
    return Page.objects.get(pk=english_home.pk).add_child(instance=page)


def fresh(page):
    return Page.objects.get(pk=page.pk)


def move_address(page, destination):
    return reverse("wagtailadmin_pages:move_confirm", args=[page.pk, destination.pk])


def is_below(page, other):
    return fresh(page).is_child_of(fresh(other))


def readers(page):
    """The groups that may read, each restriction in force by itself."""
    return {
        tuple(one.groups.values_list("name", flat=True))
        for one in fresh(page).get_view_restrictions()
    }


def is_sound():
    return not any(Page.find_problems())


def text_of(response):
    part = BeautifulSoup(response.content, "html.parser").select_one(".together")
    return " ".join(part.get_text(" ").split())


# Moving


def test_a_page_and_its_twin_move_each_within_its_own_language(places, approver, sign_in):
    (housing, tai), (health, iechyd) = places
    client = sign_in(approver)
    address = move_address(health, housing)
    assert "Both versions are moved, each within its own language." in text_of(client.get(address))
    response = client.post(address, {**BOTH, "note": "New sections"}, follow=True)
    assert "The Welsh version was moved too." in response.content.decode()
    assert is_below(health, housing) and is_below(iechyd, tai)
    assert fresh(iechyd).url_path.startswith(fresh(tai).url_path)
    assert is_sound()
    moved = PairEvent.objects.filter(action="moved").order_by("language")
    assert [(one.language, one.together, one.user.username) for one in moved] == [
        ("cy", True, "approver"),
        ("en", True, "approver"),
    ]
    assert moved[1].note == "Housing – New sections"


def test_moving_from_the_welsh_side_takes_the_english_along(places, approver, sign_in):
    (housing, tai), (health, iechyd) = places
    sign_in(approver).post(move_address(iechyd, tai), BOTH)
    assert is_below(health, housing) and is_below(iechyd, tai)


def test_moving_one_language_leaves_the_other_where_it_is(places, approver, sign_in):
    (housing, tai), (health, iechyd) = places
    sign_in(approver).post(move_address(health, housing), ONE)
    assert is_below(health, housing) and not is_below(iechyd, tai)
    assert PairEvent.objects.get(action="moved").together is False


def test_a_twin_without_a_place_to_go_stays_and_the_place_can_be_sent(
    places, alone_in_english, administrator, sign_in
):
    _housing, (health, iechyd) = places
    client = sign_in(administrator)
    response = client.get(move_address(health, alone_in_english))
    assert "The page it would go below does not exist in this language." in text_of(response)
    send = reverse("translation:send_page", args=[alone_in_english.pk])
    assert f'href="{send}' in response.content.decode()
    client.post(move_address(health, alone_in_english), BOTH)
    assert not is_below(health, alone_in_english)
    client.post(move_address(health, alone_in_english), ONE)
    assert is_below(health, alone_in_english)
    assert fresh(iechyd).depth == 3


def test_who_may_not_move_the_twin_is_told(places, english_only, sign_in):
    (housing, tai), (health, iechyd) = places
    client = sign_in(english_only)
    assert "You may not move this version there." in text_of(
        client.get(move_address(health, housing))
    )
    client.post(move_address(health, housing), BOTH)
    assert not is_below(health, housing) and not is_below(iechyd, tai)


def test_an_address_taken_in_the_other_language_is_said_before(
    places, make_pair, approver, sign_in
):
    (housing, _tai), (health, iechyd) = places
    _rents, rhenti = make_pair("Rents", housing)
    StandardPage.objects.filter(pk=iechyd.pk).update(slug=rhenti.slug)
    client = sign_in(approver)
    assert "Another page there has the same address" in text_of(
        client.get(move_address(health, housing))
    )
    client.post(move_address(health, housing), BOTH)
    assert not is_below(health, housing)


def test_pages_are_moved_in_bulk_in_both_languages(places, approver, sign_in):
    (housing, tai), (health, iechyd) = places
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    address = f"{address}?id={health.pk}&next={reverse('wagtailadmin_explore_root')}"
    client = sign_in(approver)
    shown = client.get(address).content.decode()
    assert iechyd.title in shown and "Both languages" in shown
    client.post(address, {**BOTH, "chooser": housing.pk})
    assert is_below(health, housing) and is_below(iechyd, tai)
    assert is_sound()


# Who may read


def test_both_move_out_of_a_restricted_part_and_both_can_be_read(
    section, places, restrict, approver, sign_in
):
    (_housing, _tai), (health, _iechyd) = places
    parent, child = section
    restrict(parent)
    restrict(twins.twin_of(parent))
    sign_in(approver).post(move_address(child, health), BOTH)
    assert readers(child) == readers(twins.twin_of(child)) == set()


def test_a_page_moved_alone_below_a_restricted_one_restricts_its_twin(
    places, alone_in_english, restrict, approver, sign_in
):
    _housing, (health, iechyd) = places
    restrict(alone_in_english)
    client = sign_in(approver)
    told = text_of(client.get(move_address(health, alone_in_english)))
    assert "Only some people may read one of the two places." in told
    response = client.post(move_address(health, alone_in_english), ONE, follow=True)
    assert "now only they can read either version" in response.content.decode()
    assert readers(health) == readers(iechyd) == {("Editors",)}


def test_a_page_moved_alone_out_of_a_restricted_part_stays_restricted(
    section, english_home, restrict, approver, sign_in
):
    parent, child = section
    restrict(parent)
    restrict(twins.twin_of(parent))
    sign_in(approver).post(move_address(child, english_home), ONE)
    assert readers(child) == readers(twins.twin_of(child)) == {("Editors",)}


def test_pages_below_what_is_moved_have_the_same_readers_too(
    section, alone_in_english, restrict, administrator, sign_in
):
    parent, child = section
    restrict(alone_in_english)
    sign_in(administrator).post(move_address(parent, alone_in_english), ONE)
    assert readers(child) == readers(twins.twin_of(child)) == {("Editors",)}


def test_a_page_moved_by_code_has_the_same_readers_as_its_twin(places, alone_in_english, restrict):
    _housing, (health, iechyd) = places
    restrict(alone_in_english)
    fresh(health).move(fresh(alone_in_english), pos="last-child")
    assert readers(iechyd) == {("Editors",)}


def test_a_restriction_put_above_a_page_reaches_a_twin_that_stands_elsewhere(
    places, alone_in_english, restrict, django_capture_on_commit_callbacks
):
    _housing, (health, iechyd) = places
    fresh(health).move(fresh(alone_in_english), pos="last-child")
    with django_capture_on_commit_callbacks(execute=True):
        restrict(alone_in_english)
    assert readers(iechyd) == {("Editors",)}


def test_a_restriction_without_its_groups_yet_is_not_taken_over(
    places, alone_in_english, django_capture_on_commit_callbacks
):
    _housing, (health, iechyd) = places
    fresh(health).move(fresh(alone_in_english), pos="last-child")
    with django_capture_on_commit_callbacks(execute=True):
        restriction = PageViewRestriction.objects.create(
            page=alone_in_english, restriction_type="groups"
        )
    with django_capture_on_commit_callbacks(execute=True):
        restriction.groups.set(Group.objects.filter(name="Editors"))
    assert readers(iechyd) == {("Editors",)}


def test_moving_costs_no_more_the_more_pages_stand_below(
    section, make_pair, alone_in_english, restrict, django_assert_max_num_queries
):
    parent, _child = section
    for number in range(3):
        make_pair(f"Page {number}", parent)
    restrict(alone_in_english, "Approvers")
    with django_assert_max_num_queries(7):
        assert not restrictions.align(parent)


# Order


def children(parent):
    keys = fresh(parent).get_children().values_list("translation_key", flat=True)
    return list(keys)


@pytest.fixture
def three(make_pair):
    """Three live pairs below one live pair: the parents, and the English pages in order."""
    parent, twin = make_pair("Housing")
    pages = [make_pair(title, parent)[0] for title in ("One", "Two", "Three")]
    return parent, twin, pages


def position_address(page, position):
    address = reverse("wagtailadmin_pages:set_page_position", args=[page.pk])
    return address if position is None else f"{address}?position={position}"


@pytest.mark.parametrize(
    ("moved", "position", "expected"),
    [(2, 0, [2, 0, 1]), (0, 2, [1, 2, 0]), (0, 1, [1, 0, 2]), (0, None, [1, 2, 0])],
)
def test_the_twin_takes_the_same_place_among_its_siblings(
    three, approver, sign_in, moved, position, expected
):
    parent, twin, pages = three
    sign_in(approver).post(position_address(pages[moved], position))
    assert children(parent) == [pages[place].translation_key for place in expected]
    assert children(twin) == children(parent)
    assert is_sound()


def test_ordering_the_welsh_pages_orders_the_english(three, approver, sign_in):
    parent, twin, pages = three
    sign_in(approver).post(position_address(twins.twin_of(pages[2]), 0))
    assert children(parent) == children(twin)
    assert children(parent)[0] == pages[2].translation_key
    assert is_sound()


def test_pages_in_one_language_only_keep_their_places(three, approver, sign_in):
    parent, twin, pages = three
    only_welsh = StandardPage(title="Yn Gymraeg", slug="yn-gymraeg", live=True)
    fresh(twin).add_child(instance=only_welsh)
    sign_in(approver).post(position_address(pages[0], 2))
    paired = [key for key in children(twin) if key != only_welsh.translation_key]
    assert paired == children(parent)
    assert is_sound()


def test_who_may_not_order_the_welsh_pages_orders_the_english_alone(three, english_only, sign_in):
    parent, twin, pages = three
    before = children(twin)
    sign_in(english_only).post(position_address(pages[2], 0))
    assert children(parent)[0] == pages[2].translation_key
    assert children(twin) == before


def test_the_privacy_settings_say_that_they_hold_in_both_languages(places, approver, sign_in):
    (housing, _tai), _health = places
    response = sign_in(approver).get(reverse("wagtailadmin_pages:set_privacy", args=[housing.pk]))
    assert "Both languages have the same readers" in response.json()["html"]
