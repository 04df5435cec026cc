"""What people, robots and attackers put into addresses and forms, by the thousand."""

from collections.abc import Sequence
from urllib.parse import quote_from_bytes

from hypothesis import strategies as st

# Words that broke something somewhere: a database, a template, a parser, a terminal, a clock.
HOSTILE = (
    "\0", "a\0b", "\ud800", "\udfff\ud800", "'", '"', "''", "' OR 1=1 --", "'; DROP TABLE x; --",
    "1; SELECT pg_sleep(9)", '"><script>alert(1)</script>', "{{ 7*7 }}", "{% debug %}", "%", "%%",
    "%s", "%(count)s", "%zz", "%00", "%u0000", "\\", "\\x00", "../../etc/passwd", "..%2f", "\r\n",
    "a\r\nSet-Cookie: a=b", "\x1b[31m", "\x7f", "\u202e", "\u200b", "\ufeff", "\ufffe", "𝒳", "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "e" + "\u0301" * 50, "ß", "İ", "ŵŷ", "*", "a*", "(", ")", "[", "a AND", "NOT", "NEAR(", "a:b",
    "-", "--", "&", "|", "!", "a & !b", "<->", "^", "null", "None", "NaN", "inf", "-inf", "1e999",
    "true", "[]", "{}", "__class__", "constructor", "x" * 5_000, "ŵ" * 2_000, "1" * 5_000,
    "a " * 1_000,
)  # fmt: skip
NUMBERS = (
    "0", "-1", "1", "2", "01", "1.5", "-0", "999999999", "9223372036854775808", "-9" * 30,
    "9" * 4_300, "9" * 4_301, "٣", "²", "１", " 1", "1_0", "0x1", "1e3", "last", "",
)  # fmt: skip
LONGEST = 8_000  # characters; a server takes no longer line of a request
YEARS = ("0", "0000", "1", "1900", "2014", "9999", "10000", "-2014", "20l4", "2014-02-30")

anything = st.text(st.characters(), max_size=30)
hostile = st.sampled_from(HOSTILE) | anything


def encoded(text: str) -> str:
    """A text as it stands in an address; half a surrogate becomes bytes that are no UTF-8."""
    return quote_from_bytes(text.encode("utf-8", "surrogatepass"))


def queries(names: Sequence[str], words: Sequence[str]) -> st.SearchStrategy[str]:
    """Query strings: known, unknown, repeated and contradictory, encoded well and badly.

    Args:
        names: parameters that mean something.
        words: values that mean something.
    """
    name = st.sampled_from(names) | hostile
    value = st.sampled_from(words) | st.sampled_from(NUMBERS + YEARS) | hostile
    pair = st.tuples(st.sampled_from(names), value) | st.tuples(name, value)
    well = st.lists(pair, min_size=1, max_size=8).map(
        lambda pairs: "&".join(f"{encoded(name)}={encoded(value)}" for name, value in pairs)
    )
    # What no browser sends: bytes as they come, "&" and "=" and ";" and "%" anywhere.
    badly = st.text(st.characters(max_codepoint=255), min_size=1, max_size=40)
    repeated = st.builds(
        lambda name, value, times: "&".join([f"{name}={encoded(value)}"] * times),
        st.sampled_from(names), value, st.integers(2, 300),
    )  # fmt: skip
    return st.one_of(well, well, well, repeated, badly).map(lambda query: query[:LONGEST])


def paths(known: Sequence[str]) -> st.SearchStrategy[str]:
    """The last part of an address: one that exists, one nearly so, and anything else.

    Args:
        known: parts that exist.
    """
    near = st.builds(lambda part, tail: part + tail, st.sampled_from(known), hostile)
    upper = st.sampled_from(known).map(str.upper)
    return st.one_of(st.sampled_from(known), upper, near, hostile, st.sampled_from(NUMBERS))
