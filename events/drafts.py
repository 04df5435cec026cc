"""An event made of what somebody sent."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models import EventIndexPage, EventPage
from participation.forms.drafts import Making, Sent
from participation.forms.texts import body_of


def _event(sent: Sent) -> EventPage:
    # Without a day no event can be saved: today's stands out when the draft is read.
    day = date.fromisoformat(sent.day) if sent.day else timezone.localdate()
    return EventPage(title=sent.title, summary=sent.summary, body=body_of(sent), start_date=day)


EVENT = Making(
    "event", _("Make a draft of an event"), frozenset({"contribution"}), EventIndexPage, _event
)
