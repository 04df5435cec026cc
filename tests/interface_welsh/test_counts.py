"""Counting in the catalogues: our six forms beside the four of other packages."""

import datetime
import json

import pytest
from django.contrib.humanize.templatetags.humanize import ordinal
from django.test import RequestFactory
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext
from django.views.i18n import JavaScriptCatalog

from welsh.counting import plural_index

pytestmark = pytest.mark.usefixtures("in_welsh")


@pytest.mark.parametrize(
    ("count", "welsh"),
    [
        (0, "0 canlyniad"),
        (1, "1 canlyniad"),
        (2, "2 ganlyniad"),
        (3, "3 chanlyniad"),
        (4, "4 canlyniad"),
        (6, "6 chanlyniad"),
        (7, "7 canlyniad"),
    ],
)
def test_our_own_counts_have_six_forms_and_a_singular_noun(count, welsh):
    found = ngettext("%(count)s result", "%(count)s results", count) % {"count": count}
    assert found == welsh


@pytest.mark.parametrize(
    ("count", "welsh"),
    [(0, "0 tudalen"), (1, "1 dudalen"), (2, "2 dudalen"), (3, "3 tudalen"), (6, "6 thudalen")],
)
def test_counts_of_other_packages_that_we_override_have_six_forms(count, welsh):
    assert ngettext("1 page", "%(counter)s pages", count) % {"counter": count} == welsh


@pytest.mark.parametrize("count", range(13))
def test_counts_we_leave_to_their_package_keep_its_four_forms(count):
    found = ngettext("Imported %(total)d redirect", "Imported %(total)d redirects", count)
    noun = "ailgyfeiriad" if count == 1 else "ailgyfeiriadau"
    assert found % {"total": count} == f"Wedi mewnforio {count} {noun}"


@pytest.mark.parametrize(
    ("elapsed", "welsh"),
    [
        ({"minutes": 2}, "2 funud"),
        ({"hours": 3}, "3 awr"),
        ({"days": 2}, "2 ddiwrnod"),
        ({"weeks": 1}, "1 wythnos"),
        ({"days": 2 * 366}, "2 flynedd"),
        ({"days": 4 * 366}, "4 o flynyddoedd"),
    ],
)
def test_elapsed_time_is_in_welsh(elapsed, welsh):
    now = timezone.now()
    found = timesince(now - datetime.timedelta(**elapsed), now, depth=1)
    assert found.replace("\N{NO-BREAK SPACE}", " ") == welsh


@pytest.mark.parametrize(
    ("number", "welsh"),
    [(1, "1af"), (2, "2il"), (3, "3ydd"), (4, "4ydd"), (5, "5ed"), (6, "6ed"), (7, "7fed"),
     (8, "8fed"), (9, "9fed"), (10, "10fed"), (11, "11eg"), (13, "13eg")],
)  # fmt: skip
def test_the_ordinals_a_catalogue_can_get_right_are_right(number, welsh):
    assert ordinal(number) == welsh


@pytest.mark.parametrize("package", ["wagtail.admin", "wagtail_localize"])
def test_every_count_in_a_script_has_six_forms(package):
    request = RequestFactory().get("/")
    response = JavaScriptCatalog.as_view(packages=[package])(request)
    text = response.content.decode()
    catalogue = json.loads(text.split("const newcatalog = ", 1)[1].split(";\n", 1)[0])
    assert "n==6" in text.replace(" ", "")
    assert {len(forms) for forms in catalogue.values() if isinstance(forms, list)} <= {6}
    if package == "wagtail.admin":
        assert catalogue["%(num)s error"][plural_index(2)] == "%(num)s wall"


def test_a_word_that_is_also_counted_is_singular_where_it_stands_alone():
    assert gettext("Author") == "Awdur"
