"""Where Wagtail's admin meets translation: our screens and buttons in, wagtail-localize's out."""

from translation.wagtail_hooks import (  # noqa: F401
    approving,
    bulk,
    buttons,
    checks,
    copying,
    doors,
    jobs,
    logs,
    memory,
    pair_logs,
    publishing,
    reports,
    screens,
    states,
    terms,
    together,
)
