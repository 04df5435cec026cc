"""What Wagtail's index holds of our pages and records: keys in place of their words."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

from django.utils import translation
from modelsearch.index import BaseField
from wagtail.search import index

from search.languages import Analyser, analyser
from search.long_texts import kept
from translation.locales import language_of
from welsh.folding import folded
from welsh.words import words

IN_ORDER: Final = 3_000
"""Words of a field that keep their order, for phrases. PostgreSQL knows 256 places of a word."""

MOST_KEPT: Final = 300_000
"""Letters of the keys of a field at most, so that a row stays below what PostgreSQL takes: a
megabyte for all fields of a page."""

BARRIER: Final = "x0x0"
"""What stands where a text ends, so that no phrase goes across. No reader asks for it."""


AS_TYPED: Final = "00"
"""What stands before a word of a title that is no key but the word itself."""


def indexed(text: str, language: str) -> str:
    """What stands in the index for a text.

    Args:
        text: a text without markup.
        language: "en" or "cy".

    Returns:
        Its words in their order, folded, and then what else they can be found by.
    """
    return kept(text, language, lambda: _indexed(text, analyser(language)))


def _indexed(text: str, reader: Analyser) -> str:
    written = [word.text for word in reader.words(text)]
    keys_of = {word: reader.index_keys(word) for word in dict.fromkeys(written)}
    in_order = [keys_of[word][0] for word in written[:IN_ORDER]]
    left = MOST_KEPT - sum(map(len, in_order))
    further: dict[str, None] = {}
    for keys in keys_of.values():
        further.update(dict.fromkeys(keys))
        left -= sum(map(len, keys))
        if left < 0:
            break
    known = set(in_order)
    return " ".join([*in_order, BARRIER, *(key for key in further if key not in known), BARRIER])


def texts_of(value: Any) -> Iterator[str]:
    """The texts in what a field holds: a text, or a list of what has texts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts_of(value.values())
    elif isinstance(value, Iterable):
        for one in value:
            yield from texts_of(one)
    elif value is not None:
        yield str(value)


_remembered: ContextVar[dict[Any, tuple[Any, str]] | None] = ContextVar("remembered", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Work the texts and keys of each object out once; nothing may change them meanwhile.

    Wagtail asks for each field up to five times.
    """
    token = _remembered.set({})
    try:
        yield
    finally:
        _remembered.reset(token)


def _once(obj: Any, what: tuple[Any, ...], work_out: Callable[[], str]) -> str:
    known = _remembered.get()
    if known is None:
        return work_out()
    key = (id(obj), *what)
    if key not in known:
        # With the object, so that no other can come to have its id meanwhile.
        known[key] = (obj, work_out())
    return known[key][1]


class KeyMixin(BaseField):
    """A field whose words are indexed by their keys, in the language of the object."""

    def text(self, obj: Any) -> str:
        """What the field says, with a line for each of its parts.

        A choice says what it is called in the language of the object, whoever saves it.
        """
        return _once(obj, ("text", self.field_name), lambda: self._text(obj))

    def get_value(self, obj: Any) -> str:
        """What stands in the index for the field."""
        return _once(obj, (type(self), self.field_name), lambda: self._keys(obj))

    def _text(self, obj: Any) -> str:
        with translation.override(language_of(obj)):
            return "\n".join(texts_of(super().get_value(obj)))

    def _keys(self, obj: Any) -> str:
        return indexed(self.text(obj), language_of(obj))


class KeySearchField(KeyMixin, index.SearchField):
    """A field that can be searched in any form of its words."""


class UnquotedField(KeySearchField):
    """A field that can be searched, and of which results show nothing."""


class TitleField(KeySearchField):
    """What something is called: by its keys, and by its words as they are, in their order.

    The latter tell a title with the words that were typed from one with other forms of them.
    """

    def _keys(self, obj: Any) -> str:
        text = self.text(obj)
        as_typed = " ".join(AS_TYPED + folded(word.text) for word in words(text))
        return f"{as_typed} {indexed(text, language_of(obj))}"


class KeyAutocompleteField(KeyMixin, index.AutocompleteField):
    """A field that can be searched while the words are typed, in any form of them."""


class KeysAloneMixin:
    """Something indexed by its keys and by nothing else: the fields of Wagtail's own are left out.

    So both databases hold the same words of it.
    """

    @classmethod
    def get_search_fields(cls) -> list[BaseField]:
        """The fields that are indexed."""
        fields = super().get_search_fields()  # type: ignore[misc]
        plain = (index.SearchField, index.AutocompleteField)
        return [one for one in fields if not isinstance(one, plain) or isinstance(one, KeyMixin)]
