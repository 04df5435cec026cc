"""A second factor: required by setting, and for whoever has one."""

import re
from base64 import b32decode

import pytest
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests.conftest import PASSWORD

VERIFY = "/admin/second-step/"
SET_UP = "/admin/second-step/set-up/"


@pytest.fixture
def required(settings):
    settings.REQUIRE_SECOND_FACTOR = True


@pytest.fixture
def signed_in(client, editor):
    client.post("/admin/login/", {"username": "editor", "password": PASSWORD})
    return client


def code_now(device: TOTPDevice) -> str:
    return f"{totp(bytes.fromhex(device.key)):06d}"


@pytest.fixture
def device(editor):
    return TOTPDevice.objects.create(user=editor, name="app", confirmed=True)


def set_up(client) -> list[str]:
    """Set up an app as a person would, from the key on the page; return the recovery codes."""
    page = client.get(SET_UP).content.decode()
    key = re.search(r'<code translate="no">([A-Z2-7 ]+)</code>', page)[1].replace(" ", "")
    answer = client.post(SET_UP, {"code": f"{totp(b32decode(key)):06d}"}, follow=True)
    return re.findall(r"<li>([0-9a-z]{10})</li>", answer.content.decode())


def test_without_the_setting_a_password_is_enough(signed_in):
    assert signed_in.get("/admin/").status_code == 200


def test_where_it_is_required_the_admin_leads_to_the_second_step(required, signed_in):
    answer = signed_in.get("/admin/pages/")
    assert answer.status_code == 302
    assert answer.url == f"{VERIFY}?next=%2Fadmin%2Fpages%2F"
    assert signed_in.get(answer.url).url.startswith(SET_UP)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("path", ["/admin/", "/admin/account/", "/admin/pages/1/add/"])
def test_no_admin_screen_opens_before_the_second_step(required, signed_in, method, path):
    answer = getattr(signed_in, method)(path)
    assert answer.status_code == 302
    assert answer.url.startswith(VERIFY)


def test_outside_the_admin_a_person_is_nobody_before_the_second_step(required, signed_in, rf):
    from django.http import HttpResponse

    from site_project.sign_in.middleware import SecondFactorMiddleware

    request = signed_in.get("/robots.txt").wsgi_request
    assert not request.user.is_authenticated
    SecondFactorMiddleware(lambda request: HttpResponse())(request)
    assert not request.user.is_authenticated


def test_somebody_sets_up_an_app_and_gets_recovery_codes_once(required, signed_in):
    codes = set_up(signed_in)
    assert len(set(codes)) == 10
    assert signed_in.get("/admin/").status_code == 200
    assert signed_in.get(SET_UP + "done/").status_code == 302


def test_whoever_has_an_app_is_asked_for_a_code_even_where_it_is_not_required(signed_in, device):
    assert signed_in.get("/admin/").url.startswith(VERIFY)
    answer = signed_in.post(VERIFY + "?next=/admin/pages/", {"code": code_now(device)})
    assert answer.url == "/admin/pages/"
    assert signed_in.get("/admin/").status_code == 200


def test_a_wrong_code_opens_nothing_and_slows_guessing_down(signed_in, device):
    wrong = str((int(code_now(device)) + 1) % 1_000_000).zfill(6)
    assert signed_in.post(VERIFY, {"code": wrong}).status_code == 200
    assert signed_in.post(VERIFY, {"code": code_now(device)}).status_code == 200, "too soon"
    assert signed_in.get("/admin/").status_code == 302


def test_a_recovery_code_works_once(client, editor, required, time_machine_now):
    def sign_in():
        client.logout()
        client.post("/admin/login/", {"username": "editor", "password": PASSWORD})

    sign_in()
    code = set_up(client)[0]
    sign_in()
    client.post(VERIFY, {"code": code.upper()})
    assert client.get("/admin/").status_code == 200
    sign_in()
    client.post(VERIFY, {"code": code})
    assert client.get("/admin/").status_code == 302


def test_an_app_cannot_be_replaced_before_the_old_one_gave_a_code(signed_in, device):
    assert signed_in.get(SET_UP).url.startswith(VERIFY)
    assert signed_in.post(SET_UP, {"code": "000000"}).url.startswith(VERIFY)
    assert TOTPDevice.objects.get() == device


def test_the_second_step_never_leads_to_another_site(signed_in, device):
    answer = signed_in.post(VERIFY, {"code": code_now(device), "next": "https://evil.example/"})
    assert answer.url == "/admin/"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_second_step_speaks_both_languages(required, signed_in, language):
    page = signed_in.get(SET_UP, headers={"accept-language": language}).content.decode()
    assert f'<html lang="{language}"' in page
    assert "<svg" in page


def test_nobody_signed_in_is_sent_to_sign_in(client, db):
    assert client.get(VERIFY).url.startswith("/admin/login/")
