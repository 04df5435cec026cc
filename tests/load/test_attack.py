"""An attack on a letter whose site has its limits as they come: it is slowed, and people sign."""

import asyncio
import base64
import hashlib
import json
import re
from functools import partial

import pytest

from tests.load.signers import at_once, statuses
from tests.load.town import FAMILY

pytestmark = pytest.mark.soak
TAKEN, TOO_MANY = 303, 429
ATTACKERS, HONEST, FROM_ONE_NETWORK = 150, 20, 30
# The limits as they come: in a minute from one domain of mail, and from one network.
DOMAIN_PER_MINUTE, BURST = 30, 10
# Attackers whose moment lies in two minutes or two stretches have both allowances.
WINDOWS = 2
CHALLENGE = re.compile(r'name="challenge" value="([^"]+)"')


def solved(challenge):
    """What a browser finds out."""
    coded = challenge.split(":")[0]
    fields = json.loads(base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4)))
    for number in range(fields["most"]):
        if hashlib.sha256(f"{fields['salt']}{number}".encode()).hexdigest() == fields["hash"]:
            return str(number)
    raise AssertionError("there is no such number")


def test_an_attack_from_many_networks_is_slowed_and_people_get_through(guarded):
    token = guarded.token("attacked")
    flood = at_once(
        guarded.signing("attacked", token, number, "", email=f"robot-{number}@flood.example")
        for number in range(ATTACKERS)
    )
    told = statuses(flood)
    print(f"\n{ATTACKERS} from as many networks: {dict(told)}")  # noqa: T201
    assert told[TAKEN] <= WINDOWS * DOMAIN_PER_MINUTE
    assert told[TAKEN] + told[TOO_MANY] == ATTACKERS
    assert guarded.signed("attacked") == told[TAKEN]

    def person(number):
        async def sign():
            answer = await guarded.signing("attacked", token, number, "honest")()
            if answer.status != TOO_MANY:
                return answer
            assert FAMILY in answer.body, "what was typed is still there"
            challenge = CHALLENGE.search(answer.body)[1]
            proof = await asyncio.to_thread(solved, challenge)
            return await guarded.signing(
                "attacked", token, number, "honest", challenge=challenge, proof=proof
            )()

        return sign

    people = at_once(person(number) for number in range(1000, 1000 + HONEST))
    assert statuses(people) == {TAKEN: HONEST}
    assert guarded.signed("attacked") == told[TAKEN] + HONEST


def test_a_flood_from_one_network_is_told_when_to_come_back(guarded):
    token = guarded.token("flooded")
    flood = at_once(
        partial(guarded.signing("flooded", token, number, "flood"), network="198.51.100.7")
        for number in range(FROM_ONE_NETWORK)
    )
    told = statuses(flood)
    print(f"\n{FROM_ONE_NETWORK} from one network: {dict(told)}")  # noqa: T201
    assert BURST <= told[TAKEN] <= WINDOWS * BURST
    assert told[TAKEN] + told[TOO_MANY] == FROM_ONE_NETWORK
    assert guarded.signed("flooded") == told[TAKEN]
