"""The system checks find what would break translation, and nothing in our own models."""

import pytest
from django.db import models
from wagtail_localize.fields import TranslatableField

from blog.models import BlogPostPage
from people.models import Organisation
from translation import checks


def ids(found):
    return [message.id for message in found]


def test_our_own_models_and_settings_pass():
    assert checks.check_declared_fields(None) == []
    assert checks.check_unique_fields(None) == []
    assert checks.check_settings(None) == []


@pytest.mark.parametrize("missing", ["summary", "topics", "authors", "body", "picture", "title"])
def test_a_field_that_is_not_declared_is_named(monkeypatch, missing):
    declared = [field for field in BlogPostPage.translatable_fields if field.field_name != missing]
    monkeypatch.setattr(BlogPostPage, "translatable_fields", declared)
    (error,) = checks.check_declared_fields(None)
    assert (error.id, error.obj) == ("translation.E001", BlogPostPage)
    assert f"BlogPostPage.{missing} " in error.msg
    assert "translatable_fields" in error.hint


def test_wagtails_own_fields_need_no_declaration(monkeypatch):
    monkeypatch.setattr(Organisation, "translatable_fields", [TranslatableField("name")])
    named = {error.msg.split(" ")[0] for error in checks.check_declared_fields(None)}
    content = ["website", "picture", "description", "former_names", "start", "end", "successor"]
    assert named == {f"people.Organisation.{name}" for name in content}


def test_a_unique_field_of_a_record_is_refused(monkeypatch):
    field = Organisation._meta.get_field("name")
    monkeypatch.setattr(field, "_unique", True)
    monkeypatch.delattr(models.Field, "unique")
    monkeypatch.setattr(models.Field, "unique", property(lambda self: self._unique), raising=False)
    (error,) = checks.check_unique_fields(None)
    assert (error.id, error.obj) == ("translation.E002", Organisation)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True),
        ("WAGTAILLOCALIZE_DISABLE_ON_DELETE", False),
    ],
)
def test_a_dangerous_setting_is_refused(settings, name, value):
    setattr(settings, name, value)
    assert ids(checks.check_settings(None)) == ["translation.E004"]


@pytest.mark.parametrize("app", checks.FORBIDDEN_APPS)
def test_an_app_that_copies_languages_is_refused(monkeypatch, app):
    monkeypatch.setattr(checks.apps, "is_installed", lambda name: name == app)
    (error,) = checks.check_settings(None)
    assert (error.id, app in error.msg) == ("translation.E003", True)
