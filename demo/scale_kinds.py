"""The rows of made resources, case studies and events."""

import re
from datetime import time, timedelta
from typing import Any
from uuid import uuid5

from django.utils import timezone

from case_studies.choices import Stage
from case_studies.models import CaseStudyIndexPage, CaseStudyPage, CaseStudyPartner
from core.dates import DatePrecision
from demo.scale_numbers import NUMBERS_OF_A_KIND, day_of
from demo.scale_pages import PageRows
from demo.scale_words import LANGUAGES, Words
from events.choices import Cost, Interpretation, Mode, Repeats, Speech, Status
from events.models import EventIndexPage, EventPage, Venue
from labels.models import Format
from people.models import Organisation
from resources.models import Kind, Licence, ResourceIndexPage, ResourcePage, Source
from translation.locales import locale_for

HEADING = re.compile(r"<h2>.*?</h2>")
FILE_LANGUAGES = (("en", "cy"), ("en-cy",), ("en",), ("cy", "en"), ("cy",))
# Made events lie so many days before and after the day they are made on.
DAYS_OF_EVENTS = 900
WEEKS_OF_REPEATING = 10


def taken(choices: Any, number: int) -> Any:
    """One of the choices, by turns."""
    return list(choices)[number % len(choices)]


class OrganisationsMixin:
    """Chooses among the public organisations, the same one in both languages."""

    def __init__(self) -> None:
        super().__init__()
        self.organisations = {
            language: list(
                Organisation.objects.filter(locale=locale_for(language), live=True)
                .order_by("translation_key")
                .values_list("pk", flat=True)
            )
            for language in LANGUAGES
        }

    def organisation(self, number: int, language: str) -> int | None:
        """One of them, by turns; None where there is none."""
        found = self.organisations[language]
        return taken(found, number) if found else None


class ResourceRows(OrganisationsMixin, PageRows):
    """Writes resources with one to two addresses each."""

    model, index_model = ResourcePage, ResourceIndexPage
    first = NUMBERS_OF_A_KIND

    def __init__(self) -> None:
        super().__init__()
        self.formats = list(Format.objects.order_by("pk").values_list("pk", flat=True))

    def own(self, number: int, language: str, words: Words) -> dict[str, Any]:
        """What only resources have."""
        return {
            "kind": taken(Kind, number),
            "source": taken(Source, number),
            "publisher_id": self.organisation(number, language),
            "date": None if number % 41 == 0 else day_of(number),
            "date_precision": taken(DatePrecision, number),
            "licence": taken(Licence, number),
            "body": words.body[:2],
            "files": self.files(number),
        }

    def files(self, number: int) -> list[dict[str, Any]]:
        """Addresses in the languages and formats it can be had in: a fact."""
        return [
            {
                "type": "file",
                "id": f"{number}-{language}",
                "value": {
                    "url": f"https://example.org/{number}/{language}",
                    "language": language,
                    "format": taken(self.formats, number + order) if self.formats else None,
                },
            }
            for order, language in enumerate(taken(FILE_LANGUAGES, number))
        ]


class StudyRows(OrganisationsMixin, PageRows):
    """Writes case studies with a partner each."""

    model, index_model = CaseStudyPage, CaseStudyIndexPage
    first = 2 * NUMBERS_OF_A_KIND

    def own(self, number: int, language: str, words: Words) -> dict[str, Any]:
        """What only case studies have."""
        day = day_of(number)
        texts = [HEADING.sub("", block["value"]) for block in words.body if block["type"] == "text"]
        return {
            "stage": taken(Stage, number),
            "started": f"{day:%Y-%m}",
            "ended": "" if number % 5 == 0 else f"{day.year + number % 3}",
            **dict(zip(("challenge", "approach", "change"), texts, strict=True)),
        }

    def write_rows_below(self, pages: list[Any]) -> None:
        """One partner each, where there are organisations."""
        rows = [
            CaseStudyPartner(
                case_study=page,
                organisation_id=self.organisation(page.translation_key.int, page.language),
                sort_order=0,
                locale_id=page.locale_id,
                translation_key=uuid5(page.translation_key, "partner"),
            )
            for page in pages
            if self.organisations[page.language]
        ]
        CaseStudyPartner.objects.bulk_create(rows)


class EventRows(OrganisationsMixin, PageRows):
    """Writes events, half of them still to come."""

    model, index_model = EventPage, EventIndexPage
    first = 3 * NUMBERS_OF_A_KIND

    def __init__(self) -> None:
        super().__init__()
        self.today = timezone.localdate()
        # In either language: where people must go is a fact.
        self.venues = list(Venue.objects.filter(locale=locale_for("en"), live=True))

    def page(self, number: int, language: str, words: Words) -> Any:
        """An unsaved event, with what follows from its dates."""
        event = super().page(number, language, words)
        event.work_out_moments()
        return event

    def own(self, number: int, language: str, words: Words) -> dict[str, Any]:
        """What only events have."""
        days = number * 271 % DAYS_OF_EVENTS + 1
        first = self.today + timedelta(days if number % 2 else -days)
        is_repeated = number % 7 == 0
        mode = taken(Mode, number)
        venue = taken(self.venues, number) if self.venues and mode != Mode.ONLINE else None
        return {
            "start_date": first,
            "start_time": time(9 + number % 10, 30 * (number % 2)),
            "end_time": time(20, 0),
            "repeats": Repeats.WEEKLY if is_repeated else Repeats.NEVER,
            "repeats_until": first + timedelta(weeks=WEEKS_OF_REPEATING) if is_repeated else None,
            "status": Status.CANCELLED if number % 53 == 0 else Status.PLANNED,
            "mode": mode,
            "venue": venue,
            "speech": taken(Speech, number),
            "interpretation": taken(Interpretation, number),
            "cost": taken(Cost, number),
            "body": words.body[:2],
            "organisers": self.organisers(number),
        }

    def organisers(self, number: int) -> list[dict[str, Any]]:
        """Who puts it on: a fact."""
        organisation = self.organisation(number, "en")
        if organisation is None:
            return []
        return [{"type": "organisation", "id": f"{number}-organiser", "value": organisation}]
