"""Real conversations with a mail server that behaves as told."""

import socketserver
import threading

import pytest

from mail import outbox
from mail.models import Message
from mail.models.message import State

pytestmark = pytest.mark.django_db


class Conversation(socketserver.StreamRequestHandler):
    """Answers each command, and breaks off or refuses where the server is told to."""

    def handle(self):
        self.say("220 here")
        while line := self.rfile.readline():
            word = line.split()[0].upper().decode()
            self.server.heard.append(word)
            answer = self.server.answers.get(word)
            if answer == "break":
                return
            self.say(answer or {"DATA": "354 go on", "QUIT": "221 bye"}.get(word, "250 ok"))
            if word == "DATA" and not answer:
                self.take_the_text()
                after = self.server.answers.get("text", "250 taken")
                if after == "break":
                    return
                self.say(after)

    def take_the_text(self):
        while self.rfile.readline() != b".\r\n":
            pass
        self.server.heard.append("text")

    def say(self, line):
        self.wfile.write(f"{line}\r\n".encode())


@pytest.fixture
def smtp(settings):
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Conversation) as server:
        server.daemon_threads = True
        server.heard, server.answers = [], {}
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.server_address[1]
        settings.EMAIL_TIMEOUT = 5
        yield server
        server.shutdown()


@pytest.mark.parametrize(
    ("answers", "stage"),
    [
        ({}, State.SENT),
        ({"QUIT": "break"}, State.SENT),
        ({"EHLO": "break", "HELO": "break"}, State.WAITING),
        ({"MAIL": "451 later"}, State.WAITING),
        ({"RCPT": "550 nobody here"}, State.WAITING),
        ({"DATA": "554 no"}, State.WAITING),
        ({"text": "552 too long"}, State.WAITING),
        ({"RCPT": "break"}, State.UNCERTAIN),
        ({"text": "break"}, State.UNCERTAIN),
    ],
    ids=str,
)
def test_what_the_server_says_decides_where_a_message_stands(smtp, make_message, answers, stage):
    smtp.answers.update(answers)
    message = make_message(html="<p>b</p>")
    assert outbox.send(message.pk) is (stage is State.SENT)
    assert Message.objects.get(pk=message.pk).stage is stage
    assert smtp.heard.count("text") == ("text" in answers or stage is State.SENT)


def test_a_server_that_is_not_there_is_called_again_later(smtp, make_message, settings):
    settings.EMAIL_PORT = 1
    message = make_message()
    assert not outbox.send(message.pk)
    message.refresh_from_db()
    assert (message.stage, message.last_error) == (State.WAITING, "ConnectionRefusedError")
    assert smtp.heard == []
