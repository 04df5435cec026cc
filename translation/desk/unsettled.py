"""How much of a translation a person still has to see to before it is handed in."""

from wagtail_localize.models import Translation

from translation.desk import chosen_for, segments


def count(translation: Translation) -> int:
    """How many texts have no translation, and how many chosen values are out of date."""
    missing = segments.untranslated(translation).count()
    return missing + len(chosen_for.outdated(translation))
