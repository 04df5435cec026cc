"""Adding a page, from an empty form or from a starting point."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.views.pages.create import CreateView

from core.starting.starts import Start, starts_for
from translation.explorer import PairedPageViewSet


class FormBelow:
    """A form with something above it."""

    def __init__(self, above: str, form: Any) -> None:
        self.above = above
        self.form = form

    def render_form_content(self) -> SafeString:
        """Both, one below the other."""
        return format_html("{}{}", self.above, self.form.render_form_content())


class StartingView(CreateView):
    """Wagtail's screen for a new page, with the starting points of its type above the form."""

    @cached_property
    def start(self) -> Start | None:
        """The starting point that was chosen."""
        asked = self.request.GET.get("start")
        return next((one for one in starts_for(self.page_class) if one.name == asked), None)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the form with what it begins with."""
        if self.start:
            self.start.fill(self.page)
        return super().get(request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the starting points, while nothing has been written."""
        context = super().get_context_data(**kwargs)
        starts = starts_for(self.page_class)
        if not starts or self.request.method != "GET":
            return context
        shown = {"starts": starts, "chosen": self.start, "next": self.next_url}
        above = render_to_string("starting/starts.html", shown, request=self.request)
        return {**context, "edit_handler": FormBelow(above, context["edit_handler"])}


class StartingViewSet(PairedPageViewSet):
    """The screens for pages, with starting points."""

    add_view_class = StartingView
