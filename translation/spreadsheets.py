"""Spreadsheets that are safe to open, whoever wrote what is in them."""

import re

# What a spreadsheet program takes for the start of a formula. See
# https://owasp.org/www-community/attacks/CSV_Injection
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Characters the format of XLSX files has no place for.
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def safe_cell(text: str) -> str:
    """A text as a cell that no spreadsheet program runs as a formula.

    Args:
        text: what somebody wrote. If it looks like a formula an apostrophe goes before it, which
            spreadsheet programs read as "this is text".
    """
    text = CONTROL_CHARACTERS.sub("", text)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text
