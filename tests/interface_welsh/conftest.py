"""The interface in Welsh, with its catalogues freshly compiled."""

import gettext
import runpy
from pathlib import Path

import pytest
from django.utils import translation
from django.utils.translation import trans_real

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def catalogues():
    """Compile the catalogues, and forget what Python and Django had loaded before."""
    runpy.run_path(str(PROJECT / "bin" / "compile-catalogues"), run_name="__main__")
    gettext._translations.clear()
    trans_real._translations.clear()


@pytest.fixture
def in_welsh(catalogues):
    with translation.override("cy"):
        yield
