"""Pictures that were taken down at the wish of the person they show.

Templates have no other way to a picture than its renditions, so that none of them can forget to
ask: wherever such a picture stands, a neutral one is shown in its place.
"""

from collections.abc import Callable
from typing import Any

from django.db import models
from django.templatetags.static import static
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import Filter

STAND_IN = "img/taken-down.svg"
STAND_IN_SIZE = (640, 400)


class ConsentOfPicture(models.Model):
    """Whether a picture shows somebody, and by which consent."""

    shows_person = models.BooleanField(
        _("a person can be recognised"),
        default=False,
        help_text=_("Then no page can be published with it before a consent is chosen below."),
    )
    consent = models.ForeignKey(
        "consent.Consent",
        verbose_name=_("consent"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The record of what the person agreed to."),
    )
    consent_note = models.CharField(
        _("note on consent"),
        max_length=255,
        blank=True,
        help_text=_("Anything else about who can be recognised and what they agreed to."),
    )
    # Once the person has taken their agreement back, the picture never comes back.
    taken_down = models.BooleanField(default=False, editable=False)

    get_rendition_model: Callable[[], Any]  # of the image that it is mixed into

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a picture that gets a withdrawn consent is taken down."""
        self.taken_down = self.taken_down or bool(self.consent and self.consent.is_withdrawn)
        super().save(*args, **kwargs)

    def get_rendition(self, filter: Filter | str) -> Any:
        """A size of the picture; a neutral one instead of a picture that was taken down."""
        if self.taken_down:
            return self._stand_in(filter)
        return super().get_rendition(filter)  # type: ignore[misc]

    def get_renditions(self, *filters: Filter | str) -> dict[str, Any]:
        """Several sizes, by their specification; see `get_rendition`."""
        if not self.taken_down:
            return super().get_renditions(*filters)  # type: ignore[misc]
        stand_ins = [self._stand_in(one) for one in filters]
        return {one.filter_spec: one for one in stand_ins}

    def _stand_in(self, filter: Filter | str) -> Any:
        spec = filter.spec if isinstance(filter, Filter) else filter
        width, height = STAND_IN_SIZE
        rendition = self.get_rendition_model()
        return rendition(image=self, filter_spec=spec, width=width, height=height)


class StandIn:
    """A rendition that leads to a neutral picture once its image was taken down."""

    image: Any

    @property
    def url(self) -> str:
        """Its address."""
        return static(STAND_IN) if self.image.taken_down else super().url  # type: ignore[misc]

    @property
    def alt(self) -> str:
        """Its alternative text, or that it was taken down."""
        if self.image.taken_down:
            return gettext("This picture was taken down at the wish of the person it shows.")
        return super().alt  # type: ignore[misc]
