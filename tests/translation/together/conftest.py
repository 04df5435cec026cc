"""Pairs that something is done to, and people who may do it."""

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Page

from home.models import ContactPage, StandardPage
from translation import twins
from translation.desk import drafts
from translation.going_live import decisions

ON_PAGES = ("add_page", "change_page", "publish_page", "bulk_delete_page")


@pytest.fixture
def sign_in(client):
    """Sign somebody in; the client comes back."""

    def sign_in_as(user):
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in_as


@pytest.fixture
def english_only(english_home, make_user):
    """Somebody with every right on the English pages and none on the Welsh."""
    group = Group.objects.create(name="English only")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in ON_PAGES:
        permission = Permission.objects.get(
            codename=codename, content_type__app_label="wagtailcore"
        )
        GroupPagePermission.objects.create(group=group, page=english_home, permission=permission)
    return make_user("english", "English only")


@pytest.fixture
def make_pair(english_home, send, fill, approver):
    """Make a live page and its live twin; both come back."""

    def make(title, parent=None):
        page = StandardPage(title=title, live=True, body=[("text", f"<p>About {title}.</p>")])
        parent = Page.objects.get(pk=(parent or english_home).pk)
        page = parent.add_child(instance=page)
        translation = fill(send(page), title=f"{title} yn Gymraeg")
        return page, drafts.publish(translation, approver)

    return make


@pytest.fixture
def section(make_pair):
    """A live page with a live page below it, both with live twins; the English halves."""
    parent, _twin = make_pair("Housing")
    child, _twin = make_pair("Rents", parent)
    return StandardPage.objects.get(pk=parent.pk), StandardPage.objects.get(pk=child.pk)


@pytest.fixture
def welsh_organisation(organisation, send, fill, approver):
    """The twin of the organisation, live."""
    return drafts.publish(fill(send(organisation)), approver)


@pytest.fixture
def contact_pair(english_home):
    """The contact page and its twin."""
    page = ContactPage.objects.get(locale=english_home.locale)
    return page, twins.twin_of(page)


@pytest.fixture
def publish_alone():
    """Publish a page in one language with some values changed."""

    def publish(page, **changes):
        page = type(page).objects.get(pk=page.pk)
        for name, value in changes.items():
            setattr(page, name, value)
        with decisions.alone("late"):
            page.save_revision().publish()

    return publish
