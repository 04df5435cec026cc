"""An administrator looks after users, but cannot become more than one."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.fixture
def superuser(django_user_model):
    return django_user_model.objects.create_superuser("root", "root@example.org", "a long password")


@pytest.mark.parametrize("view", ["edit", "delete"])
def test_an_administrator_cannot_touch_a_superuser(client, administrator, superuser, view):
    client.force_login(administrator)
    address = reverse(f"wagtailusers_users:{view}", args=[superuser.pk])
    response = client.post(address, {"email": "taken@example.org"})
    assert response["Location"] == reverse("wagtailadmin_home")
    superuser.refresh_from_db()
    assert (superuser.email, superuser.is_superuser) == ("root@example.org", True)


def test_an_administrator_cannot_switch_a_superuser_off_in_bulk(client, administrator, superuser):
    client.force_login(administrator)
    address = reverse("wagtail_bulk_action", args=["auth", "user", "set_active_state"])
    client.post(f"{address}?id={superuser.pk}", {"mark_as_active": "False"})
    superuser.refresh_from_db()
    assert superuser.is_active


def test_an_administrator_changes_an_editor(client, administrator, editor):
    client.force_login(administrator)
    assert client.get(reverse("wagtailusers_users:edit", args=[editor.pk])).status_code == 200
