"""What leads from Wagtail's log of a deleted page or record back to its pair."""

from typing import Any

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import ModelLogEntry, PageLogEntry, TranslatableMixin

from translation.locales import language_of

DELETED = "wagtail.delete"


@receiver(pre_save, sender=PageLogEntry)
@receiver(pre_save, sender=ModelLogEntry)
def keep_the_key(instance: Any, raw: bool, **kwargs: object) -> None:
    """Write the pair and the language of what is deleted into the log."""
    if raw or instance.action != DELETED:
        return
    record = _record_of(instance)
    if record:
        key, language = str(record.translation_key), language_of(record)
        instance.data = {**instance.data, "translation_key": key, "language": language}


def _record_of(entry: Any) -> Any:
    if isinstance(entry, PageLogEntry):
        return entry.page if entry.page.depth > 1 else None
    model = entry.content_type.model_class()
    if model and issubclass(model, TranslatableMixin):
        return model.objects.filter(pk=entry.object_id).first()
    return None
