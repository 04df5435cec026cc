"""Translations to work at, and people who open them."""

import json

import pytest

from tests.browser.at_desk import go_to_desk


@pytest.fixture(scope="module")
def told(run_there):
    """Run what desks.py has where the database is, and read what it prints."""
    return lambda call: run_there(f"import desks; desks.{call}")


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
