"""What browsers are told they may do."""

import pytest


def directives(answer) -> dict[str, str]:
    parts = answer.headers["Content-Security-Policy"].split(";")
    return dict(part.strip().partition(" ")[::2] for part in parts)


@pytest.mark.parametrize("path", ["/", "/en/", "/cy/", "/en/search/", "/cy/chwilio/", "/en/none/"])
def test_a_public_page_loads_only_files_of_this_site(client, db, path):
    policy = directives(client.get(path))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["base-uri"] == policy["object-src"] == "'none'"
    assert policy["frame-ancestors"] == policy["form-action"] == "'self'"
    assert not any("unsafe" in value or "http" in value for value in policy.values())


def test_the_admin_may_hold_scripts_of_its_own_but_load_nothing_from_elsewhere(client, db):
    policy = directives(client.get("/admin/login/"))
    assert policy["script-src"] == "'self' 'unsafe-inline'"
    assert not any("eval" in value or "http" in value for value in policy.values())


def test_every_answer_carries_the_other_protections(client, db):
    headers = client.get("/cy/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize("path", ["/", "/en/", "/cy/", "/cy/chwilio/?q=gair", "/en/none/"])
def test_reading_sets_no_cookie(client, db, path):
    assert not client.get(path).cookies


def test_the_admins_front_page_loads_nothing_from_elsewhere(client, administrator):
    import re

    client.force_login(administrator)
    page = client.get("/admin/").content.decode()
    loaded = re.findall(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(https?:[^"]+)"', page)
    assert loaded == []
