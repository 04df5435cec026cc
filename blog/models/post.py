"""A post."""

from typing import Any

from django.db import models
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from blog.blocks import CorrectionsBlock
from blog.models.author import PostAuthor
from blog.models.source import SourceMixin
from core.cards import Card, card_date, plain_card, with_pictures
from core.dates import DatePrecision, date_for_machines
from core.fields import BodyField
from core.labelled import TopicsMixin
from core.lists.facets import Facet
from core.lists.listed import ListedMixin
from core.lists.standard import AUTHOR, TYPE, choice_facet, record_facet, topic_facet, year_facet
from core.mentions import MentionsMixin
from core.pages import BasePage, BodyMixin, PictureMixin
from participation.commenting.commentable import Commentable
from people.models import Person
from search.fields import KeySearchField

KIND_WORDS = {
    "opinion": {"en": "opinion", "cy": "barn"},
    "news": {"en": "news", "cy": "newyddion"},
    "event-report": {"en": "event-report", "cy": "adroddiad-digwyddiad"},
    "press-release": {"en": "press-release", "cy": "datganiad-i-r-wasg"},
}


class BlogPostPage(
    Commentable,
    ListedMixin,
    PictureMixin,
    TopicsMixin,
    SourceMixin,
    MentionsMixin,
    BodyMixin,
    BasePage,
):
    """An opinion, a piece of news, an event report or a press release."""

    class Kind(models.TextChoices):
        """What sort of post it is; the values stand in addresses and never change."""

        OPINION = "opinion", _("Opinion")
        NEWS = "news", _("News")
        EVENT_REPORT = "event-report", _("Event report")
        PRESS_RELEASE = "press-release", _("Press release")

    kind = models.CharField(_("type"), max_length=20, choices=Kind.choices, default=Kind.NEWS)
    summary = models.TextField(
        _("summary"),
        max_length=300,
        help_text=_("One or two sentences for lists, feeds and search engines."),
    )
    date = models.DateField(_("date"), default=timezone.localdate)
    date_precision = models.CharField(
        _("how much of the date is known"),
        max_length=5,
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
    )
    is_historical = models.BooleanField(
        _("kept as a record"),
        default=False,
        help_text=_("Tells readers that people, roles and laws were as they were then."),
    )
    is_opinion_of_author = models.BooleanField(_("the views are the author’s own"), default=False)
    corrections = BodyField(CorrectionsBlock(), verbose_name=_("corrections"), blank=True)

    list_order = ("-date", "-pk")
    template = "blog/blog_post_page.html"
    subpage_types: list[str] = []
    parent_page_types = ["blog.BlogIndexPage"]

    content_panels = [
        *Page.content_panels,
        FieldPanel("kind"),
        FieldPanel("summary"),
        *PictureMixin.picture_panels,
        *BodyMixin.body_panels,
        InlinePanel("authors", heading=_("Authors"), label=_("Author")),
        FieldRowPanel([FieldPanel("date"), FieldPanel("date_precision")]),
        *TopicsMixin.topics_panels,
        *MentionsMixin.mentions_panels,
        MultiFieldPanel(
            [FieldPanel("is_historical"), FieldPanel("is_opinion_of_author")],
            _("What readers are told about it"),
        ),
        FieldPanel("corrections", classname="collapsed"),
        *SourceMixin.source_panels,
        *Commentable.comments_panels,
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        TranslatableField("summary"),
        *PictureMixin.picture_fields,
        *BodyMixin.body_fields,
        TranslatableField("authors"),
        TranslatableField("corrections"),
        SynchronizedField("kind", overridable=False),
        SynchronizedField("date", overridable=False),
        SynchronizedField("date_precision", overridable=False),
        *TopicsMixin.topics_fields,
        *MentionsMixin.mentions_fields,
        SynchronizedField("is_historical", overridable=False),
        SynchronizedField("is_opinion_of_author", overridable=False),
        *SourceMixin.source_fields,
        *Commentable.comments_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        KeySearchField("summary"),
        *BodyMixin.body_search,
    ]

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        indexes = [models.Index(fields=["-date"])]

    @property
    def kind_label(self) -> str:
        """What sort of post it is, in the language of the moment."""
        return self.get_kind_display()

    @property
    def canonical_url(self) -> str:
        """The address of the original, where it stands elsewhere; otherwise the page's own."""
        return self.source_url if self.source_is_canonical and self.source_url else self.url

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what is worked out from the post."""
        from blog.presentation import show_post

        context = super().get_context(request, *args, **kwargs)
        is_preview = getattr(request, "is_preview", False)
        return {**context, "post": show_post(self, self.ancestors[-1], is_preview=is_preview)}

    def structured_data(self) -> dict[str, Any]:
        """What search engines may know of the post."""
        return {
            "@type": "NewsArticle" if self.kind == self.Kind.NEWS else "BlogPosting",
            "headline": self.title,
            "datePublished": date_for_machines(self.date, self.date_precision),
        }

    @classmethod
    def facets(cls) -> list[Facet]:
        """Topic, type, author and year."""
        kinds = choice_facet("kind", TYPE, gettext("Type"), cls.Kind, KIND_WORDS)
        people = record_facet("authors", AUTHOR, gettext("Author"), "authors__person", Person)
        return [topic_facet(), kinds, people, year_facet()]

    @classmethod
    def with_card_parts(cls, pages: QuerySet[Any]) -> QuerySet[Any]:
        """Fetch authors and pictures, and no bodies."""
        authors = PostAuthor.objects.select_related("person")
        slim = pages.defer("body", "corrections", "mentions")
        return with_pictures(slim.prefetch_related(Prefetch("authors", queryset=authors)))

    def card(self) -> Card:
        """The post as lists show it."""
        names = (author.person.name for author in self.authors.all() if author.person.live)
        when = card_date(self.date, self.date_precision)
        return plain_card(self, when=when, people=list(dict.fromkeys(names)))
