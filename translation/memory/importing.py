"""Taking the texts of a TMX file into the memory."""

from dataclasses import dataclass
from itertools import islice
from typing import IO

from django.db import transaction

from translation.memory import keeping, tmx
from translation.models import MemoryUnit

AT_ONCE = 400


@dataclass
class Told:
    """What became of a file.

    Attributes:
        read: how many units it has.
        new: how many of them the memory did not have.
        left_out: how many lack one of the two languages.
    """

    read: int = 0
    new: int = 0
    left_out: int = 0


@transaction.atomic
def take(file: IO[bytes], most: int | None = None) -> Told:
    """Put the texts of a TMX file into the memory, all of them or none.

    Args:
        file: opened for reading bytes.
        most: how many units it may have; None for any number.

    Raises:
        translation.memory.tmx.NotTMXError: if it is no whole TMX.
        TooManyError: if it has more than `most`.
    """
    told = Told()
    texts = tmx.read(file)
    while batch := list(islice(texts, AT_ONCE)):
        told.read += len(batch)
        if most is not None and told.read > most:
            raise TooManyError(most)
        both = [text for text in batch if text is not None]
        told.left_out += len(batch) - len(both)
        told.new += keeping.remember(both, MemoryUnit.Origin.FILE)
    return told


class TooManyError(ValueError):
    """A file has more units than one request may take in."""
