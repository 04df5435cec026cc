"""What stands at a language's home while that home is not published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def holding_response(request: HttpRequest) -> HttpResponse:
    """A short page in the language of the address; never the other language's home."""
    response = render(request, "core/holding.html", status=503)
    response["Retry-After"] = "3600"
    return response
