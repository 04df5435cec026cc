"""The kinds of label there are."""

from labels.models import Area, Audience, Format, LabelPair, Sector, Topic

KINDS: tuple[type[LabelPair], ...] = (Topic, Area, Sector, Audience, Format)


def kind_word(kind: type[LabelPair] | LabelPair) -> str:
    """What a kind is called in code and in the tables that remember labels: "topic"."""
    return str(kind._meta.model_name)
