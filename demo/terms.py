"""The words the demo's network has agreed on."""

from django.db.models import QuerySet

from demo.reading import Item, read_file
from labels.models import Topic
from translation.models import Term

LISTS = ("other_en", "other_cy", "avoid_en", "avoid_cy")


def load_terms(topics: dict[str, int]) -> None:
    """Make the terms that are missing.

    Args:
        topics: the topics by key.
    """
    for item in read_file("terms.toml")["term"]:
        if not demo_term(item).exists():
            lists = {name: "\n".join(item.get(name, [])) for name in LISTS}
            term = Term(**{**item, **lists, "domain": None})
            term.domain_id = topics.get(item.get("domain", ""))
            term.full_clean()
            term.save()


def remove_terms() -> None:
    """Remove the terms, and the demo's topics from those that others have made."""
    for item in read_file("terms.toml")["term"]:
        demo_term(item).delete()
    topics = [item["slug_en"] for item in read_file("topics.toml")["topic"]]
    Term.objects.filter(domain__in=Topic.objects.filter(slug_en__in=topics)).update(domain=None)


def demo_term(item: Item) -> QuerySet[Term]:
    """The term of an item, if it is there."""
    return Term.objects.filter(en=item["en"], cy=item["cy"])
