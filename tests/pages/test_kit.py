"""What the blocks of the page kit promise readers, and what they ask of editors."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import RequestFactory
from django.utils import translation
from wagtail.blocks import StructBlockValidationError
from wagtail.images.tests.utils import get_test_image_file

from core.blocks import BodyBlock
from core.embeds import frame_address
from core.models import SiteDocument, SiteImage
from people.models import Organisation

KIT = BodyBlock().child_blocks
YOUTUBE = "https://www.youtube.com/watch?v=abcDEF12345"
PLAYER = "https://www.youtube-nocookie.com/embed/abcDEF12345"


def shown(name, value, language="en", request=None):
    """A block as readers of a language meet it."""
    block = KIT[name]
    with translation.override(language):
        html = block.render(block.to_python(value), {"language": language, "request": request})
    return BeautifulSoup(html, "html.parser")


def problems(name, value):
    """What an editor is told about a block, by field."""
    block = KIT[name]
    with translation.override("en"), pytest.raises(StructBlockValidationError) as raised:
        block.clean(block.normalize(value))
    return {
        field: error.messages[0] if isinstance(error, ValidationError) else error
        for field, error in raised.value.block_errors.items()
    }


@pytest.fixture
def make_file(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path

    def make(name, language="en-cy"):
        file = ContentFile(b"words", name=name)
        return SiteDocument.objects.create(title=name, file=file, language=language)

    return make


@pytest.fixture
def image(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return SiteImage.objects.create(title="Boat", file=get_test_image_file())


def test_every_picture_of_a_gallery_has_its_own_words(image):
    items = [
        {"image": {"image": image.pk, "alt_text": alt, "decorative": False}, "caption": caption}
        for alt, caption in [("A boat", "Going out"), ("The same boat", "Coming back")]
    ]
    gallery = shown("gallery", {"heading": "A day", "items": items})
    assert [found["alt"] for found in gallery.select("img")] == ["A boat", "The same boat"]
    captions = [found.get_text(strip=True) for found in gallery.select("figcaption")]
    assert captions == ["Going out", "Coming back"]


def test_a_picture_that_is_gone_leaves_the_others(image):
    items = [{"image": {"image": pk, "alt_text": "A boat"}} for pk in (image.pk, image.pk + 1)]
    assert len(shown("gallery", {"items": items}).select("li")) == 1


def test_a_video_of_ours_is_not_fetched_before_it_is_played(make_file):
    file = make_file("film.mp4")
    video = shown("video", {"title": "Film", "file": file.pk}).video
    assert video["preload"] == "none"
    assert "autoplay" not in video.attrs
    assert video["aria-label"] == "Film"
    assert video.source["type"] == "video/mp4"


def test_a_video_has_captions_in_both_languages_the_readers_own_first(make_file):
    value = {
        "title": "Film",
        "file": make_file("film.mp4").pk,
        "captions_en": make_file("en.vtt").pk,
        "captions_cy": make_file("cy.vtt").pk,
        "spoken": "cy",
    }
    for language, order in [("en", ["en", "cy"]), ("cy", ["cy", "en"])]:
        tracks = shown("video", value, language).select("track")
        assert [track["srclang"] for track in tracks] == order
    on = shown("video", value, "en").select("track[default]")
    assert [track["srclang"] for track in on] == ["en"]
    assert not shown("video", value, "cy").select("track[default]")


def test_a_video_elsewhere_is_a_link_and_its_player_is_inert():
    video = shown("video", {"title": "Film", "url": YOUTUBE})
    link = video.select_one("a[data-frame]")
    assert link["href"] == YOUTUBE
    assert not video.select("video")
    frame = video.template.iframe
    assert frame["src"] == PLAYER
    assert frame["title"] == "Film"
    assert frame["referrerpolicy"] == "strict-origin"
    video.template.extract()
    assert not video.select("iframe, [src^=http]")


def test_a_video_on_a_site_that_is_not_on_the_list_is_only_a_link(settings):
    settings.EMBED_HOSTS = []
    video = shown("video", {"title": "Film", "url": YOUTUBE})
    assert video.a["href"] == YOUTUBE
    assert not video.select("template, script, iframe, [data-frame]")


@pytest.mark.parametrize(
    ("url", "player"),
    [
        (YOUTUBE, PLAYER),
        ("https://youtu.be/abcDEF12345", PLAYER),
        ("https://www.youtube.com/live/abcDEF12345", PLAYER),
        ("https://vimeo.com/123456", "https://player.vimeo.com/video/123456?dnt=1"),
        ("https://vimeo.com/123456/ab12", "https://player.vimeo.com/video/123456?dnt=1&h=ab12"),
        (PLAYER, PLAYER),
        ("http://www.youtube-nocookie.com/embed/abcDEF12345", ""),
        ("https://www.youtube.com/watch?v=<script>", ""),
        ("https://www.youtube.com/embed/", ""),
        ("https://example.org/", ""),
        ("https://www.youtube-nocookie.com.example.org/embed/abc", ""),
        ("https://example.org/?https://www.youtube-nocookie.com/", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_only_sites_on_the_list_are_shown_in_a_frame(url, player):
    assert frame_address(url) == player


def test_a_page_may_open_only_the_frames_that_stand_in_it():
    request = RequestFactory().get("/en/")
    shown("embed", {"title": "Film", "url": YOUTUBE}, request=request)
    assert request.frame_origins == {"https://www.youtube-nocookie.com"}


def test_the_policy_of_a_page_names_the_sites_of_its_frames_and_no_other_page_does(
    client, english_home
):
    from home.models import StandardPage

    page = StandardPage(title="Film", live=True)
    page.body = [("embed", {"title": "Film", "text": "", "url": YOUTUBE, "shape": "wide"})]
    english_home.add_child(instance=page)
    policy = client.get(page.url_path).headers["Content-Security-Policy"]
    assert "frame-src https://www.youtube-nocookie.com;" in f"{policy};"
    assert "frame-src" not in client.get("/en/").headers["Content-Security-Policy"]


def test_an_editor_is_told_what_a_video_lacks(make_file):
    film, words, captions = make_file("film.mp4"), make_file("plan.txt"), make_file("en.vtt")
    whole = {"title": "Film", "versions": [], "transcript": ""}
    assert "file" in problems("video", whole)
    assert "url" in problems("video", {**whole, "file": film, "url": YOUTUBE})
    assert "not a video" in problems("video", {**whole, "file": words})["file"]
    assert "captions_en" in problems("video", {**whole, "file": film})
    assert ".vtt" in problems("video", {**whole, "file": film, "captions_cy": words})["captions_cy"]
    for right in ({"captions_en": captions}, {"spoken": "none"}):
        KIT["video"].clean(KIT["video"].normalize({**whole, "file": film, **right}))


def test_sound_needs_its_words(make_file):
    value = {"title": "Talk", "file": make_file("talk.mp3"), "transcript": ""}
    assert "transcript" in problems("audio", value)
    assert (
        "not a sound"
        in problems(
            "audio", {**value, "file": make_file("film.mp4"), "transcript": "<p>Words</p>"}
        )["file"]
    )
    audio = shown("audio", {**value, "file": value["file"].pk, "transcript": "<p>Words</p>"})
    assert audio.audio["preload"] == "none"
    assert audio.details.get_text(" ", strip=True) == "Transcript Words"


def test_an_editor_is_told_which_sites_can_be_embedded():
    told = problems("embed", {"title": "Map", "text": "", "url": "https://example.org/"})
    assert "www.youtube-nocookie.com" in told["url"]


ROWS = [
    {"cell_1": "Place", "cell_2": "People", "cell_4": ""},
    {"cell_1": "Bangor", "cell_2": "42"},
    {},
]


@pytest.mark.parametrize(
    ("headings", "columns", "rows"),
    [
        ("row", ["Place", "People"], []),
        ("column", [], ["Place", "Bangor"]),
        ("both", ["Place", "People"], ["Bangor"]),
        ("", ["Place", "People"], []),
    ],
)
def test_a_table_says_which_cells_are_headings(headings, columns, rows):
    table = shown("table", {"caption": "Meetings", "headings": headings, "rows": ROWS})
    assert table.caption.string == "Meetings"
    assert [cell.string for cell in table.select("th[scope=col]")] == columns
    assert [cell.string for cell in table.select("th[scope=row]")] == rows
    assert {len(row.select("td, th")) for row in table.select("tr")} == {2}
    assert len(table.select("tr")) == 2


def test_a_table_of_headings_alone_is_refused():
    value = {"caption": "Meetings", "headings": "row", "rows": [{"cell_1": "Place"}]}
    assert "rows" in problems("table", value)


def test_a_timeline_begins_with_the_earliest_and_says_no_more_of_a_date_than_is_known():
    items = [
        {"date": datetime.date(2016, 4, 6), "date_precision": "day", "heading": "In force"},
        {"date": datetime.date(2013, 1, 1), "date_precision": "year", "heading": "A letter"},
        {"date": datetime.date(2014, 5, 1), "date_precision": "month", "heading": "Law"},
        {"date": None, "heading": "Some day"},
    ]
    block = KIT["timeline"]
    value = block.normalize({"heading": "", "items": items})
    with translation.override("cy"):
        page = BeautifulSoup(block.render(value, {"language": "cy"}), "html.parser")
    assert [time["datetime"] for time in page.select("time")] == ["2013", "2014-05", "2016-04-06"]
    assert page.time.string == "2013"
    assert page.select("h2")[-1].string == "Some day"


def test_a_contact_answers_in_the_readers_language_where_it_can():
    value = {
        "role": "Office",
        "email_en": "hello@example.org",
        "email_cy": "helo@example.org",
        "phone_en": "029 2000 0000",
    }
    for language, address in [("en", "hello@example.org"), ("cy", "helo@example.org")]:
        links = [link["href"] for link in shown("contact", value, language).select("a")]
        assert links == [f"mailto:{address}", "tel:02920000000"]
    assert "email_en" in problems("contact", {"role": "Office", "text": ""})


def test_a_file_is_offered_in_the_readers_language_and_says_so_where_it_is_not(make_file):
    english, welsh = make_file("plan.txt", "en"), make_file("cynllun.txt", "cy")
    both = {"title": "Plan", "document_en": english.pk, "document_cy": welsh.pk}
    for language, file in [("en", english), ("cy", welsh)]:
        link = shown("document", both, language).a
        assert link["href"] == file.url
        assert "hreflang" not in link.attrs
    foreign = shown("document", {"title": "Plan", "document_en": english.pk}, "cy").a
    assert foreign["hreflang"] == "en"
    assert "document" in problems("document", {"title": "Plan", "note": ""})


def test_organisations_are_shown_in_the_readers_language_and_only_if_public(english, welsh):
    hall = Organisation.objects.create(name="The Hall", locale=english)
    Organisation.objects.create(name="Y Neuadd", locale=welsh, translation_key=hall.translation_key)
    hidden = Organisation.objects.create(name="Hidden", locale=english, live=False)
    value = {"organisations": [hall.pk, hidden.pk]}
    for language, name in [("en", "The Hall"), ("cy", "Y Neuadd")]:
        names = [found.string for found in shown("organisations", value, language).select("h2")]
        assert names == [name]


@pytest.fixture
def related(client, english_home):
    """The titles a page's related block shows readers."""
    from home.models import StandardPage

    page = english_home.add_child(instance=StandardPage(title="Here", live=True))

    def titles(*pages):
        page.body = [("related", {"heading": "Read on", "pages": list(pages)})]
        page.save()
        found = BeautifulSoup(client.get(page.url_path).content, "html.parser")
        return [title.get_text(strip=True) for title in found.select(".related-pages h3")]

    return titles


def test_related_pages_are_those_everyone_can_open_in_their_order(
    related, english_index, welsh_index, make_post
):
    from wagtail.models import PageViewRestriction

    first, second = make_post(english_index, "First"), make_post(english_index, "Second")
    draft = make_post(english_index, "Draft", live=False)
    closed = make_post(english_index, "Closed")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    chosen_in_welsh = make_post(
        welsh_index, "Trydydd", translation_key=make_post(english_index, "Third").translation_key
    )
    assert related(second, draft, closed, chosen_in_welsh, first) == ["Second", "Third", "First"]


def test_a_related_page_is_gone_once_it_is_not_public(related, english_index, make_post):
    post = make_post(english_index, "First")
    assert related(post) == ["First"]
    post.unpublish()
    assert related(post) == []
