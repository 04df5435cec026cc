"""Dates and times in Welsh stand as they do in English; only the names of months differ."""

from site_project.formats.en.formats import *  # noqa: F403
