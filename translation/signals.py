"""Every translatable record that comes to exist belongs to a pair from its first save."""

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Page, TranslatableMixin
from wagtail.signals import pre_page_move
from wagtail_localize.models import LocaleSynchronization, TranslationSource

from translation.models import Pair
from translation.state import reckoning
from translation.trees import require_same_language


def is_part_of_a_page(model: type[Model]) -> bool:
    """Whether rows of a model are children of a page or record and live in its pair."""
    return any(isinstance(field, ParentalKey) for field in model._meta.get_fields())


@receiver(post_save)
def give_new_records_a_pair(
    sender: type[Model], instance: Model, created: bool, raw: bool, **kwargs: object
) -> None:
    """Create the pair of a page or record when its first language is saved."""
    if raw or not created or not issubclass(sender, TranslatableMixin):
        return
    if not is_part_of_a_page(sender):
        reckoning.refresh(Pair.objects.of(instance))


class WrongDirectionError(ValidationError):
    """Someone tried to translate a pair from the language it was not written in."""

    sentence = gettext_lazy("This was first written in the other language.")

    def __init__(self) -> None:
        super().__init__(str(self.sentence))


class FreePairError(WrongDirectionError):
    """Someone tried to translate a pair whose languages are edited on their own."""

    sentence = gettext_lazy("Each language of this is edited on its own. It is not sent.")


@receiver(pre_save, sender=TranslationSource)
def keep_one_direction(sender: type[Model], instance: TranslationSource, **kwargs: object) -> None:
    """Refuse a second source for a pair.

    With a source in each language both pages open as translations and neither can be edited.

    Raises:
        WrongDirectionError: if the pair was first written in the other language.
        FreePairError: if each language of the pair is edited on its own.
    """
    pair = Pair.objects.filter(pk=instance.object_id).first()
    if pair:
        require_direction(pair, instance.locale_id)


def require_direction(pair: Pair, locale_id: int) -> None:
    """Pass in silence if a pair is translated from a language.

    Raises:
        WrongDirectionError: if it was first written in the other language.
        FreePairError: if each language is edited on its own.
    """
    if pair.is_free:
        raise FreePairError()
    if pair.source_locale_id != locale_id:
        raise WrongDirectionError()


@receiver(pre_save, sender=LocaleSynchronization)
def refuse_locale_synchronisation(**kwargs: object) -> None:
    """Refuse to copy one language's tree into the other as live aliases.

    Raises:
        ValidationError: always.
    """
    raise ValidationError(_("Languages are not synchronised: pages are translated."))


@receiver(pre_page_move)
def keep_languages_apart(instance: Page, parent_page_after: Page, **kwargs: object) -> None:
    """Refuse a move into the other language's tree, whoever asks for it.

    Raises:
        ValidationError: if the new parent is in the other language.
    """
    require_same_language(instance, parent_page_after)
