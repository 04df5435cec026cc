"""Bodies of pages by chance, and what an editor may do to them."""

import copy
import json
from uuid import uuid4

from tests.translation.vocabulary import (
    BLOCKS,
    MARKED,
    block_of,
    never_filled_in,
    sample,
)

TEXTS = [
    "",
    "Said once more",
    "Said once more",
    "Tŷ, ŵyl & <em>",
    "Zero\u200bwidth\u00a0space",
    "Two\nlines",
    "’Quoted’ “words” \"and\" 'words' .",
    "🙂",
    "x" * 20_000,
]
RICH = [
    "",
    "<p></p>",
    "<p>Same.</p><p>Same.</p>",
    "<h2>Heading</h2><ul><li>One</li><li>One<ul><li>Inner</li></ul></li></ul>",
    '<p><a href="https://example.org/it\'s?a=1&amp;b=.">Link</a> and <a linktype="page" id="3">'
    "page</a></p>",
    '<p><a href="mailto:a@example.org"><b>Bold link</b></a></p>',
    "<p><b>All bold</b></p><p>Line<br/>break</p><hr/>",
    "<p>H<sub>2</sub>O, <lang-cy>diolch</lang-cy> &amp;amp; <i>1<sup>st</sup></i></p>",
    "<p>" + "A long text. " * 1_500 + "</p>",
    "<p>Tŷ <i>ŵyl</i> 🙂 \u200b</p>",
]
NAMES = [name for where, name in BLOCKS if where == "body"]
WORDS_OF_SAMPLES = "Words of "


class Documents:
    """Makes bodies and changes them.

    Args:
        chance: decides.
        records: what choosers choose.
    """

    def __init__(self, chance, records):
        self.chance = chance
        self.records = records

    def new(self):
        """A body of up to eight blocks of any kind."""
        return [
            self._block(self.chance.choice(NAMES)) for _block in range(self.chance.randint(1, 8))
        ]

    def _block(self, name):
        block = block_of("body", name)
        full, empty, untouched = (
            lambda: sample(block, self.records, is_full=True),
            lambda: sample(block, self.records, is_full=False),
            lambda: never_filled_in(block, self.records),
        )
        return name, self.chance.choice([full, full, full, empty, untouched])()

    def change(self, page):
        """Do one thing to a page as an editor might."""
        blocks = json.loads(json.dumps(page.body.get_prep_value()))
        self.chance.choice([self._rewrite, self._rewrite, self._move, self._drop, self._double])(
            blocks
        )
        page.body = json.dumps(blocks)
        page.title = self.chance.choice([page.title, "Another title", "Said once more"])

    def _rewrite(self, blocks):
        for block in blocks:
            block["value"] = self._rewritten(block["value"])

    def _rewritten(self, value):
        if isinstance(value, dict):
            return {key: self._rewritten(child) for key, child in value.items()}
        if isinstance(value, list):
            return [self._rewritten(child) for child in value]
        if not isinstance(value, str) or self.chance.random() < 0.5:
            return value
        if value in RICH[1:] or value == MARKED:
            return self.chance.choice(RICH)
        if value in TEXTS[1:] or value.startswith(WORDS_OF_SAMPLES):
            return self.chance.choice(TEXTS)
        return value

    def _move(self, blocks):
        self.chance.shuffle(blocks)

    def _drop(self, blocks):
        del blocks[: self.chance.randint(0, 2)]

    def _double(self, blocks):
        if blocks:
            again = copy.deepcopy(self.chance.choice(blocks))
            blocks.append({**again, "id": str(uuid4())})
