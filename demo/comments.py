"""Comments below posts, in both languages and plainly made for the demonstration."""

from django.db.models import QuerySet

from demo.bodies import stable_id
from demo.reading import Item, read_file
from participation.commenting.models import Comment
from translation.models import Pair


def load_comments() -> None:
    """The comments, made where they are missing."""
    for number, item in enumerate(_items()):
        Comment.objects.get_or_create(
            token=stable_id("comment", item["page"], number),
            defaults={
                "pair": Pair.objects.get(pk=stable_id("page", item["page"])),
                "state": item["state"],
                "language": item["language"],
                "name": item["name"],
                "text": item["text"],
            },
        )


def demo_comments() -> QuerySet[Comment]:
    """Those that the demonstration made."""
    tokens = [stable_id("comment", item["page"], number) for number, item in enumerate(_items())]
    return Comment.objects.filter(token__in=tokens)


def remove_comments() -> None:
    """Remove them; what readers wrote stays, and what they answered."""
    demo_comments().filter(answers=None, complaints=None).delete()


def _items() -> list[Item]:
    return read_file("comments.toml")["comment"]
