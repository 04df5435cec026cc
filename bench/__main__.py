"""`python -m bench`: the report on standard output; exit code 1 where a promise is broken."""

import argparse
import os
import platform
import secrets
import signal
import sys
import tempfile
import time
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from bench.pairs import Line


def main() -> int:
    """Measure the site of `DATABASE_URL`, an empty PostgreSQL database, or a new SQLite one."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--sql", action="store_true", help="only list what each page asks the database"
    )
    parser.add_argument(
        "--sqlite",
        action="store_true",
        help="only time the lists, on an SQLite database of its own",
    )
    parser.add_argument(
        "--desk",
        action="store_true",
        help="only the desk and the memory, on an SQLite database of their own",
    )
    parser.add_argument(
        "--search",
        action="store_true",
        help="only search, with the most pages, on the PostgreSQL database given",
    )
    parser.add_argument(
        "--memory",
        action="store_true",
        help="only the memory, on the PostgreSQL database given, else on an SQLite one of its own",
    )
    options = parser.parse_args()
    is_given = os.environ.get("DATABASE_URL", "").startswith("postgres")
    is_small = options.sqlite or options.desk or (options.memory and not is_given)
    if not is_small and not is_given:
        parser.error("give it an empty PostgreSQL database: bin/postgres python -m bench")
    # Told to stop, stop the servers too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory() as folder:
        if is_small:
            os.environ["DATABASE_URL"] = f"sqlite:///{folder}/carthen.sqlite3"
        configure(folder)
        if options.sqlite:
            return report_lists()
        if options.desk:
            return report_desk()
        if options.memory:
            return report_memory()
        if options.search:
            return report_search()
        return list_statements() if options.sql else measure_and_report()


def configure(folder: str) -> None:
    """Start Django as production would, with secrets of the moment and files in a folder."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "BENCH_FOLDER": folder,
        "MEDIA_ROOT": f"{folder}/media",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "ALLOWED_HOSTS": "localhost",
        "BASE_URL": "https://localhost",
        "DEFAULT_FROM_EMAIL": "bench@example.org",
        "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
        "TASKS_BACKEND": "django_tasks.backends.immediate.ImmediateBackend",
    }
    django.setup()


def measure_and_report() -> int:
    """Measure everything and print it. Returns the exit code."""
    from bench.measuring import TIMED, measure, prepare
    from bench.report import report

    begun = time.monotonic()
    prepare()
    measured, kinds = measure()
    on_this = machine(time.monotonic() - begun)
    print(  # noqa: T201
        report(measured.rows(), measured.lines(), measured.search, measured.desk, TIMED, on_this)
    )
    findings = measured.findings(kinds)
    for finding in findings:
        sys.stderr.write(f"bench: {finding}\n")
    return 1 if findings else 0


def machine(seconds: float) -> str:
    """What this was measured on and how long it took."""
    from django.db import connection

    asked = {"postgresql": "SHOW server_version", "sqlite": "SELECT sqlite_version()"}
    with connection.cursor() as cursor:
        cursor.execute(asked[connection.vendor])
        version = cursor.fetchone()[0].split()[0]
    database = f"{connection.display_name} {version}"
    return (
        f"Python {platform.python_version()}, Django {django.__version__}, {database}, "
        f"gunicorn with two synchronous workers, {os.cpu_count()} processors, one request at a "
        f"time, no page cache. Measured in {seconds:.0f} s."
    )


def report_lists() -> int:
    """Time the lists and print it. Returns the exit code."""
    from bench.measuring import prepare
    from bench.on_sqlite import lists_on_sqlite

    begun = time.monotonic()
    prepare()
    lists = lists_on_sqlite()
    print(f"{machine(time.monotonic() - begun)}\n\n{lists}")  # noqa: T201
    return 0


def report_desk() -> int:
    """Measure the desk and the memory and print it. Returns the exit code."""
    from bench import desk, memory
    from bench.measuring import prepare

    begun = time.monotonic()
    prepare()
    return tell([*desk.lines(), *memory.lines()], begun)


def report_search() -> int:
    """Measure search with the most pages and print it. Returns the exit code."""
    from bench import answers, search
    from bench.measuring import TIMED, prepare, settle
    from demo.scale import bring_to, index_made_posts

    begun = time.monotonic()
    prepare()
    measured = answers.lines()
    few, many = TIMED
    bring_to(few)
    index_made_posts()
    settle()
    before = search.page_times()
    bring_to(many)
    index_made_posts()
    settle()
    measured += search.growing(before, few)
    return tell([*measured, *search.lines(settle)], begun)


def report_memory() -> int:
    """Measure the memory in an empty database and print it. Returns the exit code."""
    from django.core.management import call_command

    from bench import memory

    begun = time.monotonic()
    call_command("migrate", verbosity=0)
    return tell(memory.lines(), begun)


def tell(measured: list["Line"], begun: float) -> int:
    """Print some lines, and on standard error which promises they break.

    Args:
        measured: the lines.
        begun: when measuring began, on the monotonic clock.

    Returns:
        The exit code.
    """
    from bench.report import beside_table

    print(f"{machine(time.monotonic() - begun)}\n\n{beside_table(measured)}")  # noqa: T201
    findings = [line.finding() for line in measured if not line.is_kept]
    for finding in findings:
        sys.stderr.write(f"bench: {finding}\n")
    return 1 if findings else 0


def list_statements() -> int:
    """Print what each kind of page asks the database. Returns the exit code."""
    from bench.measuring import SIZES, prepare
    from bench.queries import described, statements
    from bench.visits import visits
    from demo.scale import bring_to, index_made_posts

    prepare()
    bring_to(SIZES[0])
    index_made_posts()
    for visit in visits():
        for language, address in visit.addresses.items():
            asked = statements(address, visit.status)
            print(f"\n{visit.name} {language} {address}: {len(asked)}")  # noqa: T201
            for line in described(asked):
                print(f"  {line}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
