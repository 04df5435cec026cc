"""What a reader typed, and what they ask for with it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from search.agreed import agreed_names
from search.languages import Analyser, analyser
from search.neighbours import keys_with_neighbours
from welsh.folding import folded
from welsh.mutations import radicals
from welsh.words import Word

LONGEST_QUERY: Final = 200  # characters
MOST_WORDS: Final = 12
_MOST_KEYS: Final = 6  # of one word
_PARTS: Final = re.compile(
    r'(?P<minus>(?:^|(?<=\s))-)?(?:["“”„«](?P<phrase>[^"“”„«»]*)["“”„»])|\S+'
)
_HYPHEN: Final = re.compile("-+")

Keys = tuple[str, ...]


@dataclass(frozen=True)
class Wanted:
    """Something asked for, which may be said in several ways.

    Attributes:
        ways: any of these will do, and of each way every key has to be there.
        phrase: the words in their order, where they have to follow each other.
    """

    ways: tuple[Keys, ...] = ()
    phrase: Keys = ()

    @property
    def keys(self) -> frozenset[str]:
        """Whatever marks a word as one that was asked for."""
        return frozenset([*self.phrase, *(key for way in self.ways for key in way)])


@dataclass(frozen=True)
class Question:
    """What is asked for in one language.

    Attributes:
        typed: what a reader typed, without what no reader types.
        language: "en" or "cy".
        wanted: all of this has to be there.
        unwanted: none of this may be there.
        words: the words as they were typed, folded, in their order.
        unmutated: of one Welsh word alone, the same without its mutation, which there says nothing.
        is_of_small_words: whether there was nothing but words that are in every text; then they
            are looked for in titles.
        left_out: words that were too many.
    """

    typed: str
    language: str
    wanted: tuple[Wanted, ...] = ()
    unwanted: tuple[Wanted, ...] = ()
    words: Keys = ()
    unmutated: str = ""
    is_of_small_words: bool = False
    left_out: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted)

    @property
    def keys(self) -> frozenset[str]:
        """Whatever marks a word as one that was asked for."""
        return frozenset().union(*(one.keys for one in self.wanted))


def typed_by(query: str) -> str:
    """What a reader typed, bounded, without signs that nobody types."""
    # Signs of format, as a soft hyphen, stand within words and are not seen.
    seen = (sign for sign in query[: LONGEST_QUERY * 4] if unicodedata.category(sign) != "Cf")
    printable = "".join(sign if sign.isprintable() else " " for sign in seen)
    return " ".join(printable.split())[:LONGEST_QUERY].strip()


def ask(query: str, language: str) -> Question:
    """Read what a reader typed as a question about texts in one language.

    Agreed terms of the other language are asked for in this one too.

    Args:
        query: words, "phrases" and -unwanted words.
        language: of the texts.
    """
    typed = typed_by(query)
    reader = analyser(language)
    plain, phrases, unwanted, surfaces = _taken_apart(typed, reader)
    taken, left_out = plain[:MOST_WORDS], plain[MOST_WORDS:]
    content = [word for word in taken if folded(word.text) not in reader.stop_words]
    is_of_small_words = bool(taken) and not content and not phrases
    wanted = [
        *(Wanted(phrase=phrase) for phrase in phrases),
        *_wanted(
            typed,
            taken if is_of_small_words else content,
            keys_with_neighbours(taken, typed, reader),
            reader,
            language,
        ),
    ]
    return Question(
        typed=typed,
        language=language,
        wanted=tuple(wanted),
        unwanted=tuple(unwanted),
        words=surfaces[:MOST_WORDS],
        unmutated=_unmutated(surfaces[0], reader)
        if language == "cy" and len(surfaces) == 1
        else "",
        is_of_small_words=is_of_small_words,
        left_out=tuple(word.text for word in left_out),
    )


def _unmutated(word: str, reader: Analyser) -> str:
    keys = reader.query_keys(word)
    plain = (folded(radical) for radical, _mutation in radicals(word))
    return next((one for one in plain if one in keys), "")


def _taken_apart(typed: str, reader: Analyser) -> tuple[list[Word], list[Keys], list[Wanted], Keys]:
    """The plain words with their places, the phrases, what is not wanted, and all that is."""
    plain: list[Word] = []
    phrases: list[Keys] = []
    unwanted: list[Wanted] = []
    asked: list[str] = []
    for part in _PARTS.finditer(typed):
        quoted, written = part["phrase"], part.group()
        is_unwanted = bool(part["minus"]) or (quoted is None and written.startswith("-"))
        words = list(reader.words(written if quoted is None else quoted))
        surfaces = tuple(folded(word.text) for word in words)[:MOST_WORDS]
        if not words:
            continue
        if is_unwanted:
            keys = reader.query_keys(words[0].text)[:_MOST_KEYS]
            ways = tuple((key,) for key in keys)
            unwanted.append(Wanted(phrase=surfaces) if len(words) > 1 else Wanted(ways=ways))
            continue
        asked += surfaces
        if len(words) > 1 and quoted is not None:
            phrases.append(surfaces)
        else:
            place = part.start() if quoted is None else part.start("phrase")
            plain += [Word(text, place + start, place + end) for text, start, end in words]
    return plain, phrases[:MOST_WORDS], unwanted[:MOST_WORDS], tuple(asked)


def _wanted(
    typed: str,
    words: Iterable[Word],
    with_neighbours: Mapping[Word, Keys],
    reader: Analyser,
    language: str,
) -> Iterator[Wanted]:
    """What the plain words ask for: each by itself, but those of an agreed term as one."""
    spans = list(agreed_names(typed, language))

    def place(word: Word) -> tuple[int, int, tuple[str, ...]]:
        alone = (word.start, word.start, ())
        return next((span for span in spans if span[0] <= word.start < span[1]), alone)

    for (_start, _end, names), grouped in groupby(words, place):
        together = list(grouped)
        ways = _ways([word.text for word in together], reader)
        if len(together) == 1:
            ways += [(key,) for key in with_neighbours.get(together[0], ())]
        for name in names:
            texts = [word.text for word in reader.words(name)]
            content = [text for text in texts if folded(text) not in reader.stop_words] or texts
            ways += _ways(content, reader)
        yield Wanted(ways=tuple(dict.fromkeys(ways)))


def _ways(words: Iterable[str], reader: Analyser) -> list[Keys]:
    """The ways to say some words: of one word each of its keys; of more, the first few of each."""
    ways: list[Keys] = [()]
    for word in words:
        keys = reader.query_keys(word)[:_MOST_KEYS]
        parts = [reader.query_keys(part)[0] for part in _HYPHEN.split(word) if "-" in word and part]
        choices: list[Keys] = [(key,) for key in keys if key]
        if len(parts) > 1 and all(parts):
            choices.append(tuple(parts))
        ways = [(*way, *choice) for way in ways for choice in choices][: _MOST_KEYS**2]
    return [way for way in ways if way]
