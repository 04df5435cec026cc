"""The words of labels that lack one language, filled in side by side."""

from collections import Counter
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from translation import rights
from translation.desk import labels
from translation.desk.labels import Blank
from translation.locales import LANGUAGES
from translation.names import language_name

PER_PAGE = 50


class LabelsView(WagtailAdminTemplateMixin, View):
    """Every empty half the person may fill in, one page of them at a time."""

    template_name = "translation/labels/list.html"
    header_icon = "tag"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in who translates, and who may fill in anything.

        Raises:
            PermissionDenied: for everybody else.
        """
        self.gaps = labels.gaps(request.user)
        if not (self.gaps or rights.languages_of(request.user)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show them."""
        return self.render_to_response(self.get_context_data(refused={}))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save one of them, or all that was typed."""
        texts, sources = self._sent("t-"), self._sent("s-")
        if only := request.POST.get("only"):
            kept = {key: text for key, text in texts.items() if key != only}
            texts = {only: texts.get(only, "")}
        else:
            kept = {}
        filled = labels.fill(request.user, texts, sources)
        self._report(filled)
        still_typed = {key: text for key, text in kept.items() if text.strip()}
        if not filled.refused and not still_typed:
            return redirect(self._here())
        self.gaps = labels.gaps(request.user)
        return self.render_to_response(
            self.get_context_data(refused=filled.refused, typed=still_typed)
        )

    def _sent(self, prefix: str) -> dict[str, str]:
        return {
            name.removeprefix(prefix): str(value)
            for name, value in self.request.POST.items()
            if name.startswith(prefix)
        }

    def _report(self, filled: labels.Filled) -> None:
        if filled.saved:
            sentence = ngettext(
                "%(count)s piece of text has been saved.",
                "%(count)s pieces of text have been saved.",
                filled.saved,
            )
            messages.success(self.request, sentence % {"count": filled.saved})
        if filled.refused:
            messages.error(self.request, _("Some of what you wrote is not saved yet; see below."))

    @property
    def _into(self) -> str:
        """The language that is filled in; the one that lacks most, if none is asked for."""
        asked = self.request.GET.get("into", "")
        if asked in LANGUAGES:
            return asked
        found = Counter(gap.lacking for gap in self.gaps).most_common(1)
        return found[0][0] if found else (rights.languages_of(self.request.user) or ["cy"])[0]

    def _here(self) -> str:
        return f"{reverse('translation:labels')}?into={self._into}"

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Words that lack one language")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list of translations."""
        items = list(self.breadcrumbs_items)
        if rights.languages_of(self.request.user):
            items.append({"url": reverse("translation:list"), "label": _("Translations")})
        return [*items, {"url": "", "label": self.get_page_title()}]

    def get_context_data(
        self, refused: dict[str, Blank], typed: dict[str, str] | None = None, **kwargs: Any
    ) -> dict[str, Any]:
        """One page of the empty halves by kind; what was refused comes first."""
        language = self._into
        there = Counter(gap.lacking for gap in self.gaps)
        blanks = [labels.blank_of(gap) for gap in self.gaps if gap.lacking == language]
        page = Paginator(
            [blank for blank in blanks if blank.key not in refused], PER_PAGE
        ).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            refused=list(refused.values()),
            kinds=labels.by_kind(list(page.object_list)),
            typed=typed or {},
            page_obj=page,
            into=language,
            source_language_name=language_name("en" if language == "cy" else "cy"),
            target_language_name=language_name(language),
            tabs=[(one, language_name(one), there[one]) for one in reversed(LANGUAGES)],
            **kwargs,
        )
