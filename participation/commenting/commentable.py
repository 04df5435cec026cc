"""What a page has whose readers may comment."""

from http import HTTPMethod
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField


class Commentable(models.Model):
    """Comments below a page: the same ones below both languages, and off unless an editor asks."""

    takes_comments = models.BooleanField(
        _("readers may comment"),
        default=False,
        help_text=_("A comment is shown once a moderator has approved it, in both languages."),
    )
    comments_until = models.DateField(
        _("last day for comments"),
        null=True,
        blank=True,
        help_text=_("After it comments are still shown, and no more are taken."),
    )

    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS, HTTPMethod.POST]
    comments_panels = [
        MultiFieldPanel(
            [FieldPanel("takes_comments"), FieldPanel("comments_until")],
            _("Comments"),
            classname="collapsed",
        )
    ]
    comments_fields = [
        SynchronizedField("takes_comments", overridable=False),
        SynchronizedField("comments_until", overridable=False),
    ]

    class Meta:
        abstract = True

    @property
    def is_open_to_comments(self) -> bool:
        """Whether a comment is taken today."""
        last = self.comments_until
        return self.takes_comments and (last is None or last >= timezone.localdate())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the comments, where the page has any."""
        from participation.commenting.showing import shown

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        return {**context, "comments": shown(self, request) if self.takes_comments else None}

    def handle_post(self, request: HttpRequest) -> HttpResponse | None:
        """Take a comment, a report or a complaint."""
        from participation.commenting.receiving import receive

        return receive(self, request)
