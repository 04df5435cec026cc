"""What the gate reports."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or one piece of advice.

    Attributes:
        file: where it is, relative to the project.
        key: the message, setting or word it is about.
        problem: what is wrong, in a few words.
    """

    file: str
    key: str
    problem: str

    def __str__(self) -> str:
        key = " ".join(self.key.split())
        return f"{self.file}: {key[:90]!r}: {self.problem}"
