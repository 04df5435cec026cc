"""Where Wagtail's admin meets translation: our screens and buttons in, wagtail-localize's out."""

from translation.wagtail_hooks import buttons, doors, logs, pair_logs, reports, screens, states  # noqa: F401
