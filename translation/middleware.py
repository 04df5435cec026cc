"""Telling a person why a page was not published, at doors that cannot say it themselves."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail_localize.models import get_edit_url

from translation.gate import NotReadyError
from translation.refusals import tell

Respond = Callable[[HttpRequest], HttpResponse]


class GateMiddleware:
    """Turn a refusal of the gate inside an admin view into a message and the way back.

    Workflow approval, bulk actions and Wagtail's own publishing of records raise it. Whatever
    was saved before stays saved.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a refusal; leave every other error to Django."""
        if not isinstance(exception, NotReadyError) or not request.user.is_authenticated:
            return None
        tell(request, exception)
        return redirect(get_edit_url(exception.record))
