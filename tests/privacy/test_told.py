"""The privacy and cookie pages say what the code does, and the code does not start otherwise."""

import re
from dataclasses import replace
from pathlib import Path

import wagtail
from django.conf import settings as site_settings
from django.utils import translation

from core.blocks import CookiesBlock, StoredBlock
from participation.signatures import retention
from privacy import browsers, checks, keeping
from tests.conftest import PASSWORD

ROOT = Path(__file__).resolve().parents[2]
KEEPS = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open")


def shown(block, language="en"):
    with translation.override(language):
        return block.render(block.to_python({}))


def test_how_long_something_is_kept_is_the_very_number_the_job_goes_by(monkeypatch, settings):
    monkeypatch.setattr(retention, "UNCONFIRMED_DAYS", 23)
    settings.ERASURES_KEPT_DAYS = 411
    settings.SESSION_COOKIE_AGE = 17 * 24 * 60 * 60
    page = shown(StoredBlock())
    assert "If you do not confirm it: 23 days." in page
    assert "411 days, which is longer than any copy is kept." in page
    assert "17 days if you ask to be remembered" in shown(CookiesBlock())


def test_both_pages_are_in_the_language_of_the_page():
    assert "Llofnodion dan lythyrau agored" in shown(StoredBlock(), "cy")
    assert "If you do not" not in shown(StoredBlock(), "cy")
    assert "Pob un o gwcis y wefan hon" in shown(CookiesBlock(), "cy")


def test_a_model_with_a_name_that_nobody_declared_is_refused(monkeypatch):
    assert checks.check_personal_models(None) == []
    monkeypatch.setattr(keeping, "_harmless", set())
    found = {error.obj._meta.label for error in checks.check_personal_models(None)}
    assert {"events.Venue", "home.ContactPage", "participation.Form"} <= found


def test_a_field_the_page_does_not_tell_of_is_refused(monkeypatch):
    assert checks.check_declared_kinds(None) == []
    signatures = keeping._kinds["signatures"]
    silent = replace(signatures, holds=signatures.holds[1:], beside=("phone",))
    monkeypatch.setitem(keeping._kinds, "signatures", silent)
    said = " ".join(error.msg for error in checks.check_declared_kinds(None))
    assert "Signature.name is not told of" in said
    assert "has no field 'phone'" in said


def test_a_limit_that_no_job_keeps_is_refused(settings):
    job = "participation.signatures.retention.purge"
    settings.PERIODIC_JOBS = [one for one in site_settings.PERIODIC_JOBS if one != job]
    assert {error.id for error in checks.check_declared_kinds(None)} == {"privacy.E003"}


def test_cookies_that_come_are_those_declared_with_the_age_declared(
    client, db, administrator, english_home, welsh_home
):
    given = {}

    def go(response):
        given.update({name: cookie["max-age"] for name, cookie in response.cookies.items()})

    for path in ("/", "/en/", "/cy/", "/en/search/", "/en/nothing/", "/sitemap.xml", "/robots.txt"):
        go(client.get(path))
    assert given == {}
    go(client.get("/language/cy/"))
    assert set(given) == {"language"}
    go(client.get("/admin/login/"))
    typed = {"username": "administrator", "password": PASSWORD}
    go(client.post("/admin/login/", typed))
    assert given["sessionid"] == ""  # until the browser is closed
    client.logout()
    go(client.post("/admin/login/", {**typed, "remember": "on"}))
    go(client.get("/admin/"))
    declared = {thing.name(): thing.length for thing in browsers.cookies() if thing.length}
    assert given == {name: length().total_seconds() for name, length in declared.items()}


def test_scripts_of_ours_keep_only_what_is_declared():
    names = {thing.name() for thing in browsers.kept_by_scripts()}
    folders = [ROOT / "static", *ROOT.glob("*/static"), *ROOT.glob("*/*/static")]
    scripts = [file for folder in folders for file in folder.rglob("*.js")]
    keeping_scripts = [file for file in scripts if KEEPS.search(file.read_text(encoding="utf-8"))]
    assert [file.name for file in keeping_scripts] == ["storing.js"]
    (script,) = keeping_scripts
    prefix = re.search(r'PREFIX = "(.+)"', script.read_text(encoding="utf-8"))[1]
    assert f"{prefix}:*" in names
    assert not any(KEEPS.search(page.read_text()) for page in (ROOT / "templates").rglob("*.html"))


def test_what_wagtail_keeps_in_a_browser_is_declared():
    scripts = Path(wagtail.__file__).parent.rglob("static/**/*.js")
    text = "".join(file.read_text(encoding="utf-8", errors="ignore") for file in scripts)
    keys = set(re.findall(r'Storage\.setItem\("([^"]+)"', text))
    keys |= set(re.findall(r'="(wagtail_\w+)"', text))
    names = {thing.name() for thing in [*browsers.cookies(), *browsers.kept_by_scripts()]}
    assert keys >= {"wagtail_sidebar_collapsed", "wagtail:side-panel-open"}
    assert {key for key in keys if not {key, f"{key.partition(':')[0]}:*"} & names} == set()
