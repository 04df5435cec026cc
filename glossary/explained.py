"""The terms that stand on a page, for readers who want them explained."""

import re
from hashlib import sha256
from html import unescape
from typing import Any

from django.core.cache import cache
from django.utils.translation import get_language

from glossary.listing import Entry, entry_of
from translation.terms.current import terms_for_readers
from translation.terms.termbase import Terms
from welsh.collation import sort_key_for

# Within a sentence nothing stands where one of these was; anything else parts what is around it.
_WITHIN = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|em|i|mark|q|small|span|strong|sub|sup)\b[^>]*>")
_UNREAD = re.compile(r"<(script|style|svg|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_PARTED = " ¶ "
REMEMBERED = 10 * 60  # seconds


def explained_in(html: str) -> list[Entry]:
    """The terms of the glossary in what a page shows, each once, in the alphabet. No query of
    its own, but for one in half a minute.

    Args:
        html: what a page shows, in the language of the moment.
    """
    language = get_language() or "en"
    terms = terms_for_readers()
    if not terms.for_readers:
        return []
    digest = sha256(html.encode()).hexdigest()
    key = f"carthen:explained:{language}:{terms.version}:{digest}"
    keys: Any = cache.get_or_set(key, lambda: _keys_in(html, terms, language), REMEMBERED)
    letters = sort_key_for(language)
    entries = [entry_of(terms.by_key[one], language) for one in keys]
    return sorted(entries, key=lambda entry: letters(entry.words))


def _keys_in(html: str, terms: Terms, language: str) -> list[int]:
    found = terms.glossary.found_in(text_of(html), language)
    return list(dict.fromkeys(term.key for one in found for term in one.terms))


def text_of(html: str) -> str:
    """The words of what a page shows, with a sign where one part of it ends."""
    words = _TAG.sub(_PARTED, _WITHIN.sub("", _UNREAD.sub(_PARTED, html)))
    return unescape(words)
