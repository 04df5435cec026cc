"""Who wrote a post."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import TranslatableField


class PostAuthor(TranslatableMixin, Orderable):
    """Who wrote a post, and as what at the time."""

    post = ParentalKey("blog.BlogPostPage", on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey(
        "people.Person", verbose_name=_("person"), on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(
        _("role at the time"),
        max_length=200,
        blank=True,
        help_text=_("If it was not the role on the person’s record."),
    )
    organisation = models.CharField(_("organisation at the time"), max_length=200, blank=True)

    panels = [
        FieldPanel("person"),
        FieldRowPanel([FieldPanel("role"), FieldPanel("organisation")]),
    ]
    translatable_fields = [
        TranslatableField("person"),
        TranslatableField("role"),
        TranslatableField("organisation"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("author")
