"""The words editors choose from. The values stand in the database and never change."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Mode(models.TextChoices):
    """Where people meet."""

    IN_PERSON = "in-person", _("In person")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("In person and online")


class Status(models.TextChoices):
    """Whether it takes place."""

    PLANNED = "planned", _("Goes ahead")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")


class Repeats(models.TextChoices):
    """By which rule an event happens again."""

    NEVER = "", _("It does not repeat")
    WEEKLY = "weekly", _("Every week")
    FORTNIGHTLY = "fortnightly", _("Every two weeks")
    MONTHLY_BY_WEEKDAY = "monthly-weekday", _("Every month on the same weekday")
    MONTHLY_BY_DATE = "monthly-date", _("Every month on the same date")


# What is empty because nobody knows it any more: a choice for editors, nothing for readers.
NOT_KNOWN = (None, _("Not known"))


class Speech(models.TextChoices):
    """The language that is spoken."""

    WELSH = "cy", _("Welsh")
    ENGLISH = "en", _("English")
    BOTH = "both", _("Welsh and English")


class Interpretation(models.TextChoices):
    """From which language into which somebody interprets while people speak."""

    NONE = "none", _("No interpretation")
    INTO_ENGLISH = "cy-en", _("From Welsh into English")
    INTO_WELSH = "en-cy", _("From English into Welsh")
    BOTH_WAYS = "both", _("From each language into the other")


class Cost(models.TextChoices):
    """What it costs to come."""

    FREE = "free", pgettext_lazy("cost", "Free")
    AS_YOU_CAN = "as-you-can", _("Pay what you can")
    PAID = "paid", _("There is a charge")


class Support(models.TextChoices):
    """What helps people to take part."""

    BSL = "bsl", _("British Sign Language interpretation")
    CAPTIONS = "captions", _("Live captions")
    LOOP = "loop", _("Hearing loop")
    ASSISTANT = "assistant", _("Free place for a personal assistant")
    QUIET_ROOM = "quiet-room", _("Quiet room")
    RELAXED = "relaxed", _("Relaxed event: come and go as you need")
    EASY_READ = "easy-read", _("Papers in Easy Read")
    LARGE_PRINT = "large-print", _("Papers in large print")
    CHILDCARE = "childcare", _("Childcare")
    TRAVEL = "travel", _("Travel costs paid")
    FOOD = "food", _("Food provided")


class Known(models.TextChoices):
    """What is known of a place: nothing said is not a no."""

    UNKNOWN = "", _("Not known")
    YES = "yes", _("Available")
    PARTLY = "partly", _("Partly available")
    NO = "no", _("Not available")


class SessionKind(models.TextChoices):
    """What sort of session it is."""

    ADDRESS = "address", pgettext_lazy("a kind of session", "Address")
    TALK = "talk", _("Talk")
    PANEL = "panel", _("Panel")
    WORKSHOP = "workshop", _("Workshop")
    DISCUSSION = "discussion", _("Discussion")
    FILM = "film", _("Film")
    PERFORMANCE = "performance", _("Performance")
    NETWORKING = "networking", _("Time to meet people")
    BREAK = "break", _("Break")


class MaterialKind(models.TextChoices):
    """What is left of an event, the most looked for first."""

    RECORDING = "recording", _("Recording")
    SLIDES = "slides", _("Slides")
    NOTES = "notes", _("Notes")
    REPORT = "report", _("Report")
    TRANSCRIPT = "transcript", _("Transcript")


class Zone(models.TextChoices):
    """The time zones of the places our readers meet people from, as readers know them."""

    UK = "Europe/London", _("UK time")
    IRELAND = "Europe/Dublin", _("Irish time")
    CENTRAL_EUROPE = "Europe/Brussels", _("Central European time")
    EASTERN_EUROPE = "Europe/Helsinki", _("Eastern European time")
    EASTERN_AMERICA = "America/New_York", _("Eastern time (New York)")
    CENTRAL_AMERICA = "America/Chicago", _("Central time (Chicago)")
    PACIFIC_AMERICA = "America/Vancouver", _("Pacific time (Vancouver)")
    INDIA = "Asia/Kolkata", _("Indian time")
    EASTERN_AUSTRALIA = "Australia/Sydney", _("Eastern Australian time (Sydney)")
    NEW_ZEALAND = "Pacific/Auckland", _("New Zealand time")
