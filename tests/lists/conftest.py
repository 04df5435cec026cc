"""Lists, and the clock they are looked at by."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone


@pytest.fixture
def time_machine_at():
    return lambda **later: time_machine.travel(timezone.now() + timedelta(**later))
