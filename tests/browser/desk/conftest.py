"""Translations to work at, and people who open them."""

import json

import pytest

from tests.browser.at_desk import go_to_desk

HERE = "import sys; sys.path.insert(0, 'tests/browser'); import desks; desks."


@pytest.fixture(scope="module")
def told(manage):
    """Run what desks.py has where the database is, and read what it prints."""
    return lambda call: manage("shell", "--verbosity=0", "--no-imports", "-c", HERE + call)


@pytest.fixture(scope="module")
def desks(site, told):
    """The numbers of translations to work at; see desks.py."""
    return json.loads(told("tell()"))


@pytest.fixture
def at_desk(site, desks, sign_in):
    """Open a translation as somebody."""

    def open_as(name="translator", which="cy", **how):
        page = sign_in(name, **how)
        go_to_desk(page, site, desks[which])
        return page

    return open_as
