"""The mail that the visited server has sent, as the people it went to would open it."""

import re
from email import message_from_bytes, policy

END = b"-" * 79


def read_mails(folder):
    """Every mail in a folder of Django's, the oldest first."""
    files = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime_ns)
    return [_read(file.read_bytes()) for file in files]


def _read(content):
    return message_from_bytes(content.partition(END)[0], policy=policy.default)


def text_of(mail):
    """What a mail says, as plain text."""
    return mail.get_body(("plain",)).get_content()


def own_link_in(mail):
    """The address in a mail that nobody else has: it ends in a signed key."""
    return re.search(r"https?://\S+/[0-9a-f]{32}:\S+", text_of(mail))[0]
