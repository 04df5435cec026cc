"""Choosers of records that speak the language of the moment.

Wagtail puts their words together once, when a form or block is built: in whichever language the
process or its first visitor happened to use, and they stay in it for everybody after.
"""

from typing import Any

from django.utils.functional import cached_property, lazy
from wagtail.snippets.blocks import SnippetChooserBlock
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

WORDS = ("choose_one_text", "choose_another_text", "link_to_chosen_text")


class BilingualChooser(AdminSnippetChooser):
    """Wagtail's chooser of records, with its words put together each time they are shown."""

    def __init__(self, model: Any = None, **kwargs: Any) -> None:
        super().__init__(model, **kwargs)
        for words in WORDS:
            setattr(self, words, lazy(self._in_words, str)(words))

    def _in_words(self, words: str) -> str:
        return str(getattr(AdminSnippetChooser(self.model), words))


class BilingualChooserViewSet(SnippetChooserViewSet):
    """The chooser of a record in forms."""

    base_widget_class = BilingualChooser


class BilingualChooserBlock(SnippetChooserBlock):
    """The chooser of a record in streams."""

    @cached_property
    def widget(self) -> BilingualChooser:
        """The chooser, with the icon Wagtail would give it."""
        wagtails = super().widget
        return BilingualChooser(self.target_model, icon=wagtails.icon)
