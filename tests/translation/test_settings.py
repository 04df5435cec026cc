"""What an organisation decides about translation, and who decides it."""

import pytest
from django.urls import reverse

from translation import bands
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


def test_bands_are_read_as_people_write_them():
    found = bands.read(" 95 – 99 %\n\n85-94\r\n75—84%")
    assert [band.pair for band in found] == [[95, 99], [85, 94], [75, 84]]
    assert [bands.place_of(percent, found) for percent in (100, 99, 85, 74)] == [None, 0, 1, None]


WRONG_BANDS = {
    "95–99\n90–96": "Line 2 overlaps the band above it.",
    "95–99\n95–99": "Line 2 overlaps the band above it.",
    "75–84\n95–99": "Line 2: the highest band comes first.",
    "99–95": "Line 1: the smaller number comes first.",
    "95–100": "Line 1: a band lies between 70 and 99 per cent.",
    "95–99\n60–69": "Line 2: a band lies between 70 and 99 per cent.",
    "high": "Line 1 is not a band such as 95–99.",
    "95–99, 85–94": "Line 1 is not a band such as 95–99.",
    "95": "Line 1 is not a band such as 95–99.",
    "\n".join(f"{top}–{top}" for top in range(99, 92, -1)): "There can be 6 bands.",
}


@pytest.mark.parametrize(("lines", "sentence"), WRONG_BANDS.items())
def test_bands_that_make_no_sense_are_refused_and_what_was_written_stays(
    client, make_user, lines, sentence
):
    administrator = make_user("administrator", "Administrators")
    answer = settings_of(client, administrator, remind_days="2", bands=lines)
    shown = answer.content.decode()
    assert sentence in shown
    assert lines.splitlines()[0] in shown
    assert TranslationSettings.load().bands == bands.AT_FIRST


def test_bands_may_leave_gaps_or_be_none(client, make_user):
    administrator = make_user("administrator", "Administrators")
    for lines in ("95–99\r\n80–84", ""):
        assert settings_of(client, administrator, remind_days="2", bands=lines).status_code == 302
        assert TranslationSettings.load().bands == lines
