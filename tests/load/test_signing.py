"""Very many people sign at once, and at a steady pace; one of them again and again."""

import re
import time
from collections import Counter
from functools import partial

import pytest

from tests.load.signers import at_once, milliseconds, one_by_one, statuses, steadily
from tests.load.waiting import until

pytestmark = pytest.mark.soak
CROWD = 500
SAME = 50
PER_SECOND, SECONDS = 50, 40
ALONE = 60
MOST_TIMES_IDLE = 5
COUNT = {"en": re.compile(r"(\d+) signature"), "cy": re.compile(r"(\d+) llofnod")}


def counts_shown(town, letter):
    """The number of signatures that the page of each language says."""
    pages = {code: town.site.get(town.letters[letter][code]).body for code in COUNT}
    return {code: int(COUNT[code].search(page)[1]) for code, page in pages.items()}


def quiet(town):
    """Wait until every letter is with the mail server."""
    until(lambda: not town.messages("sent_at IS NULL"))


def test_five_hundred_sign_at_once_and_each_counts_once(town):
    token = town.token("once")
    begun = time.perf_counter()
    answers = at_once(town.signing("once", token, number, "crowd") for number in range(CROWD))
    seconds = time.perf_counter() - begun
    print(f"\n{CROWD} at once: {dict(statuses(answers))} in {seconds:.1f} s")  # noqa: T201
    assert statuses(answers) == {303: CROWD}
    assert town.signed("once") == town.signers("once") == CROWD

    until(lambda: len(town.office.links("crowd-")) == CROWD)
    assert set(town.office.letters_to("crowd-").values()) == {1}
    links = town.office.links("crowd-").values()
    # Everybody presses the button twice.
    pressed = at_once(partial(town.site.ask, "POST", link) for link in [*links, *links])
    assert statuses(pressed) == {303: 2 * CROWD}
    assert town.signed("once", "confirmed") == CROWD
    assert counts_shown(town, "once") == {"en": CROWD, "cy": CROWD}

    until(lambda: len(town.messages("letter = 'signature_thanks'")) == CROWD)
    quiet(town)
    assert set(town.office.letters_to("crowd-").values()) == {2}


def test_at_fifty_a_second_nobody_waits_long(town):
    token = town.token("steady")
    quiet(town)
    alone = one_by_one(town.signing("steady", token, number, "alone") for number in range(ALONE))
    quiet(town)
    total = PER_SECOND * SECONDS
    signings = [town.signing("steady", token, number, "many") for number in range(total)]
    many = steadily(signings, PER_SECOND)

    idle, busy = milliseconds(alone, 0.5), milliseconds(many, 0.95)
    print(  # noqa: T201
        f"\nAlone: {idle:.0f} ms; at {PER_SECOND} a second for {SECONDS} s: half of them in "
        f"{milliseconds(many, 0.5):.0f} ms, 95 % in {busy:.0f} ms ({busy / idle:.1f} times), "
        f"99 % in {milliseconds(many, 0.99):.0f} ms"
    )
    assert statuses([*alone, *many]) == {303: ALONE + total}
    assert town.signed("steady") == town.signers("steady") == ALONE + total
    assert busy <= MOST_TIMES_IDLE * idle
    quiet(town)
    assert len(town.office.letters_to("many-")) == total


def test_one_person_fifty_times_at_once_is_one_signature_and_one_letter(town):
    token = town.token("same")
    written = ["gwen@people.example", "Gwen@People.Example", "GWEN@people.example"]
    answers = at_once(
        town.signing("same", token, number, "", email=written[number % 3], reason=f"{number}")
        for number in range(SAME)
    )
    assert statuses(answers) == {303: SAME}
    assert len({answer.location.partition("?")[2] for answer in answers}) == 1
    assert town.signed("same") == 1
    quiet(town)
    letters = Counter(one.to.lower() for one in town.office.taken)
    assert letters[written[0]] == 1
