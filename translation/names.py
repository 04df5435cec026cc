"""Sentences about languages and states, whole, so that no name is fitted into another."""

from django.utils.translation import gettext as _

from translation.sources.sending import Why


def language_name(language: str) -> str:
    """A language's name in the language of the moment."""
    return {"en": _("English"), "cy": _("Welsh")}[language]


def heading_into(language: str) -> str:
    """What a screen about translating into a language is called."""
    return {"en": _("Translation into English"), "cy": _("Translation into Welsh")}[language]


def why_sentence(why: Why) -> str:
    """Why an item is sent."""
    return {
        Why.ASKED: _("What you chose"),
        Why.ABOVE: _("A page above it that does not exist in the other language yet"),
        Why.BELOW: _("A page below it"),
        Why.RELATED: _("A record it shows that does not exist in the other language yet"),
    }[why]
