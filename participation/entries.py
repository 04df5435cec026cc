"""Keeping what came through a form, and writing to both sides about it."""

import uuid
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from mail.outbox import queue
from participation.clients import has_enough_receipts
from participation.letters import ANSWERED_IN, LANGUAGE_NAMES, NOTIFICATION, RECEIPT
from participation.models import Form, FormEntry
from translation.models import Pair


def keep_entry(
    pair: Pair, token: uuid.UUID, *, page_address: str, to_address: str = "", **fields: Any
) -> FormEntry:
    """Keep a message, and in the same transaction the mails about it.

    Args:
        pair: what the message was given to.
        token: the identity of the sending; a second sending of it changes nothing.
        page_address: the full address of the page it was sent from.
        to_address: where to tell of it, or "" for nowhere.
        fields: the other fields of a `FormEntry`.
    """
    with transaction.atomic():
        entry, is_new = FormEntry.objects.get_or_create(
            token=token, defaults={"pair": pair, "due_on": _due_on(fields.get("form")), **fields}
        )
        if is_new:
            if not has_enough_receipts(entry.email):
                _send_receipt(entry, page_address)
            if to_address:
                _tell(to_address, entry, page_address)
    return entry


def _due_on(form: Form | None) -> date | None:
    """The day by which a person acknowledges what comes through a form today, if one must."""
    days = form.acknowledge_days if form else None
    return timezone.localdate() + timedelta(days=days) if days else None


def _send_receipt(entry: FormEntry, page_address: str) -> None:
    """Confirm to the sender, without a word of theirs.

    Anybody can give anybody's address: a receipt that repeated what was typed would let a stranger
    send their text to others in our name.
    """
    queue(
        entry.email,
        RECEIPT,
        entry.reply_language,
        {
            "received": entry.created_at,
            "page_address": page_address,
            "answered_in": ANSWERED_IN[entry.reply_language],
        },
    )


def _tell(to_address: str, entry: FormEntry, page_address: str) -> None:
    """Tell those who answer, in both languages: which one they prefer is not known."""
    inspect = reverse("form_entries:inspect", args=[entry.pk])
    context = {
        "name": entry.name,
        "email": entry.email,
        "wanted": LANGUAGE_NAMES[entry.reply_language],
        "received": entry.created_at,
        "page_address": page_address,
        "record_address": f"{settings.WAGTAILADMIN_BASE_URL}{inspect}",
    }
    queue(
        to_address,
        NOTIFICATION,
        "",
        context,
        reply_to=entry.email,
        enclosed=entry.message,
    )
