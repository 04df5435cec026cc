"""Counts the words of the site now, after much of it changed at once."""

from typing import Any

from django.core.management.base import BaseCommand

from search.finding import texts
from search.models import KnownWord
from search.vocabulary import count_anew


class Command(BaseCommand):
    """What search suggests to who mistyped a word comes from these words."""

    help = "Count the words of the site for “did you mean”; `tick` does it once a day."

    def handle(self, *args: Any, **options: Any) -> None:
        count_anew(texts())
        self.stdout.write(f"{KnownWord.objects.count()} words")
