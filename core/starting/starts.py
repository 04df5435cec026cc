"""What a new page can begin with: headings, and prompts in the language of the page.

A prompt begins with a sign that is used for nothing else. As long as one stands anywhere on a
page, the page cannot be published, in whatever language it stands by then.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from django.db.models import Model
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.fields import RichTextField
from wagtail.rich_text import RichText

from translation.going_live.gate import Reason

SIGN = "✎"
# Up to the end of the paragraph or of the text.
PROMPT = re.compile(rf"{SIGN}\s*([^<{SIGN}]*)")
LONGEST = 80  # characters of a prompt that are repeated to whoever left it


@dataclass(frozen=True)
class Section:
    """A part of a body: a heading, and what to write below it."""

    heading: Any
    prompt: Any


@dataclass(frozen=True)
class Start:
    """Something a new page can begin with. Everything in words is translated when it is used.

    Attributes:
        name: names it in addresses.
        label: what it is called.
        description: when to choose it.
        facts: values of fields that are not language.
        prompts: by the name of a text field, what to write there.
        sections: the parts of the body.
    """

    name: str
    label: Any
    description: Any
    facts: Mapping[str, Any] = field(default_factory=dict)
    prompts: Mapping[str, Any] = field(default_factory=dict)
    sections: Sequence[Section] = ()

    def fill(self, page: Any) -> None:
        """Write the start into a new page, in the page's language.

        Args:
            page: a page that has not been saved and has a language.
        """
        for name, value in self.facts.items():
            setattr(page, name, value)
        with override(page.locale.language_code):
            for name, prompt in self.prompts.items():
                is_rich = isinstance(page._meta.get_field(name), RichTextField)
                setattr(page, name, _paragraph(prompt) if is_rich else _marked(prompt))
            if self.sections:
                page.body = [("text", RichText(_section(section))) for section in self.sections]


_starts: dict[type[Model], tuple[Start, ...]] = {}


def register(model: type[Model], starts: Sequence[Start]) -> None:
    """Offer starting points for a type of page.

    Args:
        model: the type.
        starts: the starting points in the order in which they are offered.
    """
    _starts[model] = tuple(starts)


def starts_for(model: type[Model]) -> tuple[Start, ...]:
    """What a new page of a type can begin with; nothing for most."""
    return _starts.get(model, ())


def reasons_against(page: Any) -> list[Reason]:
    """Each prompt that still stands on a page stands against publishing it.

    Args:
        page: the specific page as it would be published.
    """
    texts = _texts(page.serializable_data())
    found = [prompt for text in texts for prompt in PROMPT.findall(text)]
    sentence = _(
        "A prompt still stands in the text. Write your own words in its place, or delete it: "
        "%(prompt)s"
    )
    short = dict.fromkeys(_shortened(unescape(prompt).strip()) for prompt in found)
    return [Reason("prompt", sentence % {"prompt": prompt}) for prompt in short]


def _texts(content: Any) -> Iterator[str]:
    """Every text in serialised content; streams are JSON inside it."""
    if isinstance(content, str) and content.startswith("[{"):
        with suppress(ValueError):  # a text that only looks like a stream
            content = json.loads(content)
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict | list):
        for part in content.values() if isinstance(content, dict) else content:
            yield from _texts(part)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"


def _marked(prompt: Any) -> str:
    return f"{SIGN} {prompt}"


def _paragraph(prompt: Any) -> SafeString:
    return format_html("<p>{}</p>", _marked(prompt))


def _section(section: Section) -> SafeString:
    return format_html("<h2>{}</h2>{}", section.heading, _paragraph(section.prompt))
