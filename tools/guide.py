"""The pictures of the translator's guide: `python -m tools.guide docs/guide --site URL`.

The site must hold the demonstration content, as it was loaded. Each picture is named
`<name>.<language>.png`; few colours keep it small.
"""

import argparse
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tools import desk_screens, desk_states, word_screens
from tools.browser import LANGUAGES, Open, at, launched, sign_in

SIZE = {"width": 1000, "height": 1200}
COLOURS = 96
# How many pixels of what is around an element are shown with it.
MARGIN = 12

# A screen, and what of it is shown; nothing for what the window shows.
PICTURES: dict[str, tuple[Open, str]] = {
    "my-work": (at("/admin/translation/jobs/mine/"), ".job-work"),
    "desk": (desk_states.desk(desk_states.CHANGED), ""),
    "piece": (desk_states.desk(desk_states.WITH_LINK), desk_states.WITH_MARKS),
    "conflict": (desk_states.desk_conflict, desk_states.NOT_STARTED),
    "changed": (desk_states.desk_changed, desk_states.REWORDED),
    "link": (desk_states.desk(desk_states.WITH_LINK), desk_states.ADDRESS),
    "comments": (desk_states.desk_comments, "#desk-talk"),
    "history": (desk_states.desk_texts, "#desk-talk"),
    "labels": (at("/admin/translation/labels/"), "main form"),
    "job": (desk_screens.mine, ""),
    "memory": (word_screens.desk_memory, "#desk-talk"),
    "finding": (word_screens.desk_findings, ".desk-piece:not([hidden]):has(.desk-finding)"),
}


def pictures(browser: Browser, site: str, folder: Path) -> Iterator[str]:
    """Take every picture in each language of the interface and return their names."""
    for language in LANGUAGES:
        context = browser.new_context(
            color_scheme="light", device_scale_factor=1, locale=language, viewport=SIZE
        )
        sign_in(context, site, "translator", language)
        for name, (open_it, shown) in PICTURES.items():
            page = context.new_page()
            open_it(page, site, language)
            page.wait_for_load_state("networkidle")
            path = folder / f"{name}.{language}.png"
            path.write_bytes(small(photograph(page, shown)))
            page.close()
            yield path.name
        context.close()


def photograph(page: Page, shown: str) -> bytes:
    """What of a page is shown: an element by its selector, a piece by its first words."""
    if not shown:
        return page.screenshot(animations="disabled")
    is_selector = shown.startswith((".", "#", "main"))
    part = page.locator(shown).first if is_selector else desk_states.piece(page, shown)
    part.scroll_into_view_if_needed()
    box = part.bounding_box()
    is_alone = is_selector and not page.locator("dialog[open]").count()
    around = MARGIN if is_alone else 0
    clip = {
        "x": box["x"] - around,
        "y": box["y"] - around,
        "width": box["width"] + 2 * around,
        "height": box["height"] + 2 * around,
    }
    return page.screenshot(animations="disabled", clip=clip)


def small(picture: bytes) -> bytes:
    """The same picture with fewer colours."""
    kept = BytesIO()
    Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(
        kept, "PNG", optimize=True
    )
    return kept.getvalue()


def main() -> None:
    """Read the command line, take the pictures and print their names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--site", required=True, help="the address of a running demonstration site")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for name in pictures(browser, options.site.rstrip("/"), options.folder):
            print(name)  # noqa: T201
        browser.close()


if __name__ == "__main__":
    main()
