"""Looking at a letter before it is used, with example values."""

from typing import TYPE_CHECKING, cast

from csp.constants import UNSAFE_INLINE
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from mail.letters import Composed, compose

if TYPE_CHECKING:
    from mail.models import Letter

BOTH, PLAIN = "both", "plain"
MODES = [
    (BOTH, _("Both languages")),
    ("en", _("English")),
    ("cy", _("Welsh")),
    (f"{BOTH}-{PLAIN}", _("Both languages, plain text")),
    (f"en-{PLAIN}", _("English, plain text")),
    (f"cy-{PLAIN}", _("Welsh, plain text")),
]


def composed(letter: "Letter", language: str) -> Composed:
    """A letter as it stands, saved or not, with example values.

    Args:
        letter: the letter.
        language: "en", "cy", or "" for both.
    """
    return compose(
        letter.kind,
        language,
        letter.kind.examples(),
        lambda _kind, code: letter.wording(code),
    )


def preview(letter: "Letter", request: HttpRequest, mode: str) -> HttpResponse:
    """The mail below its subject.

    Args:
        letter: the letter.
        request: the request for a preview.
        mode: one of `MODES`.
    """
    language, _dash, how = mode.partition("-")
    mail = composed(letter, "" if language == BOTH else language)
    context = {"mail": mail, "language": language, "is_plain": how == PLAIN}

    # Mail carries its styles in its elements; nothing of it is ever shown to readers of the site.
    @csp_update({"style-src": [UNSAFE_INLINE]})
    def show(request: HttpRequest) -> HttpResponse:
        return TemplateResponse(request, "mail/preview.html", context)

    return cast(HttpResponse, show(request))
