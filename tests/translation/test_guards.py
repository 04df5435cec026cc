"""wagtail-localize's own screens: nobody reaches one of them, whatever right they hold."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail import hooks
from wagtail.models import Page
from wagtail_localize.models import String, StringTranslation, Translation, TranslationSource

from translation.desk import drafts, pieces, segments
from translation.sources import sending

pytestmark = pytest.mark.django_db

LED_TO_OURS = ("submit/page/", "submit/snippet/", "update/")


def their_patterns():
    """Every address wagtail-localize registers, from its own hook."""
    for hook, _order in hooks._hooks["register_admin_urls"]:
        if hook.__module__ == "wagtail_localize.wagtail_hooks":
            (included,) = hook()
            return included.url_patterns
    raise AssertionError("wagtail-localize registers no addresses")


def address(pattern, numbers):
    """An address of theirs with real numbers in it."""
    route = str(pattern.pattern)
    known = {
        "<int:page_id>": numbers["page"], "<slug:app_label>": "people",
        "<slug:model_name>": "person", "<str:pk>": numbers["person"],
        "<int:translation_source_id>": numbers["source"],
        "<int:translation_id>": numbers["translation"],
        "<int:string_segment_id>": numbers["segment"],
        "<int:overridable_segment_id>": 1, "<str:mode>": "default",
    }  # fmt: skip
    for placeholder, value in known.items():
        route = route.replace(placeholder, str(value))
    assert "<" not in route, route
    return f"/admin/localize/{route}"


@pytest.fixture
def numbers(post, person, send):
    translation = send(post)
    return {
        "page": post.pk, "person": person.pk, "source": translation.source_id,
        "translation": translation.pk,
        "segment": segments.with_text(translation).order_by("order").first().pk,
    }  # fmt: skip


def state():
    return (
        list(Page.objects.order_by("pk").values_list("pk", "live", "alias_of", "title")),
        Translation.objects.filter(enabled=True).count(),
        list(TranslationSource.objects.values_list("pk", "last_updated_at")),
        StringTranslation.objects.count(),
        String.objects.count(),
    )


@pytest.mark.parametrize("who", ["nobody", "editor", "translator", "approver", "superuser"])
def test_every_address_of_theirs_is_closed_or_leads_to_ours(
    who, request, client, numbers, django_user_model
):
    if who == "superuser":
        client.force_login(django_user_model.objects.create_superuser("root"))
    elif who != "nobody":
        client.force_login(request.getfixturevalue(who))
    before = state()
    patterns = their_patterns()
    assert len(patterns) >= 17
    for pattern in patterns:
        for method in (client.get, client.post):
            response = method(address(pattern, numbers))
            if who == "nobody":
                assert response.url.startswith("/admin/login/")
            elif str(pattern.pattern).startswith(LED_TO_OURS):
                assert response.url.startswith("/admin/translation/send/")
            else:
                assert response.status_code == 404, pattern
    assert client.put(address(patterns[4], numbers), {"value": "x"}).status_code in (302, 404)
    assert state() == before


def test_their_right_to_submit_gives_nothing(client, make_user, post, send, numbers):
    """Only access to the admin and wagtail-localize's own right: no page can be sent or seen."""
    stranger = make_user("stranger")
    for codename in ("access_admin", "submit_translation"):
        stranger.user_permissions.add(Permission.objects.get(codename=codename))
    client.force_login(stranger)
    before = state()
    for path in (
        f"/admin/localize/submit/page/{post.pk}/",
        f"/admin/localize/submit/snippet/people/person/{numbers['person']}/",
        f"/admin/localize/update/{numbers['source']}/",
        f"/admin/translation/send/page/{post.pk}/",
        f"/admin/translation/{numbers['translation']}/",
        f"/admin/translation/{numbers['translation']}/preview/source/",
        f"/admin/translation/{numbers['translation']}/preview/target/",
        "/admin/translation/",
        "/admin/localize/reports/translations/",
    ):
        for method in (client.get, client.post):
            response = method(
                path, {"publish_translations": "on", "action": "publish"}, follow=True
            )
            assert post.title not in response.content.decode(), path
    assert state() == before


@pytest.mark.parametrize("who", ["editor", "translator"])
def test_sending_asks_for_the_right_to_send_and_to_edit(
    who, request, client, post, django_user_model
):
    user = request.getfixturevalue(who)
    if who == "editor":
        user.groups.clear()
        for codename in ("access_admin", "send_for_translation"):
            user.user_permissions.add(Permission.objects.get(codename=codename))
    client.force_login(user)
    client.post(f"/admin/translation/send/page/{post.pk}/")
    assert not Translation.objects.exists()


def test_an_editor_sees_what_will_be_sent_before_it_is_sent(client, editor, post, person):
    from blog.models import PostAuthor

    post.authors = [PostAuthor(person=person)]
    post.save()
    client.force_login(editor)
    page = client.get(f"/admin/translation/send/page/{post.pk}/").content.decode()
    for title in (post.title, person.name, person.organisation.name):
        assert title in page
    assert not Translation.objects.exists()
    client.post(f"/admin/translation/send/page/{post.pk}/")
    assert Translation.objects.count() == 3


def test_their_report_button_and_actions_are_gone(client, administrator, post, live_twin):
    administrator.is_superuser = True
    administrator.save()
    client.force_login(administrator)
    listing = client.get(reverse("wagtailadmin_explore", args=[post.get_parent().pk]))
    source = client.get(reverse("wagtailadmin_pages:edit", args=[post.pk]))
    for response in (listing, source):
        page = response.content.decode()
        assert "localize-convert-to-alias" not in page
        assert "/admin/localize/reports/" not in page
        assert f"/admin/translation/send/page/{post.pk}/" in page


def test_the_send_button_costs_a_list_no_query(
    client, editor, english_index, make_post, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.force_login(editor)
    address = reverse("wagtailadmin_explore", args=[english_index.pk])
    make_post(english_index, "One")
    client.get(address)
    counts = []
    for title in ("Two", "Three"):
        make_post(english_index, title)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client.get(address)
        counts.append(sum("wagtail_localize" in query["sql"] for query in captured))
    # What stands beside the list asks once, about the page above.
    assert counts == [1, 1]


def test_a_translator_has_no_right_to_change_pages_and_still_translates(
    client, translator, translated, post
):
    client.force_login(translator)
    assert client.get(reverse("translation:desk", args=[translated.pk])).status_code == 200
    for page in (post, translated.get_target_instance()):
        response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        assert response.url == reverse("wagtailadmin_home")


def test_a_right_for_one_language_is_none_for_the_other(client, make_user, post, send):
    into_english = make_user("into_english")
    for codename in ("access_admin", "translate_to_en"):
        into_english.user_permissions.add(Permission.objects.get(codename=codename))
    client.force_login(into_english)
    translation = send(post)
    address = reverse("translation:desk", args=[translation.pk])
    assert client.get(address).url == reverse("wagtailadmin_home")
    assert post.title not in client.get(reverse("translation:list")).content.decode()


def test_an_editor_reads_a_translation_and_cannot_write_it(client, editor, post, send):

    translation = send(post)
    client.force_login(editor)
    address = reverse("translation:desk", args=[translation.pk])
    assert "<textarea" not in client.get(address).content.decode()
    key = pieces.entries(translation)[0].key
    client.post(address, {f"t-{key}": "Afon"})
    assert not StringTranslation.objects.exists()


def test_a_translator_cannot_publish(client, translator, translated):
    client.force_login(translator)
    address = reverse("translation:desk", args=[translated.pk])
    client.post(address, {"action": "publish"})
    assert not translated.get_target_instance().live


def test_a_translator_cannot_approve(client, translator, translated):
    drafts.send_for_review(translated, translator)
    client.force_login(translator)
    client.post(reverse("translation:review", args=[translated.pk]), {"action": "approve"})
    assert not translated.get_target_instance().live


def test_a_record_of_another_kind_cannot_be_sent(client, administrator):
    client.force_login(administrator)
    assert client.get("/admin/translation/send/record/auth/user/1/").status_code == 404
    assert client.get("/admin/translation/send/record/no/such/1/").status_code == 404


def test_sending_from_the_twin_is_refused_with_a_sentence(client, editor, post, send):
    twin = send(post).get_target_instance()
    client.force_login(editor)
    response = client.post(f"/admin/translation/send/page/{twin.pk}/", follow=True)
    assert "first written in the other language" in response.content.decode()
    assert sending.translation_from(twin) is None
