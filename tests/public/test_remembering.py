"""What is remembered between requests is forgotten when it changes, in every process."""

import re

import pytest
from django.core.cache import cache
from wagtail.models import Site

from core.readable import HIDDEN_KEY
from core.sites import SITE_KEY
from home.furniture import WORDING_KEY
from home.menus import MENUS_KEY
from home.models import Menu, SiteSettings
from labels.models import Topic

pytestmark = pytest.mark.django_db
TOPICS_KEY = "carthen:labels:topic"
MENUS = [MENUS_KEY.format(language=language) for language in ("en", "cy")]
WORDINGS = [WORDING_KEY.format(language=language) for language in ("en", "cy")]


@pytest.fixture
def changes(welsh_index, site_settings):
    """Something that changes what is remembered under each key."""
    return {
        HIDDEN_KEY: welsh_index.unpublish,
        SITE_KEY: site_settings.site.save,
        TOPICS_KEY: lambda: Topic.objects.create(
            name_en="R", name_cy="A", slug_en="r", slug_cy="a"
        ),
        **dict.fromkeys(MENUS, welsh_index.unpublish),
        **dict.fromkeys(WORDINGS, site_settings.save),
    }


@pytest.fixture
def site_settings(db):
    return SiteSettings.for_site(Site.objects.get())


@pytest.mark.parametrize("key", [HIDDEN_KEY, SITE_KEY, TOPICS_KEY, *MENUS, *WORDINGS])
def test_what_another_process_remembers_before_the_commit_is_forgotten_at_the_commit(
    key, changes, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        cache.set(key, "as it was")
        changes[key]()
        assert cache.get(key) is None
        cache.set(key, "as another process still reads it")
    assert cache.get(key) is None


def test_a_page_published_is_in_the_menu_of_the_next_request(
    client, welsh_index, django_capture_on_commit_callbacks
):
    Menu.objects.get(place="header").items.create(page=welsh_index)
    welsh_index.unpublish()
    with django_capture_on_commit_callbacks(execute=True):
        welsh_index.save_revision().publish()
        # Another process answers a request before this is committed.
        cache.set_many({MENUS[1]: {"header": [], "footer": []}, HIDDEN_KEY: [welsh_index.path]})
    html = client.get("/cy/").content.decode()
    menu = re.search(r'<nav class="menu".*?</nav>', html, re.DOTALL)[0]
    assert f'href="{welsh_index.url_path}"' in menu
