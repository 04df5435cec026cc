"""The wordings of letters, and messages on their way out."""

from mail.models.letter import Letter
from mail.models.message import MAX_ATTEMPTS, Message

__all__ = ["MAX_ATTEMPTS", "Letter", "Message"]
