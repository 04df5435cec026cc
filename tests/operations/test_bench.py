"""The benchmark does what an editor does."""

import pytest

from bench.editing import Editor, made_page, someone

pytestmark = pytest.mark.django_db


def test_it_saves_the_form_that_the_page_editor_has(client, english_index, english_home):
    page = made_page(english_index)
    client.force_login(someone())
    Editor(client, page).save()
    assert "to see it happen 1</p>" in page.revisions.latest("pk").content["body"]
