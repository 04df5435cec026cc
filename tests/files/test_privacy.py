"""A file is nobody's business until something everyone may open shows it."""

from unittest.mock import Mock

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    PageViewRestriction,
    ReferenceIndex,
)

from core.documents import SiteDocument
from core.files.doorkeeper import doorkeeper
from core.images import SiteImage
from people.models import Person
from tests.files import making

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_known(kept):
    doorkeeper.forget()


@pytest.fixture
def image():
    return SiteImage.objects.create(
        title="Afon", file=ContentFile(making.picture(size=(900, 600)), name="afon.jpg")
    )


@pytest.fixture
def document():
    return SiteDocument.objects.create(
        title="Adroddiad", file=ContentFile(making.pdf(), name="adroddiad.pdf")
    )


def addresses(file):
    """Every address of an image or document."""
    if isinstance(file, SiteImage):
        sizes = file.get_renditions("width-400", "fill-200x200|format-webp").values()
        return [file.file.url, *(size.url for size in sizes)]
    return [file.url, file.file.url]


def answers(file, client=None):
    client = client or Client()
    return {client.get(address).status_code for address in addresses(file)}


def use(page, image=None, document=None):
    """Show files on a page, as an editor would who then saves or publishes."""
    page.picture = image
    if document:
        body = [{"type": "document", "value": {"title": "Adroddiad", "document": document.pk}}]
        page.body = page._meta.get_field("body").to_python(body)
    return page


def edited(page, **files):
    use(page, **files).save_revision()
    return page


def test_what_nothing_uses_is_not_there(image, document):
    assert answers(image) == answers(document) == {404}


def test_what_a_live_page_shows_is_there(image, document, make_post, english_index):
    use(make_post(english_index), image, document).save()
    assert answers(image) == answers(document) == {200}


def test_what_only_a_page_never_published_shows_is_not_there(
    image, document, make_post, english_index
):
    use(make_post(english_index, live=False), image, document).save()
    assert answers(image) == answers(document) == {404}


def test_what_only_the_draft_of_a_live_page_shows_is_not_there(
    image, document, make_post, english_index
):
    edited(make_post(english_index), image=image, document=document)
    assert answers(image) == answers(document) == {404}


def test_what_a_restricted_page_shows_is_not_there(image, document, make_post, english_index):
    post = use(make_post(english_index), image, document)
    post.save()
    assert answers(image) == {200}
    PageViewRestriction.objects.create(page=post, restriction_type="login")
    assert answers(image) == answers(document) == {404}


def test_what_stands_below_a_restricted_page_is_not_there(
    image, document, make_post, english_index
):
    use(make_post(english_index), image, document).save()
    assert answers(document) == {200}
    PageViewRestriction.objects.create(page=english_index, restriction_type="login")
    assert answers(image) == answers(document) == {404}


def test_what_an_unpublished_page_showed_is_gone(image, document, make_post, english_index):
    post = use(make_post(english_index), image, document)
    post.save()
    assert answers(image) == answers(document) == {200}
    post.unpublish()
    assert answers(image) == answers(document) == {404}


def test_what_stands_below_an_unpublished_section_is_gone(image, make_post, english_index):
    use(make_post(english_index), image).save()
    assert answers(image) == {200}
    english_index.unpublish()
    assert answers(image) == {404}


def test_what_a_page_no_longer_shows_is_gone(image, document, make_post, english_index):
    post = use(make_post(english_index), image, document)
    post.save()
    assert answers(image) == answers(document) == {200}
    post.picture, post.body = None, []
    post.save()
    assert answers(image) == answers(document) == {404}


def test_what_a_deleted_page_showed_is_gone(image, make_post, english_index):
    post = use(make_post(english_index), image)
    post.save()
    assert answers(image) == {200}
    post.delete()
    assert answers(image) == {404}


def test_what_another_live_page_still_shows_stays(image, make_post, english_index, welsh_index):
    post, other = make_post(english_index), make_post(welsh_index, "Afon")
    use(post, image).save()
    use(other, image).save()
    post.unpublish()
    assert answers(image) == {200}


def test_a_document_a_text_links_to_is_there(document, make_post, english_index):
    post = make_post(english_index)
    words = f'<p>See <a linktype="document" id="{document.pk}">the report</a>.</p>'
    post.body = post._meta.get_field("body").to_python([{"type": "text", "value": words}])
    post.save()
    assert answers(document) == {200}


def test_the_picture_of_a_person_is_there_while_their_record_is(image, english):
    person = Person.objects.create(name="Gwenllian Prys", locale=english, picture=image, live=True)
    assert answers(image) == {200}
    person.unpublish()
    assert answers(image) == {404}


def test_the_picture_of_a_person_nobody_published_is_not_there(image, english):
    Person.objects.create(name="Gwenllian Prys", locale=english, picture=image, live=False)
    assert answers(image) == {404}


def test_what_a_private_collection_holds_is_never_public(image, document, make_post, english_index):
    use(make_post(english_index), image, document).save()
    assert answers(image) == answers(document) == {200}
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    for file in (image, document):
        file.collection = private
        file.save()
    assert answers(image) == answers(document) == {404}


@pytest.mark.parametrize("kind", ["image", "document"])
def test_several_files_moved_to_a_private_collection_are_private_at_once(
    image, document, make_post, english_index, client, administrator, kind
):
    file = {"image": image, "document": document}[kind]
    use(make_post(english_index), image, document).save()
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    assert answers(file) == {200}
    client.force_login(administrator)
    names = [type(file)._meta.app_label, type(file)._meta.model_name, "add_to_collection"]
    url = f"{reverse('wagtail_bulk_action', args=names)}?id={file.pk}"
    assert client.post(url, {"collection": private.pk}).status_code == 302
    assert answers(file) == {404}


def test_a_picture_that_was_taken_down_is_there_for_nobody(
    image, make_post, english_index, client, administrator
):
    use(make_post(english_index), image).save()
    before = addresses(image)
    SiteImage.objects.update(taken_down=True)
    doorkeeper.forget()
    client.force_login(administrator)
    assert {client.get(address).status_code for address in before} == {404}
    assert {Client().get(address).status_code for address in before} == {404}


def test_a_replaced_file_is_gone(image, make_post, english_index):
    use(make_post(english_index), image).save()
    before = image.file.url
    assert Client().get(before).status_code == 200
    image.file = ContentFile(making.picture(size=(90, 60)), name="arall.jpg")
    image.save()
    assert Client().get(before).status_code == 404
    assert Client().get(image.file.url).status_code == 200


def test_a_reference_from_elsewhere_makes_nothing_public(image, administrator):
    """Such as a record of consent: what it names is not shown by it."""
    from django.contrib.contenttypes.models import ContentType

    group = ContentType.objects.get_for_model(Group)
    ReferenceIndex.objects.create(
        content_type=group,
        base_content_type=group,
        object_id="1",
        to_content_type=ContentType.objects.get_for_model(SiteImage),
        to_object_id=str(image.pk),
        model_path="a",
        content_path="a",
        content_path_hash="0" * 32,
    )
    assert answers(image) == {404}


@pytest.mark.parametrize("name", ["editor", "approver", "administrator", "translator"])
def test_those_who_work_on_the_site_see_what_is_not_public(image, document, client, request, name):
    client.force_login(request.getfixturevalue(name))
    assert answers(image, client) == answers(document, client) == {200}
    response = client.get(image.file.url)
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in response.headers["Vary"]


def test_somebody_signed_in_without_a_right_sees_what_everyone_sees(
    image, document, client, make_user
):
    client.force_login(make_user("somebody"))
    assert answers(image, client) == answers(document, client) == {404}


def test_a_reader_let_into_a_restricted_page_sees_its_files(
    image, document, client, make_user, make_post, english_index
):
    post = use(make_post(english_index), image, document)
    post.save()
    member, group = make_user("member"), Group.objects.create(name="Members")
    restriction = PageViewRestriction.objects.create(page=post, restriction_type="groups")
    restriction.groups.add(group)
    client.force_login(member)
    assert answers(image, client) == answers(document, client) == {404}
    member.groups.add(group)
    assert answers(image, client) == answers(document, client) == {200}
    assert answers(image) == {404}
    post.unpublish()
    assert answers(image, client) == {404}


def test_somebody_before_the_second_step_of_signing_in_is_nobody(
    image, client, administrator, settings
):
    settings.REQUIRE_SECOND_FACTOR = True
    client.force_login(administrator)
    assert answers(image, client) == {404}


@pytest.mark.parametrize(
    "path",
    [
        "original_images/", "original_images/none.jpg", "images/../original_images/afon.jpg",
        "../db.sqlite3", "wagtail_uploads/afon.jpg", "a\0b", "%00", "x" * 3000, "documents/",
        "avatar_images/none.jpg", "//etc/passwd",
    ],
)  # fmt: skip
def test_no_other_path_leads_anywhere(image, client, administrator, path):
    assert Client().get(f"/media/{path}").status_code in (400, 404)
    client.force_login(administrator)
    assert client.get(f"/media/{path}").status_code in (400, 404)


@pytest.mark.parametrize("key", ["0", "999999", "9" * 40])
def test_a_document_has_no_address_but_its_own(document, make_post, english_index, key):
    use(make_post(english_index), document=document).save()
    assert Client().get(f"/documents/{key}/adroddiad.pdf").status_code == 404
    assert Client().get(f"/documents/{document.pk}/arall.pdf").status_code == 404


def test_the_index_is_right_before_any_worker_has_come_by(
    image, make_post, english_index, monkeypatch
):
    """In production Wagtail leaves its index of references to a worker."""
    monkeypatch.setattr("wagtail.signal_handlers.update_reference_index_task", Mock())
    post = use(make_post(english_index), image)
    post.save()
    assert answers(image) == {200}
    edited(post, image=None)
    assert answers(image) == {200}
    post.save()
    assert answers(image) == {404}
