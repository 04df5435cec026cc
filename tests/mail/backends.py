"""Mail servers that never answer, break off, or stand still at a moment."""

from pathlib import Path
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend


class FailingBackend(BaseEmailBackend):
    """Refuses every mail, naming its recipient as real servers do."""

    def send_messages(self, messages):
        raise SMTPRecipientsRefused({messages[0].to[0]: (550, b"no")})


class UnreachableBackend(BaseEmailBackend):
    """Cannot be called."""

    def open(self):
        raise ConnectionRefusedError

    def send_messages(self, messages):
        raise AssertionError("nobody has opened a connection")


class BreakingBackend(BaseEmailBackend):
    """Breaks off while the message is handed over."""

    error: type[Exception] = SMTPServerDisconnected

    def send_messages(self, messages):
        raise self.error


class SlowBackend(BreakingBackend):
    """Does not answer in time."""

    error = TimeoutError


class DeafBackend(BaseEmailBackend):
    """Says that it has accepted nothing."""

    def send_messages(self, messages):
        return 0


class StandingBackend(BaseEmailBackend):
    """Writes to a file what it accepts, and stands still at `settings.MOMENT`."""

    def open(self):
        self._stand_at("open")

    def send_messages(self, messages):
        self._stand_at("before")
        with Path(settings.ACCEPTED).open("a") as accepted:
            accepted.write(f"{messages[0].to[0]}\n")
        self._stand_at("after")
        return len(messages)

    def _stand_at(self, moment):
        if moment == settings.MOMENT:
            settings.TALK.send("standing still")
            settings.TALK.recv()
