"""Dates that are only partly known, for the rooms above; what they are made of is in people."""

from people.dates import DatePrecision, date_for_machines, date_in_words

__all__ = ["DatePrecision", "date_for_machines", "date_in_words"]
