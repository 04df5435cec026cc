"""A Django site of one view and no middleware, which answers with bytes it was given.

The most that Django behind gunicorn can do on this machine: pages are compared with it.
"""

import os
from pathlib import Path

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.urls import path

BODIES = {file.name: file.read_bytes() for file in Path(os.environ["BENCH_BODIES"]).iterdir()}


def answer(request: HttpRequest, name: str = "") -> HttpResponse:
    """The bytes of that name."""
    return HttpResponse(BODIES.get(name, b""))


urlpatterns = [path("", answer), path("<str:name>", answer)]

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], MIDDLEWARE=[], USE_I18N=False)
application = WSGIHandler()
