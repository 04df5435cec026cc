"""Fixtures of the tests of running the site."""

import pytest
import time_machine
from django.utils import timezone


@pytest.fixture
def time_machine_now():
    """A clock that stands until a test moves it on: `shift(seconds)`."""
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        yield traveller
