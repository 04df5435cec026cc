"""Running the command that loads the demonstration."""

from io import StringIO

from django.core.management import call_command


def run(*arguments):
    """What `manage.py demo` prints."""
    out = StringIO()
    call_command("demo", *arguments, stdout=out)
    return out.getvalue()
