"""Consents for the made-up voices: one stands, one was withdrawn, one is to be asked again."""

import datetime

from django.db.models import QuerySet
from django.utils import timezone

from consent.models import Consent
from consent.record import keep
from consent.withdrawing import withdraw
from demo.publishing import Publisher
from demo.reading import Item, read_file

# By this the demonstration's consents are told from all others.
WORDING = "Carthen demo 1"


def load_consents(publisher: Publisher) -> dict[str, int]:
    """The consents by key, recorded where they are missing."""
    known = dict(demo_consents().values_list("shown_name", "pk"))
    return {
        item["key"]: known.get(item["shown_name"]) or record(item, publisher).pk
        for item in read_file("consents.toml")["consent"]
    }


def demo_consents() -> QuerySet[Consent]:
    """The demonstration's own consents."""
    return Consent.objects.filter(wording=WORDING)


def record(item: Item, publisher: Publisher) -> Consent:
    """Record one consent."""
    today = timezone.localdate()
    consent = Consent(
        shown_name=item["shown_name"],
        covers_words=True,
        given_on=today - datetime.timedelta(item["given_ago"]),
        review_on=today + datetime.timedelta(item["review_in"]),
        way=item["way"],
        language=item["language"],
        wording=WORDING,
    )
    keep(consent, publisher.users["editor"])
    return consent


def withdraw_some(publisher: Publisher) -> None:
    """Take back the consents that are taken back after publication."""
    for item in read_file("consents.toml")["consent"]:
        if item.get("withdrawn_after"):
            consent = demo_consents().get(shown_name=item["shown_name"])
            withdraw(consent, publisher.users["administrator"])
