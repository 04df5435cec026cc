"""Pictures: their words in both languages, and nothing hidden in the file."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.utils import translation
from PIL import Image, ImageCms
from PIL.ExifTags import GPS, IFD

from core.images import SiteImage, without_metadata
from core.meta import cloth_url

SOMEWHERE = {GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: (53.0, 13.0, 0.0)}


def photograph(kind="JPEG", orientation=1):
    """A small picture that says where it was taken."""
    picture = Image.new("RGB", (40, 20), "red")
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "A camera"
    exif.get_ifd(IFD.GPSInfo).update(SOMEWHERE)
    buffer = BytesIO()
    picture.save(buffer, format=kind, exif=exif)
    return ContentFile(buffer.getvalue(), name=f"photo.{kind.lower()}")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_loses_where_and_with_what_it_was_taken(kind):
    before = photograph(kind)
    assert dict(Image.open(before).getexif())
    after = Image.open(without_metadata(before))
    assert after.format == kind
    assert not dict(after.getexif())
    assert not after.getexif().get_ifd(IFD.GPSInfo)


def test_a_picture_held_sideways_stays_the_right_way_up():
    assert Image.open(without_metadata(photograph(orientation=6))).size == (20, 40)


def test_a_phone_s_heic_is_kept_as_jpeg():
    import pillow_heif

    pillow_heif.register_heif_opener()
    clean = without_metadata(photograph("HEIF"))
    assert clean.name.endswith(".jpg")
    assert Image.open(clean).format == "JPEG"


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_a_moving_picture_still_moves(kind):
    buffer = BytesIO()
    frames = [Image.new("RGB", (4, 4), colour) for colour in ("red", "blue")]
    frames[0].save(buffer, format=kind, save_all=True, append_images=frames[1:], duration=80)
    after = Image.open(without_metadata(ContentFile(buffer.getvalue(), name="a.gif")))
    assert (after.format, after.n_frames) == (kind, 2)
    after.seek(1)
    after.load()
    assert after.info["duration"] == 80


@pytest.mark.parametrize("frames", [1, 2])
def test_a_gif_loses_its_comment(frames):
    buffer = BytesIO()
    pictures = [Image.new("RGB", (4, 4), colour) for colour in ("red", "blue")][:frames]
    pictures[0].save(
        buffer, format="GIF", save_all=True, append_images=pictures[1:], comment=b"Ann, 52.1"
    )
    assert b"Ann" in buffer.getvalue()
    clean = without_metadata(ContentFile(buffer.getvalue(), name="a.gif"))
    assert b"Ann" not in clean.read()


def test_a_moving_picture_from_a_camera_loses_where_it_was_taken():
    exif = Image.Exif()
    exif.get_ifd(IFD.GPSInfo).update(SOMEWHERE)
    buffer = BytesIO()
    frames = [Image.new("RGB", (4, 4), colour) for colour in ("red", "blue")]
    frames[0].save(buffer, format="WEBP", save_all=True, append_images=frames[1:], exif=exif)
    before = ContentFile(buffer.getvalue(), name="a.webp")
    assert Image.open(before).getexif().get_ifd(IFD.GPSInfo)
    assert not Image.open(without_metadata(before)).getexif().get_ifd(IFD.GPSInfo)


def test_a_picture_keeps_its_transparency_and_its_colours():
    buffer = BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("P", (4, 4)).save(buffer, format="PNG", transparency=0, icc_profile=profile)
    after = Image.open(without_metadata(ContentFile(buffer.getvalue(), name="a.png")))
    assert after.convert("RGBA").getpixel((0, 0))[3] == 0
    assert after.info["icc_profile"] == profile


@pytest.mark.django_db
def test_an_uploaded_picture_is_cleaned_before_it_is_kept(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    image = SiteImage.objects.create(title="A place", file=photograph())
    with image.file.open() as kept:
        assert not dict(Image.open(kept).getexif())


@pytest.mark.django_db
def test_the_words_of_a_picture_are_those_of_the_reader_s_language():
    image = SiteImage(title="river.jpg", alt_en="A river", alt_cy="Afon")
    with translation.override("cy"):
        assert image.default_alt_text == "Afon"
    with translation.override("en"):
        assert image.default_alt_text == "A river"


@pytest.mark.django_db
def test_a_file_name_never_stands_in_for_missing_words():
    assert SiteImage(title="IMG_0001.jpg").default_alt_text == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("which", "words"), [("english_index", "A river"), ("welsh_index", "Afon")]
)
def test_a_chosen_picture_offers_the_words_of_the_page_not_of_the_screen(
    client, editor, tmp_path, settings, request, which, words
):
    settings.MEDIA_ROOT = tmp_path
    index = request.getfixturevalue(which)
    image = SiteImage.objects.create(
        title="River", file=photograph(), alt_en="A river", alt_cy="Afon"
    )
    client.force_login(editor)
    response = client.get(
        f"/admin/images/chooser/chosen/{image.pk}/",
        headers={"referer": f"http://testserver/admin/pages/add/blog/blogpostpage/{index.pk}/"},
    )
    assert response.json()["result"]["default_alt_text"] == words


@pytest.mark.django_db
def test_a_page_whose_picture_lost_its_file_is_read_and_shared_all_the_same(
    client, tmp_path, settings, english_index, make_post
):
    settings.MEDIA_ROOT = tmp_path
    image = SiteImage.objects.create(title="River", file=photograph(), alt_en="A river")
    post = make_post(english_index, picture=image, social_image=image)
    image.file.storage.delete(image.file.name)
    response = client.get(post.url)
    assert response.status_code == 200
    shared = f'property="og:image" content="http://127.0.0.1:8000{cloth_url(post.translation_key)}"'
    with translation.override("en"):
        assert shared in response.content.decode()
