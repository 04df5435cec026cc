"""Addresses that mail can go to."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from mail.models.message import ADDRESS_LENGTH


def is_usable(address: str) -> bool:
    """Whether an address is one a mail server takes."""
    try:
        validate_email(address)
    except ValidationError:
        return False
    return len(address) <= ADDRESS_LENGTH
