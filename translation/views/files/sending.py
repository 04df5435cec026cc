"""Answers that are files."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from translation.files.bundle import Outgoing


def sent(file: Outgoing) -> HttpResponse:
    """A file as a download that nothing keeps a copy of."""
    response = HttpResponse(file.content, content_type=file.content_type)
    response["Content-Disposition"] = content_disposition_header(True, file.name) or "attachment"
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
