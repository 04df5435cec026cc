"""Telling a person why a page was not published, at doors that cannot say it themselves."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from translation.going_live.gate import NotReadyError
from translation.going_live.refusals import answer

Respond = Callable[[HttpRequest], HttpResponse]


class GateMiddleware:
    """Lead from a refusal of the gate inside an admin view to what can be done about it.

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
        return answer(request, exception)
