"""Processes beside the test’s own that send mail: started, stopped and killed."""

import multiprocessing
from datetime import timedelta

import time_machine
from django.conf import settings
from django.db import connections
from django.utils import timezone

from mail.handing_over import HOLD, send
from mail.models import Message
from mail.outbox import send_waiting

PATIENCE = 60  # seconds
# The connection of the test, which nobody closes for it here.
kept = []
processes = multiprocessing.get_context("fork")


class Worker:
    """A process that does one thing with a database of its own."""

    def __init__(self, database, accepted, what, *given, moment=""):
        self.talk, theirs = processes.Pipe()
        self.process = processes.Process(
            target=_run, args=(theirs, database, accepted, moment, what, *given), daemon=True
        )
        self.process.start()
        theirs.close()

    def hear(self):
        assert self.talk.poll(PATIENCE), "it did not come so far"
        return self.talk.recv()

    def kill(self):
        self.process.kill()
        self.process.join()

    def answer(self):
        said = self.hear()
        self.process.join(PATIENCE)
        return said


def _run(talk, database, accepted, moment, what, *given):
    settings.EMAIL_BACKEND = "tests.mail.backends.StandingBackend"
    settings.TALK, settings.MOMENT, settings.ACCEPTED = talk, moment, accepted
    # A connection of its own, outside of the test's transaction.
    connections.settings["default"]["NAME"] = database
    kept.append(connections["default"])
    del connections["default"]
    talk.send(globals()[what](talk, *given))
    connections.close_all()


def write(talk, to):
    return Message.objects.create(to=to, subject="s", body="b", language="en").pk


def send_one(talk, pk):
    return send(pk)


def send_when_told(talk, pk):
    talk.send("ready")
    talk.recv()
    return send(pk)


def tick_later(talk):
    """Do what is done periodically, after a worker’s hold has ended."""
    with time_machine.travel(timezone.now() + HOLD + timedelta(minutes=1)):
        return send_waiting()


def look(talk, pk):
    message = Message.objects.get(pk=pk)
    return message.stage.value, message.attempts
