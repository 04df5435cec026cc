"""How a refusal of the gate is put to a person."""

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin import messages

from translation.gate import NotReadyError


def tell(request: HttpRequest, refusal: NotReadyError) -> None:
    """Leave a message that names what was not published, and every reason."""
    messages.error(
        request,
        format_html(
            "{} <strong>{}</strong> {}",
            _("Saved as a draft, not published:"),
            str(refusal.record),
            " ".join(reason.sentence for reason in refusal.reasons),
        ),
    )
