"""What every page of the site has and does."""

from datetime import date
from http import HTTPMethod

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.cards import Card, plain_card, with_pictures
from core.consents.reasons import reasons_against
from core.forms import BasePageForm
from core.http import PageRequest
from core.readable import is_below_live_pages
from core.reserved import reserved_slugs
from core.sites import default_site
from core.starting.starts import reasons_against as prompts_left
from core.twin_notice import TwinNotice, notice_about, told_of_pair
from search.fields import KeyAutocompleteField, KeysAloneMixin, KeySearchField, TitleField
from translation.going_live.gate import Reason
from translation.locales import other_locale
from translation.pages import PairedPage


class BasePage(KeysAloneMixin, PairedPage):
    """A page of the site: its names and addresses, and its picture when it is shared."""

    social_image = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image when shared"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without one the pair's own pattern is used."),
    )

    # A page that takes something sent to it says so.
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]
    base_form_class = BasePageForm
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            _("For search engines"),
        ),
        FieldPanel("social_image"),
    ]
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("slug"),
        TranslatableField("seo_title"),
        TranslatableField("search_description"),
        SynchronizedField("show_in_menus", overridable=False),
        SynchronizedField("social_image", overridable=False),
    ]

    # The title also as part of all the page says, where what is asked for is looked for.
    search_fields = [
        *Page.search_fields,
        TitleField("title"),
        KeyAutocompleteField("title"),
        KeySearchField("heading"),
    ]

    class Meta:
        abstract = True

    @property
    def heading(self) -> str:
        """The title, for the words of the whole page."""
        return self.title

    @property
    def search_date(self) -> date | None:
        """The day that puts it before older pages among what is found."""
        dated: date | None = getattr(self, "date", None)
        return dated or (self.first_published_at and localdate(self.first_published_at))

    @property
    def search_url(self) -> str:
        """Empty: what shows results reads the address of a page as it is then."""
        return ""

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        """The page's address: its place in the tree, whose first part is the language.

        Also right for a page under a home that is not live, and costs no query.
        """
        site = default_site()
        return (site.pk, settings.WAGTAILADMIN_BASE_URL, self.url_path) if site else None

    @cached_property
    def relatives(self) -> list[Page]:
        """The pages above this one and its twin, in one query for each page served.

        What readers must know of the pair comes with it: see `core.twin_notice`.
        """
        steps = range(self.steplen * 2, len(self.path), self.steplen)
        above = Q(path__in=[self.path[:end] for end in steps])
        twin = Q(translation_key=self.translation_key, locale=other_locale(self))
        found = Page.objects.filter(above | twin).annotate(**told_of_pair(self.translation_key))
        return list(found.order_by("depth"))

    @cached_property
    def ancestors(self) -> list[Page]:
        """The pages above this one, the language's home first."""
        return [page for page in self.relatives if page.locale_id == self.locale_id]

    @cached_property
    def live_twin(self) -> Page | None:
        """The twin that readers can open."""
        twins = [page for page in self.relatives if page.locale_id != self.locale_id]
        return next((twin for twin in twins if twin.live and is_below_live_pages(twin)), None)

    @property
    def twin_notice(self) -> TwinNotice | None:
        """That the twin says something newer than this page, if it does."""
        return notice_about(self.live_twin, self.language) if self.live_twin else None

    @property
    def summary_text(self) -> str:
        """What the page says of itself in lists and searches."""
        return getattr(self, "summary", "") or getattr(self, "introduction", "")

    @classmethod
    def with_card_parts(cls, pages: QuerySet) -> QuerySet:
        """Fetch what cards of this type show, in a fixed number of queries."""
        return with_pictures(pages) if hasattr(cls, "picture") else pages

    def card(self) -> Card:
        """The page as lists show it; it came from `with_card_parts`."""
        return plain_card(self)

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """The restrictions on this page and those above it."""
        pages = [self.pk, *(page.pk for page in self.ancestors)]
        return PageViewRestriction.objects.filter(page__in=pages)

    def query_in(self, language: str, query: QueryDict) -> str:
        """The query string that shows the twin in the same state.

        Args:
            language: the twin's language.
            query: what follows the question mark here. Pages with filters translate it.
        """
        return query.urlencode()

    def own_query(self, language: str) -> str:
        """What follows the address of what is shown, where search engines list it by itself.

        Args:
            language: "en" or "cy"; a state has other words in each.
        """
        return ""

    def handle_post(self, request: HttpRequest) -> HttpResponse | None:
        """Answer something sent to the page, or None where the page takes nothing."""
        return None

    def serve_preview(self, request: PageRequest, mode_name: str) -> HttpResponse:
        """Show a draft to those who work on it, with the furniture of its language."""
        request.page = self
        return super().serve_preview(request, mode_name)

    def publication_reasons(self) -> list[Reason]:
        """That somebody whose words or picture it holds has not agreed, and prompts left in it."""
        return [*super().publication_reasons(), *reasons_against(self), *prompts_left(self)]

    def clean(self) -> None:
        """Check the address.

        Raises:
            ValidationError: if it is one the site needs for itself.
        """
        super().clean()
        if self.depth == 3 and self.slug in reserved_slugs():
            raise ValidationError({"slug": gettext("The site needs this address for itself.")})
