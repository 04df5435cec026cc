"""Runs Python where the database of the visited server is, with the site loaded once.

    python tests/browser/running_there.py

reads one JSON string of Python in each line, and answers each with one line: what was printed, and
what went wrong.
"""

import io
import json
import sys
import traceback
from contextlib import redirect_stdout

import django


def main() -> None:
    """Answer line by line, until there are no more."""
    django.setup()
    from tests.remembering import forget_everything

    for line in sys.stdin:
        printed, wrong = io.StringIO(), ""
        forget_everything()
        with redirect_stdout(printed):
            try:
                exec(json.loads(line), {})  # noqa: S102
            except Exception:
                wrong = traceback.format_exc()
        answer = json.dumps({"printed": printed.getvalue(), "wrong": wrong})
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
