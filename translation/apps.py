from typing import Any

from django.apps import AppConfig
from django.db import DEFAULT_DB_ALIAS
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

# Inline marks that belong to a sentence. Without them wagtail-localize would cut a sentence in
# two at every ordinal or formula, and refuse a translator who types one. `lang-en` and `lang-cy`
# mark a phrase in the other language; they have no attributes, which segments may not carry.
SENTENCE_MARKS = ("sup", "sub", "lang-en", "lang-cy")


class TranslationConfig(AppConfig):
    """Pairs, the way a page gets its twin, and the guards around wagtail-localize."""

    name = "translation"
    verbose_name = _("Translation")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail_localize import strings

        from translation import checks, kept, signals  # noqa: F401
        from translation.desk import letters as letters_of_desk
        from translation.desk import notifying
        from translation.going_live import approvals  # noqa: F401
        from translation.going_live import letters as letters_of_going_live
        from translation.jobs import letters as letters_of_jobs
        from translation.mirror import restrictions  # noqa: F401
        from translation.past import traces  # noqa: F401
        from translation.state import superseded, watching  # noqa: F401
        from translation.terms import current  # noqa: F401

        kept.declare()
        letters_of_desk.register_letters()
        notifying.take_over()
        letters_of_going_live.register_letters()
        letters_of_jobs.register_letters()
        strings.INLINE_TAGS.extend(
            mark for mark in SENTENCE_MARKS if mark not in strings.INLINE_TAGS
        )
        post_migrate.connect(_reckon_new_pairs, sender=self)


def _reckon_new_pairs(using: str, **kwargs: Any) -> None:
    """Reckon pairs that a migration made, once every table is as the code has it."""
    from translation.state import rebuilding

    if using == DEFAULT_DB_ALIAS and rebuilding.awaits_reckoning():
        rebuilding.rebuild_unreckoned()
