from typing import Any

from django.apps import AppConfig
from django.db.models import Exists
from django.urls import reverse


class CoreConfig(AppConfig):
    """What every page shares."""

    name = "core"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from consent.signals import withdrawn
        from core import kept
        from core.choosers import use_words_of_the_page
        from core.consents.reasons import reasons_against
        from core.consents.taking_down import take_down
        from core.files import references, uses  # noqa: F401 - they listen to what is saved
        from core.files.texts import tasks  # noqa: F401 - so do these
        from core.finding import register_sources
        from core.gallery.examples import show_core_components
        from core.images import SiteImage
        from core.upkeep.letters import register_letters
        from labels import halves
        from mail.models import Letter
        from translation import records

        kept.declare()
        register_letters()
        register_sources()
        use_words_of_the_page()
        show_core_components()
        withdrawn.connect(take_down)
        records.also_ask(reasons_against)
        halves.register(
            Letter,
            ["subject", "body"],
            address=_address_of_letter,
            records=_letters,
            title="title",
            everything=Letter.objects.with_titles,
        )
        halves.register(
            SiteImage,
            ["alt"],
            address=_address,
            records=_images,
            title="title",
            translatable=_open_images,
        )


def _address(pk: Any) -> str:
    return reverse("wagtailimages:edit", args=[pk])


def _address_of_letter(pk: Any) -> str:
    return reverse("wagtailsnippets_mail_letter:edit", args=[pk])


def _letters(user: Any) -> Any:
    from mail.models import Letter

    may_change = user.has_perm("mail.change_letter")
    letters = Letter.objects.with_titles()
    return letters if may_change else letters.none()


def _images(user: Any) -> Any:
    from wagtail.permissions import policy_registry

    from core.images import SiteImage

    policy = policy_registry.get_by_type(SiteImage)
    return policy.instances_user_has_permission_for(user, "change")


def _open_images() -> Any:
    """The images that are in no collection kept for some readers only."""
    from core.files.collections import kept_for_some
    from core.images import SiteImage

    return SiteImage.objects.exclude(Exists(kept_for_some("collection__path")))
