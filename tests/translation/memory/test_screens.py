"""The memory at the desk, and on its own screen."""

from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests.translation.memory.texts import remember
from translation.desk import pieces
from translation.models import MemoryUnit

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client, translator):
    """The memory's answer for the title of a translation, in the desk's drawer or on a page."""

    def get(translation, user=translator, *, alone=False, **given):
        client.force_login(user)
        title = next(one for one in pieces.entries(translation) if one.path == "title")
        address = reverse("translation:desk_memory", args=[translation.pk])
        data = {"path": "title", "piece": title.key, **given}
        answer = client.get(address, data if alone else {**data, "fragment": "1"})
        return BeautifulSoup(answer.content, "html.parser"), answer

    return get


@pytest.fixture
def screen(client):
    def visit(user, data=None, **asked):
        client.force_login(user)
        address = reverse("translation:memory")
        answer = client.post(address, data, follow=True) if data else client.get(address, asked)
        return BeautifulSoup(answer.content, "html.parser"), answer

    return visit


def tmx_file(welsh):
    unit = (
        f'<tu><tuv lang="en"><seg>Tide</seg></tuv><tuv lang="{welsh}"><seg>Llanw</seg></tuv></tu>'
    )
    data = BytesIO(f'<tmx version="1.4"><body>{unit}</body></tmx>'.encode())
    data.name = "cof.tmx"
    return data


def test_a_translator_sees_what_is_like_a_text_and_how_it_differs(post, send, ask):
    translation = send(post)
    remember(("A deep frozen river", "Afon ddofn wedi rhewi"))
    page, _answer = ask(translation)
    match = page.find(class_="memory-match")
    assert "75% the same" in match.get_text()
    assert match.find("del").text.strip() == "deep"
    assert match.find(attrs={"data-use": True})["data-use"] == "Afon ddofn wedi rhewi"
    assert match.find_all(class_="desk-text")[-1]["lang"] == "cy"
    # The search for words stays with the text: it is not the only one at its place.
    assert page.find("input", {"name": "piece"})["value"]


def test_a_page_of_its_own_says_the_same_without_scripts(post, send, ask):
    translation = send(post)
    remember(("A deep frozen river", "Afon ddofn wedi rhewi"))
    page, _answer = ask(translation, alone=True)
    assert page.find("html") and "Afon ddofn wedi rhewi" in page.get_text()
    assert not page.find(attrs={"data-use": True})


def test_words_are_found_in_either_language_also_mutated(post, send, ask):
    translation = send(post)
    remember(("The council’s meeting", "Cyfarfod y cyngor"), ("Our boat", "Ein cwch"))
    page, _answer = ask(translation, q="gyngor")
    assert [mark.text for mark in page.find_all("mark")] == ["cyngor"]
    page, _answer = ask(translation, q="boat our")
    assert "Ein cwch" in page.get_text() and "cyngor" not in page.get_text()
    page, _answer = ask(translation, q="boat council")
    assert "No text in the memory has all these words." in page.get_text()


def test_who_may_not_read_a_translation_learns_nothing_of_it(post, send, ask, make_user):
    _page, answer = ask(send(post), user=make_user("stranger", "Moderators"))
    assert answer.status_code in (302, 403)


def test_a_place_that_has_no_text_has_no_memory(post, send, client, translator):
    client.force_login(translator)
    address = reverse("translation:desk_memory", args=[send(post).pk])
    assert client.get(address, {"path": "nonsense"}).status_code == 404
    assert client.get(address).status_code == 404


def test_the_screen_of_the_memory_finds_and_forgets(screen, editor):
    remember(("The council’s meeting", "Cyfarfod y cyngor"), ("Our boat", "Ein cwch"))
    page, _answer = screen(editor, q="cyngor")
    assert "1 text found" in page.get_text()
    unit = MemoryUnit.objects.get(english__contains="council")
    screen(editor, {"forget": unit.pk})
    assert not MemoryUnit.objects.filter(pk=unit.pk).exists()
    assert MemoryUnit.objects.count() == 1


@pytest.mark.parametrize("number", ["nonsense", "0", "9" * 400])
def test_a_number_no_text_has_is_answered_and_harms_nothing(screen, editor, number):
    remember(("Our boat", "Ein cwch"))
    _page, answer = screen(editor, {"forget": number})
    assert answer.status_code == 200
    assert MemoryUnit.objects.count() == 1


def test_a_translator_searches_and_downloads_but_takes_nothing_in_or_out(
    screen, translator, client
):
    remember(("Our boat", "Ein cwch"))
    page, _answer = screen(translator)
    assert "Ein cwch" in page.get_text()
    assert not page.find(attrs={"name": "forget"}) and not page.find(attrs={"name": "file"})
    screen(translator, {"forget": MemoryUnit.objects.get().pk})
    assert MemoryUnit.objects.exists()
    answer = client.get(reverse("translation:memory_export"))
    assert "Ein cwch" in b"".join(answer.streaming_content).decode()
    assert answer["Content-Disposition"].endswith('.tmx"')


def test_a_file_is_taken_in_and_the_screen_says_how_many_texts_were_new(screen, editor):
    page, _answer = screen(editor, {"file": tmx_file("cy-GB")})
    assert "1 text is new in the memory." in page.get_text()
    page, _answer = screen(editor, {"file": tmx_file("fr")})
    assert "1 text lacks one of the two languages and was left out." in page.get_text()


def test_a_file_that_is_none_is_refused_beside_its_box(screen, editor):
    data = BytesIO(b"Not a memory")
    data.name = "cof.tmx"
    page, _answer = screen(editor, {"file": data})
    assert page.find(role="alert").text == "This is not a whole TMX file. Nothing was taken in."


def test_the_screen_costs_the_same_however_many_texts_it_shows(
    screen, editor, django_assert_max_num_queries
):
    remember(*((f"Boat {number}", f"Cwch {number}") for number in range(40)))
    screen(editor)
    with django_assert_max_num_queries(20):
        screen(editor, q="boat")
