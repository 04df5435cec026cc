"""Seeing, moderating and taking away what people gave are rights of their own."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from participation.erasures import log
from participation.models import Signature, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_group(client, django_user_model):
    """Sign in as somebody with the rights of a group, or with a few of the rights about letters."""

    def sign_in(name="", rights=()):
        user = django_user_model.objects.create_user("nia", "nia@example.org")
        if name:
            user.groups.add(Group.objects.get(name=name))
        user.user_permissions.set(Permission.objects.filter(codename__in=rights))
        client.force_login(user)

    return sign_in


def test_an_editor_sees_no_address_no_export_and_no_way_there(client, signed, in_group):
    signature = signed()
    in_group("Editors")
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    for name in ("signatures:index", "letter_updates:index", "abuse_panel"):
        assert reverse(name) not in home
        answer = client.get(reverse(name))
        assert answer.status_code == 302 and answer.url == reverse("wagtailadmin_home")
    index = reverse("signatures:index")
    for address in (index, reverse("form_entries:index")):
        answer = client.get(f"{address}?export=csv")
        assert answer.status_code == 403
        assert "gwen@" not in answer.content.decode()
    inspect = client.get(reverse("signatures:inspect", args=[signature.pk]))
    assert "gwen@" not in inspect.content.decode()


def test_whoever_may_see_and_moderate_takes_nothing_away(client, signed, in_group):
    signed()
    in_group(rights=["access_admin", "view_signature", "delete_signature"])
    index = reverse("signatures:index")
    shown = client.get(index).content.decode()
    assert "Rees" in shown and "export=" not in shown
    assert client.get(f"{index}?export=xlsx").status_code == 403


def test_managers_of_campaigns_have_all_that_letters_need(client, signed, in_group):
    signed()
    in_group("Campaign managers")
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    for name in ("signatures:index", "letter_updates:index", "abuse_panel"):
        assert reverse(name) in home
        assert client.get(reverse(name)).status_code == 200
    file = client.get(f"{reverse('signatures:index')}?export=csv")
    assert b"gwen@example.org" in b"".join(file.streaming_content)


def test_nobody_is_erased_when_the_log_cannot_be_written(client, signed, in_group, monkeypatch):
    signature = signed()
    in_group("Campaign managers")

    def refuse():
        raise PermissionError

    monkeypatch.setattr(log, "require_writable", refuse)
    answer = client.post(reverse("signatures:delete", args=[signature.pk]), follow=True)
    assert "Nothing was erased" in answer.content.decode()
    signature.refresh_from_db()
    assert (signature.state, signature.email) == (State.CONFIRMED, "gwen@example.org")
    assert Signature.objects.count() == 1
