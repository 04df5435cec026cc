"""Nearly everything breaks while people sign, and while the letters to them go out.

What the site said it had is counted in its database, and what was sent at the mail server.
"""

import asyncio
import threading
import time

import pytest

from tests.load.running import manage, ticking
from tests.load.signers import at_once, statuses, steadily
from tests.load.town import DOMAIN, FAMILY
from tests.load.waiting import until

pytestmark = pytest.mark.soak
EARLY, LATE = 300, 60
PER_SECOND = 15
ACCEPTED = 303
TRIES, PAUSE = 100, 0.5  # how often somebody presses the button again, and after how many seconds
LETTERS = "letter = 'signature_confirm' AND \"to\" LIKE 'fault-%%'"
WAITING = f"{LETTERS} AND sent_at IS NULL AND uncertain_since IS NULL"
UNCERTAIN = f"{LETTERS} AND sent_at IS NULL AND uncertain_since IS NOT NULL"
MOST_TICKS = 20
DECIDE = """
from mail.models import Message
from mail.settling import it_arrived, send_again
for message in Message.objects.uncertain():
    assert (it_arrived if message.pk in {arrived} else send_again)(message, None)
"""


def break_after(seconds, what):
    """Let something break in a while."""
    timer = threading.Timer(seconds, what)
    timer.start()
    return timer


@pytest.fixture(scope="module")
def accepted(town):
    """How many were told that their signature was taken, while nearly everything broke."""
    town.office.close()
    token = town.token("faults")
    answers = []

    def insisting(number):
        signing = town.signing("faults", token, number, "fault")

        async def sign(since):
            for _try in range(TRIES):
                answers.append(await signing())
                if answers[-1].status == ACCEPTED:
                    break
                await asyncio.sleep(PAUSE)
            return answers[-1]

        return sign

    breaking = [
        break_after(4, town.database.break_off),
        break_after(9, town.web.kill_a_child),
        break_after(13, town.worker.kill),
    ]
    steadily([insisting(number) for number in range(EARLY)], PER_SECOND)
    for timer in breaking:
        timer.join()
    found = statuses(answers)
    print(f"\n{EARLY} signed while all broke: {dict(found)}")  # noqa: T201
    assert len(found) > 1 and town.worker.starts > 1, "nothing broke"
    return found[ACCEPTED]


def test_whoever_was_told_so_has_signed_once_and_has_a_letter_waiting(town, accepted):
    assert accepted == EARLY
    assert town.signed("faults") == town.signers("faults") == EARLY
    assert len(town.messages(LETTERS)) == len(town.messages(WAITING)) == EARLY
    assert not town.office.letters_to("fault-")


class Killing:
    """Kills who sends at some of the conversations with the mail server.

    Args:
        at: the numbers of the conversations, and what is killed there.
    """

    def __init__(self, at):
        self.at, self.number, self.killed = at, 0, 0

    def __call__(self):
        self.number += 1
        if self.number in self.at:
            self.at[self.number]()
            self.killed += 1
            time.sleep(0.5)  # Until its end has reached the conversation.


@pytest.fixture(scope="module")
def killings(town, accepted):
    """How many workers were killed while they handed letters over, after mail came back."""
    token = town.token("faults")
    before, after = Killing({30: town.worker.kill}), Killing({10: town.worker.kill})
    town.office.before, town.office.after = before, after
    town.office.open()
    late = range(EARLY, EARLY + LATE)
    answers = at_once(town.signing("faults", token, number, "fault") for number in late)
    assert statuses(answers) == {ACCEPTED: LATE}
    until(lambda: len(town.office.letters_to("fault-")) >= LATE - 1)
    town.worker.stop()

    now = []
    tick_killing = Killing({20: lambda: now[-1].kill()})
    town.office.after = tick_killing
    for _time in range(MOST_TICKS):
        pass_a_day(town)
        if not town.messages(WAITING):
            break
        now.append(ticking(town.environment, town.log))
        now[-1].wait()
    killed = before.killed + after.killed + tick_killing.killed
    print(f"\n{killed} killed while they sent, {len(now)} ticks")  # noqa: T201
    return killed


def pass_a_day(town):
    """Let all that waits have waited for a day more, as if the clock had gone on."""
    for moment in ("next_attempt_at", "handing_over_at"):
        town.database.ask(f"UPDATE mail_message SET {moment} = {moment} - interval '1 day'")  # noqa: S608


def test_every_letter_goes_out_and_none_twice_though_those_who_send_are_killed(town, killings):
    sent = set(town.messages(f"{LETTERS} AND sent_at IS NOT NULL"))
    uncertain = set(town.messages(UNCERTAIN))
    got = [one.number for one in town.office.taken if one.to.startswith("fault-")]
    print(f"\n{len(sent)} sent, {len(uncertain)} uncertain, {len(got)} received")  # noqa: T201
    assert killings == 3
    assert not town.messages(WAITING)
    assert len(sent) + len(uncertain) == EARLY + LATE
    assert len(got) == len(set(got)), "a letter came twice"
    assert sent <= set(got) <= sent | uncertain
    assert len(uncertain) <= killings

    # A person finds out which arrived, and has the others sent again.
    manage(town.environment, "shell", "--no-imports", "-c", DECIDE.format(arrived=set(got)))
    ticking(town.environment, town.log).wait()
    assert set(town.office.letters_to("fault-").values()) == {1}
    assert len(town.office.letters_to("fault-")) == EARLY + LATE


def test_no_line_of_the_log_says_who_signed(town, accepted):
    lines = town.log.read_text(errors="replace")
    assert '"status": 303' in lines
    assert FAMILY not in lines
    assert DOMAIN not in lines
