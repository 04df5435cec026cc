"""Nobody is signed in before the second step where one is due."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from site_project.policies import ADMIN_PREFIX
from site_project.sign_in.second_factor import Person, is_due

OPEN_ADDRESSES = {
    "second_factor_verify",
    "second_factor_set_up",
    "wagtailadmin_logout",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_sprite",
}


class SecondFactorMiddleware:
    """Leads from the admin to the second step; everywhere else the person is still nobody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and not self._in_admin(request):
            known: Person = request.user
            nobody_or_known: Person = SimpleLazyObject(lambda: _nobody_until_verified(known))
            request.user = nobody_or_known
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict
    ) -> HttpResponse | None:
        match = request.resolver_match
        if not self._in_admin(request) or (match and match.url_name in OPEN_ADDRESSES):
            return None
        person: Person = request.user
        if person.is_authenticated and is_due(person):
            query = urlencode({"next": request.get_full_path()})
            return redirect(f"{reverse('second_factor_verify')}?{query}")
        return None

    @staticmethod
    def _in_admin(request: HttpRequest) -> bool:
        return request.path.startswith(ADMIN_PREFIX)


def _nobody_until_verified(person: Person) -> Person:
    if person.is_authenticated and is_due(person):
        return AnonymousUser()
    return person
