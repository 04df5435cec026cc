"""What an organisation decides about translation, and who decides it."""

import pytest
from django.urls import reverse

from translation.models import TranslationSettings

pytestmark = pytest.mark.django_db

ADDRESS = ("wagtailsettings:edit", ["translation", "translationsettings"])


def settings_of(client, user, **data):
    client.force_login(user)
    settings = TranslationSettings.load()
    settings.save()
    address = reverse(ADDRESS[0], args=[*ADDRESS[1], settings.pk])
    return client.post(address, data) if data else client.get(address)


def test_an_administrator_decides_about_own_work_and_reminders(client, make_user):
    administrator = make_user("administrator", "Administrators")
    assert settings_of(client, administrator).status_code == 200
    settings_of(client, administrator, may_approve_own="on", remind_days="3")
    settings = TranslationSettings.load()
    assert settings.may_approve_own
    assert settings.remind_days == 3


@pytest.mark.parametrize("group", ["Editors", "Translators", "Approvers"])
def test_nobody_else_does(client, make_user, group):
    settings_of(client, make_user("somebody", group), may_approve_own="on", remind_days="3")
    assert not TranslationSettings.load().may_approve_own
