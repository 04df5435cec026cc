"""Languages as files name them: `en-GB` goes out, and what tools make of it comes back."""

from translation.files.refusals import FileRefusedError, Why

TAGS = {"en": "en-GB", "cy": "cy-GB"}
# ISO 639-2 has two names for Welsh; see https://www.loc.gov/standards/iso639-2/
CODES = {"en": "en", "eng": "en", "cy": "cy", "cym": "cy", "wel": "cy"}


def tag_of(language: str) -> str:
    """How a file names a language.

    Args:
        language: "en" or "cy".
    """
    return TAGS[language]


def language_of(tag: str) -> str:
    """The language that a tag names, in any spelling; empty if it is neither of ours.

    Args:
        tag: for example "cy-GB", "cy", "CY" or "en_US".
    """
    return CODES.get(tag.replace("_", "-").partition("-")[0].strip().lower(), "")


def languages_of(source: str, target: str) -> tuple[str, str]:
    """The languages of a file; one that it does not name is the other one.

    Args:
        source, target: the tags it has; empty for none.

    Raises:
        FileRefusedError: if they are not English and Welsh.
    """
    found = language_of(source), language_of(target)
    given = [tag for tag, language in zip((source, target), found, strict=True) if tag]
    if not given or (source and not found[0]) or (target and not found[1]) or found[0] == found[1]:
        raise FileRefusedError(Why.LANGUAGES, source=source or "–", target=target or "–")
    other = {"en": "cy", "cy": "en"}
    return found[0] or other[found[1]], found[1] or other[found[0]]
