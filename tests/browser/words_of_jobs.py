"""What is written in a whole job, in both languages, as it is written at the desk."""

from dataclasses import dataclass

# Each job has a lake of its own, by the language of its pages and that of the people: what one of
# them has translated the memory would write into the next.
LAKES = {
    ("en", "cy"): "Llyn Tegid",
    ("cy", "en"): "Llyn Padarn",
    ("en", "en"): "Llyn Brianne",
    ("cy", "cy"): "Llyn Clywedog",
}
TAGS = {
    "⟦a1⟧": '<a href="https://law.gov.wales/">',
    "⟦/a1⟧": "</a>",
    "⟦b⟧": "<b>",
    "⟦/b⟧": "</b>",
}


@dataclass(frozen=True)
class Words:
    """What is written in one language about a lake.

    Attributes:
        body: with the codes of a link and of bold.
        old_word: what the summary says at first.
        new_word: what it says in its place later.
    """

    title: str
    summary: str
    body: str
    role: str
    other_title: str
    other_summary: str
    old_word: str
    new_word: str

    @property
    def changed(self) -> str:
        """The summary, once it says something else."""
        return self.summary.replace(self.old_word, self.new_word)

    @property
    def html(self) -> str:
        """The body with tags in the place of codes."""
        found = self.body
        for code, tag in TAGS.items():
            found = found.replace(code, tag)
        return f"<p>{found}</p>"


def person_of(lake: str) -> str:
    """Who wrote the first post; a name is the same in both languages."""
    return f"Non {lake}"


def words_of(language: str, lake: str) -> Words:
    """The words in a language."""
    if language == "en":
        return Words(
            f"The path by {lake}",
            f"We walked round {lake} together.",
            f"Read ⟦a1⟧the ⟦b⟧whole⟦/b⟧ report⟦/a1⟧ by {lake}.",
            f"Guide at {lake}",
            f"A bench by {lake}",
            f"Sit down and look at {lake}.",
            "walked",
            "swam",
        )
    return Words(
        f"Y llwybr ger {lake}",
        f"Cerddon ni o amgylch {lake} gyda’n gilydd.",
        f"Darllenwch ⟦a1⟧yr adroddiad ⟦b⟧cyfan⟦/b⟧⟦/a1⟧ ger {lake}.",
        f"Tywysydd ger {lake}",
        f"Mainc ger {lake}",
        f"Eisteddwch i weld {lake}.",
        "Cerddon",
        "Nofion",
    )
