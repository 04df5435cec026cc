"""The site's colours, light and dark, for parts of one page.

On every other page the reader's own setting decides. Here both stand side by side, so the gallery
reads the two sets of colours from the stylesheet of the site.
"""

import re
from pathlib import Path

from django.conf import settings

STYLESHEET = Path(settings.BASE_DIR) / "static" / "css" / "site.css"
DARK = "@media (prefers-color-scheme: dark)"
END = "@layer base"
TOKEN = re.compile(r"(--[\w-]+): ([^;]+);")


def scheme_styles() -> str:
    """A stylesheet with the colours of `[data-scheme=light]` and `[data-scheme=dark]`."""
    css = STYLESHEET.read_text(encoding="utf-8")
    before, _, rest = css.partition(DARK)
    dark = dict(TOKEN.findall(rest.partition(END)[0]))
    everything = dict(TOKEN.findall(before))
    light = {name: everything[name] for name in dark}
    rules = _rule("light", light) + _rule("dark", dark)
    # Paper has colours of its own.
    return f"@media screen {{\n{rules}}}\n"


def _rule(scheme: str, tokens: dict[str, str]) -> str:
    lines = "".join(f"  {name}: {value};\n" for name, value in tokens.items())
    return f'[data-scheme="{scheme}"] {{\n  color-scheme: {scheme};\n{lines}}}\n'
