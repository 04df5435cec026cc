"""Writing one half of a label pair, and nothing else of the record."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ObjectDoesNotExist, ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.log_actions import log

from labels import halves
from labels.halves import OTHER, Someone

WRITTEN = "labels.half_written"


class HalfRefusedError(ValidationError):
    """One half could not be written; the messages say why."""


class HalfMovedError(HalfRefusedError):
    """Somebody has written the half, or changed the other one, in the meantime.

    Attributes:
        here, there: what the half and the other one say now.
    """

    def __init__(self, here: str, there: str) -> None:
        sentence = (
            _("Somebody has filled this in meanwhile: %(text)s") % {"text": here}
            if here
            else _("The other language was changed meanwhile. Look at it once more.")
        )
        super().__init__(sentence)
        self.here, self.there = here, there


@transaction.atomic
def write(
    user: Someone,
    model: type[models.Model],
    pk: Any,
    name: str,
    language: str,
    text: str,
    *,
    source: str,
    translates: bool = False,
) -> None:
    """Fill in the empty half of a label pair.

    Args:
        user: who writes; what they may not fill is refused as if it did not exist.
        model, pk: the record.
        name: the shared part of the fields' names.
        language: of the half.
        text: what it is to say.
        source: what the other half said when the person looked at it.
        translates: whether they translate into the language.

    Raises:
        django.core.exceptions.ObjectDoesNotExist: if there is no such half, or not for them.
        HalfMovedError: if it is not empty any more, or the other half says something else.
        HalfRefusedError: if the text may not stand there.
    """
    kept = halves.of(model)
    if kept is None or name not in kept.fields or language not in OTHER:
        raise ObjectDoesNotExist
    records = kept.fillable(user, name, translates=translates)
    record = model._default_manager.select_for_update().get(pk=pk, pk__in=records.values("pk"))
    if isinstance(model._meta.get_field(f"{name}_{language}"), RichTextField):
        raise ObjectDoesNotExist
    field, other = f"{name}_{language}", f"{name}_{OTHER[language]}"
    here, there = getattr(record, field), getattr(record, other)
    if here or there != source:
        raise HalfMovedError(here, there)
    setattr(record, field, text)
    _require_sound(record, field)
    record.save()
    log(
        instance=_shown_with(record),
        action=WRITTEN,
        user=user if user.is_authenticated else None,
        data={"field": field, "after": text[:500]},
    )


def _require_sound(record: models.Model, field: str) -> None:
    """Pass in silence if a record is as it may be, as far as one field is concerned.

    Raises:
        HalfRefusedError: if not.
    """
    try:
        record.full_clean()
    except ValidationError as refusal:
        found = refusal.message_dict
        # An address part is made of the name, and refused for what the name is.
        address = field.replace("name_", "slug_")
        told = [*found.get(field, []), *found.get(NON_FIELD_ERRORS, [])]
        told += found.get(address, []) if address != field else []
        if told:
            raise HalfRefusedError(told) from refusal


def _shown_with(record: models.Model) -> models.Model:
    """The record whose history tells of it: what it is a part of, if it is."""
    for field in record._meta.get_fields():
        if isinstance(field, ParentalKey):
            return getattr(record, field.name)
    return record
