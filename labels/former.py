"""What labels were once called: their old addresses go on leading to them."""

from typing import Any, TypeVar

from django.db.models.signals import post_delete, pre_save

from labels.cached import all_labels
from labels.kinds import KINDS, kind_word
from labels.models import FormerAddress, LabelPair, MergedLabel

Label = TypeVar("Label", bound=LabelPair)


def with_address(kind: type[Label], slug: str) -> Label | None:
    """The label an address part leads to: its own in either language, or a former one.

    Args:
        kind: the kind of label.
        slug: the address part.
    """
    for label in all_labels(kind):
        if slug in (label.slug_en, label.slug_cy):
            return label
    former = FormerAddress.objects.filter(kind=kind_word(kind), slug=slug).first()
    return kind._default_manager.filter(pk=former.label).first() if former else None


def former_addresses(kind: type[LabelPair]) -> dict[int, set[str]]:
    """The address parts that labels of a kind once had and that still lead to them, by their ids.

    Args:
        kind: the kind of label.
    """
    found: dict[int, set[str]] = {}
    rows = FormerAddress.objects.filter(kind=kind_word(kind))
    for label, slug in rows.values_list("label", "slug"):
        found.setdefault(label, set()).add(slug)
    return found


def keep_address(kind: type[LabelPair], slugs: set[str], label: int) -> None:
    """Let address parts lead to a label from now on, though they are not its own.

    Args:
        kind: the kind of label.
        slugs: the address parts.
        label: the label's id.
    """
    for slug in slugs:
        FormerAddress.objects.update_or_create(
            kind=kind_word(kind), slug=slug, defaults={"label": label}
        )


def kept_for(kind: type[LabelPair], pks: list[Any]) -> list[Any]:
    """Labels by their ids, each that was merged replaced by the one that was kept.

    Args:
        kind: the kind of label.
        pks: ids, as numbers or as the text a form sends.
    """
    known = [pk for pk in pks if str(pk).isdecimal()]
    merged = MergedLabel.objects.filter(kind=kind_word(kind), gone__in=known)
    kept = {str(gone): one for gone, one in merged.values_list("gone", "kept")}
    return list(dict.fromkeys(kept.get(str(pk), pk) for pk in pks)) if kept else pks


def _remember_addresses(sender: type[LabelPair], instance: LabelPair, **kwargs: Any) -> None:
    now = {instance.slug_en, instance.slug_cy}
    # An address in use leads where it is used.
    FormerAddress.objects.filter(kind=kind_word(sender), slug__in=now).delete()
    before = sender._default_manager.filter(pk=instance.pk).values_list("slug_en", "slug_cy")
    for slugs in before:
        keep_address(sender, set(slugs) - now, instance.pk)


def _forget(sender: type[LabelPair], instance: LabelPair, **kwargs: Any) -> None:
    FormerAddress.objects.filter(kind=kind_word(sender), label=instance.pk).delete()
    MergedLabel.objects.filter(kind=kind_word(sender), kept=instance.pk).delete()


for _kind in KINDS:
    pre_save.connect(_remember_addresses, sender=_kind)
    post_delete.connect(_forget, sender=_kind)
