"""Logs for a machine to read, holding nothing about a person.

A line never carries an address of the network or of mail, a query string, a name or a body.
Libraries do not know this rule, so every line is also searched before it is written.
"""

import ipaddress
import json
import logging
import re
import time
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse

REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="")
ACCESS_FIELDS = ("method", "path", "status", "ms")
EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)*")
ADDRESS = re.compile(r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]+)")
# What a signed link ends in: a key, when it was signed, and the signature.
SIGNED = re.compile(r"[\w-]+:[\w-]{6}:[\w-]{20,}")
QUERY = re.compile(r"(?<=[\w/])\?[^\s\"']+=[^\s\"']*")

access = logging.getLogger("carthen.access")


def without_personal_data(text: str) -> str:
    """The text with addresses of mail and network, query strings and signed keys taken out."""
    text = SIGNED.sub("[key]", text)
    text = QUERY.sub("?…", EMAIL.sub("[e-mail]", text))
    return ADDRESS.sub(_hide_network_address, text)


def _hide_network_address(match: re.Match[str]) -> str:
    """Hide what really is an address; a time such as 12:30:45 is not one."""
    candidate = match[0].rstrip(".:")
    try:
        ipaddress.ip_address(candidate)
    except ValueError:
        return match[0]
    return "[address]" + match[0][len(candidate) :]


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time, level, logger, message, request, and what an access says."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": without_personal_data(record.getMessage()),
        }
        if request_id := REQUEST_ID.get():
            line["request"] = request_id
        if record.name == access.name:
            line |= {field: getattr(record, field) for field in ACCESS_FIELDS}
        if record.exc_info:
            line["trace"] = without_personal_data(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


class ReadableFormatter(logging.Formatter):
    """The same for eyes: `12:30:45 info carthen.access GET /cy/ 200 12 ms`."""

    def format(self, record: logging.LogRecord) -> str:
        return without_personal_data(super().format(record))


class AccessLogMiddleware:
    """Writes one line for each request, and gives the request an id that its other lines carry."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request_id = uuid.uuid4().hex
        token = REQUEST_ID.set(request_id)
        started = time.perf_counter()
        try:
            response = self.get_response(request)
            fields = {
                "method": request.method,
                "path": _path_without_secrets(request),
                "status": response.status_code,
                "ms": round((time.perf_counter() - started) * 1000),
            }
            access.info("%(method)s %(path)s %(status)s %(ms)s ms", fields, extra=fields)
        finally:
            REQUEST_ID.reset(token)
        response.headers["X-Request-ID"] = request_id
        return response


def _path_without_secrets(request: HttpRequest) -> str:
    """The path; its pattern instead where the path itself is a key, as for a password reset."""
    match = request.resolver_match
    if match and "token" in match.kwargs:
        return f"/{match.route}"
    return request.path


def logging_config(*, readable: bool) -> dict[str, Any]:
    """Django's LOGGING setting.

    Args:
        readable: plain lines for a developer instead of JSON for a machine.
    """
    readable_formatter = {
        "()": "site_project.logs.ReadableFormatter",
        "format": "{asctime} {levelname} {name} {message}",
        "datefmt": "%H:%M:%S",
        "style": "{",
    }
    json_formatter = {"()": "site_project.logs.JsonFormatter"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": readable_formatter if readable else json_formatter},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": "INFO"},
        "loggers": {
            # Django would add a handler of its own, and mail errors with the whole request.
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
            "axes": {"level": "WARNING"},
            "django_tasks": {"level": "WARNING"},
            "PIL": {"level": "WARNING"},
            "wagtail": {"level": "WARNING"},
        },
    }
