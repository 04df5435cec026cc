"""What the block picker shows of every block, in both languages of the admin."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.utils import translation
from wagtail.images.tests.utils import get_test_image_file
from wagtail.users.models import UserProfile

from blog.blocks import CorrectionsBlock
from core.blocks import BodyBlock
from core.documents import SiteDocument
from core.images import SiteImage
from home.blocks import HomeBlock
from people.models import Organisation, Person

pytestmark = pytest.mark.django_db
BLOCKS = {
    f"{type(vocabulary).__name__}.{name}": block
    for vocabulary in (BodyBlock(), HomeBlock(), CorrectionsBlock())
    for name, block in vocabulary.child_blocks.items()
}
every_block = pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)


@pytest.fixture
def shown(client, administrator):
    """What an administrator sees of a block, with the admin in one language."""
    client.force_login(administrator)

    def show(block, language):
        UserProfile.objects.update_or_create(
            user=administrator, defaults={"preferred_language": language}
        )
        answer = client.get("/admin/block-preview/", {"id": block.definition_prefix})
        assert answer.status_code == 200
        return BeautifulSoup(answer.content, "html.parser").body

    return show


@pytest.fixture
def records(english, welsh, english_index, welsh_index, make_post, settings, tmp_path):
    """A page, a picture, a file and people to show, each in both languages."""
    settings.MEDIA_ROOT = tmp_path
    SiteImage.objects.create(
        title="Boat", file=get_test_image_file(), alt_en="A boat", alt_cy="Cwch"
    )
    for language, title in [("en", "The plan"), ("cy", "Y cynllun")]:
        file = ContentFile(b"words", name=f"plan-{language}.txt")
        SiteDocument.objects.create(title=title, file=file, language=language)
    ann = Person.objects.create(name="Ann Rees", locale=english)
    Person.objects.create(name="Ann Rees", locale=welsh, translation_key=ann.translation_key)
    hall = Organisation.objects.create(name="The Hall", locale=english)
    Organisation.objects.create(name="Y Neuadd", locale=welsh, translation_key=hall.translation_key)
    post = make_post(english_index)
    make_post(
        welsh_index,
        "Afon dan rew",
        summary="Beth glywsom ni.",
        translation_key=post.translation_key,
    )


# Names, numbers and addresses.
SAME_IN_BOTH = {
    "Ann Rees",
    "Bangor, Gwynedd",
    "2012",
    "2013",
    "42",
    "130",
    "example.org",
    "youtube-nocookie.com",
    "language",
    "sessionid",
    "csrftoken",
    "wagtail_sidebar_collapsed",
    "wagtail:*",
    "carthen-desk:*",
    ".",
}


def words_of(page):
    """The sentences of a preview, without what is the same in both languages."""
    return {*page.stripped_strings} - SAME_IN_BOTH


@every_block
def test_the_picker_describes_every_block_in_both_languages(block):
    assert block.is_previewable
    said = {}
    for language in ("en", "cy"):
        with translation.override(language):
            said[language] = str(block.get_description()), str(block.meta.group)
            assert all(said[language])
    assert said["en"][0] != said["cy"][0]
    assert said["en"][1] != said["cy"][1]


@every_block
def test_a_preview_speaks_the_language_of_the_admin(block, shown, records):
    english, welsh = (words_of(shown(block, language)) for language in ("en", "cy"))
    assert english
    assert welsh
    assert english.isdisjoint(welsh)


@every_block
@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_preview_opens_where_there_is_nothing_to_show_yet(block, language, shown):
    assert shown(block, language).main


def test_a_picture_is_previewed_with_its_words_in_the_language_of_the_admin(shown, records):
    for language, words in [("en", "A boat"), ("cy", "Cwch")]:
        assert shown(BLOCKS["BodyBlock.image"], language).img["alt"] == words


def test_a_file_is_previewed_that_can_be_read_in_the_language_of_the_admin(shown, records):
    for language, title in [("en", "The plan"), ("cy", "Y cynllun")]:
        assert shown(BLOCKS["BodyBlock.document"], language).a.string == title


def test_nobody_is_previewed_whose_record_is_not_public(shown, records):
    people = BLOCKS["BodyBlock.people"]
    assert "Ann Rees" in shown(people, "cy").get_text()
    Person.objects.update(live=False)
    assert "Ann Rees" not in shown(people, "cy").get_text()
