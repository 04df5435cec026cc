"""Translations to look at, made as in the tests of the desk."""

from tests.translation.conftest import fill, send

__all__ = ["fill", "send"]
