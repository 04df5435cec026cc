"""Load the demonstration, or set it back."""

import logging
import warnings
from typing import Any

from bs4 import MarkupResemblesLocatorWarning
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from demo import state
from demo.backing import load_backing
from demo.comments import load_comments
from demo.consents import load_consents, withdraw_some
from demo.desk import work_at_the_desk
from demo.forms import load_forms
from demo.guard import require_demo_allowed
from demo.jobs import load_jobs, pages_of_jobs
from demo.known import Known
from demo.labels import load_files, load_images, load_labels, load_series, load_settings
from demo.menus import write_header
from demo.news import keep_quiet
from demo.pages import PageLoader
from demo.publishing import Publisher
from demo.records import load_records
from demo.removal import remove_demo
from demo.terms import load_terms
from demo.users import LOGINS, PASSWORD, make_users


class Command(BaseCommand):
    """`manage.py demo` loads what is missing; `--reset` also undoes what has been changed."""

    help = "Load the bilingual demonstration site and print how to sign in to it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer --reset."""
        parser.add_argument(
            "--reset",
            action="store_true",
            help="Set the demonstration back to how it was loaded, if it has changed.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load the demo.

        Raises:
            CommandError: where demo content is not allowed.
        """
        require_demo_allowed()
        # Hundreds of lines about every page and task would hide the logins printed below.
        logging.disable(logging.INFO)
        # An official address in each language is translated like a word, which is as it should be.
        warnings.filterwarnings("ignore", category=MarkupResemblesLocatorWarning)
        try:
            self.load_all(reset=options["reset"])
        finally:
            logging.disable(logging.NOTSET)

    def load_all(self, *, reset: bool) -> None:
        """Set back what has changed if asked, load what is missing, and print the logins."""
        with transaction.atomic():
            if reset and not state.is_as_loaded():
                remove_demo()
            written = self.load()
            if written:
                state.remember()
        if written:
            call_command("update_index", verbosity=0)
        self.stdout.write(f"Pages written: {written}")
        for name in LOGINS:
            self.stdout.write(f"Sign in at /admin/ as {name} with the password {PASSWORD}")

    def load(self) -> int:
        """Everything, in the order in which it refers to itself."""
        publisher = Publisher(make_users())
        load_settings()
        known = Known(
            images=load_images(),
            files=load_files(),
            consents=load_consents(publisher),
            series=load_series(),
            forms=load_forms(),
            labels=load_labels(),
            records=load_records(publisher),
        )
        load_terms(known.labels["topics"])
        pages = PageLoader(publisher, known)
        written = pages.load()
        if written:
            write_header(known.pages)
            withdraw_some(publisher)
            load_comments()
            load_backing()
        if pages_of_jobs() <= pages.written:
            load_jobs(known.pages, publisher.users)
            work_at_the_desk(known.pages, publisher.users)
            pages.follow_jobs()
        keep_quiet()
        return written
