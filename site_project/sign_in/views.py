"""Screens of signing in that Wagtail does not have: the second step and the lockout."""

from math import ceil
from urllib.parse import urlencode

import django_otp
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from site_project.sign_in import second_factor
from site_project.sign_in.forms import SecondStepForm
from site_project.sign_in.second_factor import Person

RECOVERY_CODES_KEY = "new_recovery_codes"


def locked_out(
    request: HttpRequest, response: HttpResponse | None, credentials: dict | None
) -> HttpResponse:
    """Says in the reader's language how long signing in is stopped. Called by django-axes."""
    seconds = settings.AXES_COOLOFF_TIME.total_seconds()
    page = render(request, "sign_in/locked_out.html", {"minutes": ceil(seconds / 60)}, status=429)
    page.headers["Retry-After"] = str(int(seconds))
    page.headers["Cache-Control"] = "no-store"
    return page


@never_cache
@login_required
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Asks for a code; leads to the set-up if the person has no app yet."""
    person: Person = request.user
    if person.is_verified():
        return redirect(_next(request))
    if not django_otp.user_has_device(person):
        return redirect(f"{reverse('second_factor_set_up')}?{request.GET.urlencode()}")
    form = SecondStepForm(request.POST or None)
    if form.is_valid():
        device = second_factor.device_accepting(person, form.cleaned_data["code"])
        if device:
            _take_second_step(request, device)
            return redirect(_next(request))
        form.add_error("code", _refusal())
    return render(request, "sign_in/verify.html", {"form": form, "next": _next(request)})


@never_cache
@login_required
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """Shows the key of a new app and makes it the person's when its first code is right.

    Somebody who has an app already can only replace it after a code of the old one.
    """
    person: Person = request.user
    if not person.is_verified() and django_otp.user_has_device(person):
        return redirect(f"{reverse('second_factor_verify')}?{request.GET.urlencode()}")
    device = second_factor.unconfirmed_device(person)
    form = SecondStepForm(request.POST or None)
    if form.is_valid():
        if device.verify_token(form.cleaned_data["code"]):
            request.session[RECOVERY_CODES_KEY] = second_factor.confirm(device)
            _take_second_step(request, device)
            query = urlencode({"next": _next(request)})
            return redirect(f"{reverse('second_factor_codes')}?{query}")
        form.add_error("code", _refusal())
    context = {
        "form": form,
        "next": _next(request),
        "picture": second_factor.picture(device),
        "key": second_factor.readable_key(device),
    }
    return render(request, "sign_in/set_up.html", context)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD"])
def show_recovery_codes(request: HttpRequest) -> HttpResponse:
    """Shows the recovery codes of a new app, once."""
    codes = request.session.pop(RECOVERY_CODES_KEY, None)
    if not codes:
        return redirect(_next(request))
    return render(request, "sign_in/recovery_codes.html", {"codes": codes, "next": _next(request)})


def _take_second_step(request: HttpRequest, device: django_otp.models.Device) -> None:
    """Rights grow here, so the session gets a new key."""
    request.session.cycle_key()
    django_otp.login(request, device)


def _refusal() -> str:
    return _("This code is not right, or was used before. Wait for the next one and try again.")


def _next(request: HttpRequest) -> str:
    """Where the person was going, if that is on this site, else the admin's front page."""
    target = request.POST.get("next") or request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(target, request.get_host(), request.is_secure()):
        return target
    return reverse("wagtailadmin_home")
