"""Every type of page, as each person meets it."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from blog.models import BlogIndexPage, BlogPostPage
from home.models import ContactPage, FormPage, HomePage, StandardPage

pytestmark = pytest.mark.django_db

TYPES = {
    "home": lambda home, index: home,
    "list": lambda home, index: index,
    "post": lambda home, index: index.add_child(
        instance=BlogPostPage(title="A page", summary="Said shortly.")
    ),
    "standard": lambda home, index: home.add_child(instance=StandardPage(title="A page")),
    "form": lambda home, index: home.add_child(instance=FormPage(title="A page")),
    "contact": lambda home, index: home.add_child(instance=ContactPage(title="A page")),
}
MODELS = [BlogIndexPage, BlogPostPage, ContactPage, FormPage, HomePage, StandardPage]


@pytest.fixture(params=TYPES)
def page(request, english_home, english_index):
    return TYPES[request.param](english_home, english_index)


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_anyone_reads_it(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    assert '<html lang="en"' in response.content.decode()
    assert not response.cookies


def test_nobody_reads_its_draft(client, page):
    page.unpublish()
    assert client.get(page.url).status_code in (404, 503)
    assert page.url_path not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("who", ["editor", "approver", "administrator"])
def test_those_who_may_change_pages_open_its_editor(client, page, who, request):
    client.force_login(request.getfixturevalue(who))
    assert client.get(edit(page)).status_code == 200


def test_a_translator_does_not_open_its_editor(client, page, translator):
    client.force_login(translator)
    assert client.get(edit(page)).status_code == 302


def test_a_visitor_is_asked_to_sign_in_to_edit_it(client, page):
    response = client.get(edit(page))
    assert response["Location"].startswith(reverse("wagtailadmin_login"))


def test_an_editor_sees_its_preview_in_the_language_of_the_page(client, page, editor, rf):
    response = page.make_preview_request(client.get("/en/").wsgi_request, "")
    assert '<html lang="en"' in response.content.decode()


@pytest.mark.parametrize(("who", "may"), [("editor", False), ("approver", True)])
def test_publishing_is_a_right_of_its_own(page, who, may, request):
    user = request.getfixturevalue(who)
    assert page.permissions_for_user(user).can_publish() is may


def form_for(title, **fields):
    return nested_form_data(
        {
            "title": title,
            "slug": fields.pop("slug", "a-new-page"),
            "body": streamfield([]),
            "corrections": streamfield([]),
            "mentions": streamfield([]),
            "authors": inline_formset([]),
            "comments": inline_formset([]),
            "kind": "news",
            "summary": "Said shortly.",
            "date": "2026-03-01",
            "date_precision": "day",
            **fields,
        }
    )


@pytest.mark.parametrize(
    ("app", "model", "parent"),
    [
        ("blog", "blogpostpage", "english_index"),
        ("home", "standardpage", "english_home"),
        ("home", "contactpage", "english_home"),
        ("home", "formpage", "english_home"),
    ],
)
def test_an_editor_writes_a_new_one(client, editor, app, model, parent, request):
    above = request.getfixturevalue(parent)
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:add", args=[app, model, above.pk])
    assert client.get(address).status_code == 200
    client.post(address, form_for("A new page"))
    above.refresh_from_db()
    made = above.get_children().get(title="A new page")
    assert not made.live
    assert made.locale_id == above.locale_id


@pytest.mark.parametrize("slug", ["search", "chwilio", "feed", "ffrwd", "not-yet"])
def test_an_address_the_site_needs_is_refused_with_a_reason(client, editor, english_home, slug):
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", english_home.pk])
    response = client.post(address, form_for("Search", slug=slug))
    assert "The site needs this address for itself." in response.content.decode()
    assert not english_home.get_children().filter(slug=slug).exists()


def test_a_second_home_cannot_be_made(client, administrator):
    from wagtail.models import Page

    client.force_login(administrator)
    root = Page.objects.get(depth=1)
    address = reverse("wagtailadmin_pages:add", args=["home", "homepage", root.pk])
    assert client.get(address).status_code in (302, 403)


def test_a_home_keeps_the_address_of_its_language(welsh_home):
    welsh_home.slug = "adref"
    welsh_home.save()
    welsh_home.refresh_from_db()
    assert welsh_home.url == "/cy/"


@pytest.mark.parametrize("model", MODELS)
def test_every_type_says_what_it_is_in_both_languages(model):
    from django.utils import translation

    with translation.override("en"):
        english = str(model._meta.verbose_name)
    with translation.override("cy"):
        welsh = str(model._meta.verbose_name)
    assert english != welsh
