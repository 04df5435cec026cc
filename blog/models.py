"""News and views: the index and its posts."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from blog.blocks import CorrectionsBlock
from core.dates import DatePrecision, date_for_machines
from core.fields import BodyField
from core.labelled import TopicsMixin
from core.pages import BasePage, BodyMixin, IntroductionMixin, PictureMixin
from labels.models import Topic
from translation.models.states import Policy


class BlogIndexPage(IntroductionMixin, BasePage):
    """The list of posts, with filters that need no script."""

    template = "blog/blog_index_page.html"
    subpage_types = ["blog.BlogPostPage"]
    parent_page_types = ["home.HomePage"]
    publish_policy = Policy.NEVER

    content_panels = Page.content_panels + IntroductionMixin.introduction_panels
    translatable_fields = [*BasePage.translatable_fields, *IntroductionMixin.introduction_fields]
    search_fields = BasePage.search_fields + IntroductionMixin.introduction_search

    class Meta:
        verbose_name = _("news and views")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the filtered page of posts."""
        from blog.listing import narrowed_listing

        self.facet_state, listing = narrowed_listing(self, request.GET)
        return {**super().get_context(request, *args, **kwargs), "listing": listing}

    def query_in(self, language: str, query: QueryDict) -> str:
        """The same filters and page number in the words of the twin's language."""
        return self.facet_state.query(language, page=query.get("page"))


class SourceMixin(models.Model):
    """Where a text from somewhere else comes from, and who holds its rights."""

    source_organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    source_rights = models.CharField(_("rights"), max_length=200, blank=True)
    source_url = models.URLField(_("address"), blank=True)
    source_date = models.DateField(_("date"), null=True, blank=True)
    source_is_canonical = models.BooleanField(
        _("tell search engines that the original is there"), default=False
    )

    source_panels = [
        MultiFieldPanel(
            [
                FieldPanel("source_organisation"),
                FieldPanel("source_rights"),
                FieldRowPanel([FieldPanel("source_url"), FieldPanel("source_date")]),
                FieldPanel("source_is_canonical"),
            ],
            _("If the text comes from somewhere else"),
            classname="collapsed",
        )
    ]
    source_fields = [
        TranslatableField("source_organisation"),
        TranslatableField("source_rights"),
        SynchronizedField("source_url"),
        SynchronizedField("source_date", overridable=False),
        SynchronizedField("source_is_canonical", overridable=False),
    ]

    class Meta:
        abstract = True


class BlogPostPage(PictureMixin, TopicsMixin, SourceMixin, BodyMixin, BasePage):  # noqa: DJ008
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
        MultiFieldPanel(
            [FieldPanel("is_historical"), FieldPanel("is_opinion_of_author")], _("Labels")
        ),
        FieldPanel("corrections"),
        *SourceMixin.source_panels,
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
        SynchronizedField("is_historical", overridable=False),
        SynchronizedField("is_opinion_of_author", overridable=False),
        *SourceMixin.source_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
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
        return {**context, "post": show_post(self, self.ancestors[-1])}

    def structured_data(self) -> dict[str, Any]:
        """What search engines may know of the post."""
        return {
            "@type": "NewsArticle" if self.kind == self.Kind.NEWS else "BlogPosting",
            "headline": self.title,
            "datePublished": date_for_machines(self.date, self.date_precision),
        }

    def related_posts(self, topics: list[Topic], most: int = 3) -> QuerySet["BlogPostPage"]:
        """Posts beside this one that share a topic, newest first; none with readers of its own.

        What restricts the index restricts them all, so whoever reads this post may open them.

        Args:
            topics: the post's topics, which whoever shows it has read already.
            most: how many at the most.
        """
        beside = BlogPostPage.objects.sibling_of(self, inclusive=False).live()
        shared = beside.filter(topics__in=topics, view_restrictions=None).distinct()
        return shared.order_by("-date", "-pk")[:most]


class PostAuthor(TranslatableMixin, Orderable):
    """Who wrote a post, and as what at the time."""

    post = ParentalKey(BlogPostPage, on_delete=models.CASCADE, related_name="authors")
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
