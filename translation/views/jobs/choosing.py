"""Putting what was chosen into a job: from a page or record, a list, or the parity report."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from translation.jobs import choosing, drafting, listing
from translation.jobs.choosing import Chosen
from translation.jobs.obstacles import sentence
from translation.kinds import Someone
from translation.locales import LANGUAGES
from translation.models import Job, Pair
from translation.numbers import numbers_in
from translation.parity import sight
from translation.parity.filters import ParityFilterSet, with_title
from translation.parity.naming import name
from translation.views.jobs.screen import JobsScreen

MOST_NAMED = 5


class ChooseView(JobsScreen):
    """Ask whether what stands below comes too, and put it into a job."""

    template_name = "translation/jobs/choose.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let only those on who may send.

        Raises:
            PermissionDenied: for everybody else.
        """
        if not listing.may_manage(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what was chosen."""
        pairs = list(sight.visible(request.user).filter(pk__in=_keys(request.GET)))
        if not pairs:
            return nothing_chosen(request)
        names = name(pairs)
        context = self.get_context_data(
            names=list(names.items()),
            is_section=_has_pages_below(pairs),
            drafts=drafts_of(request.user),
            languages=LANGUAGES,
        )
        return self.render_to_response(context)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Put it into a job and go there."""
        return put(request, asked_for(request), request.POST.get("into", ""))

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Send to a translator")


def asked_for(request: HttpRequest) -> QuerySet[Pair]:
    """The pairs a form names: by key, with what is below, or by the filters of the report."""
    if "all" in request.POST:
        return _of_report(request.user, request.POST.get("filters", ""))
    pairs = choosing.of_keys(_keys(request.POST))
    if "with_below" in request.POST:
        pages = Page.objects.filter(translation_key__in=pairs.values("pk"))
        return pairs | choosing.of_sections(pages)
    return pairs


def _of_report(user: Someone, query: str) -> QuerySet[Pair]:
    """What the parity report lists with some filters, of those pairs a person may know of."""
    filters = ParityFilterSet(QueryDict(query), queryset=sight.visible(user))
    if not filters.is_valid():
        return Pair.objects.none()
    sought = " ".join(parse_qs(query).get("q", []))
    return with_title(filters.qs, sought) if sought else filters.qs


def _keys(data: QueryDict) -> list[str]:
    """The keys a form names; what is no key is passed over."""
    return [key for key in data.getlist("pair") if _is_key(key)]


def _is_key(key: str) -> bool:
    try:
        Pair._meta.pk.to_python(key)
    except ValidationError:
        return False
    return True


def _has_pages_below(pairs: list[Pair]) -> bool:
    keys = [pair.pk for pair in pairs]
    return Page.objects.filter(translation_key__in=keys, numchild__gt=0).exists()


def drafts_of(user: Someone) -> list[Job]:
    """The jobs a person is preparing, to which more can be added."""
    if isinstance(user, AnonymousUser):
        return []
    return list(drafting.being_prepared().filter(sent_by=user).order_by("-created_at")[:20])


def put(request: HttpRequest, asked: QuerySet[Pair], language: str = "") -> HttpResponse:
    """Put what can be sent into a job, say what cannot, and lead to the job.

    Args:
        request: its form names the `job` to add to, if not a new one.
        asked: the pairs.
        language: the language to translate into, if it was chosen.
    """
    named = numbers_in(request.POST.getlist("job"))
    draft = drafting.being_prepared().filter(pk__in=named, sent_by=request.user.pk).first()
    language = draft.language if draft else language if language in LANGUAGES else ""
    try:
        chosen = choosing.choose(request.user, asked, language)
        tell_left_out(request, chosen)
        if not chosen.keys:
            return nothing_chosen(request)
        if draft is None:
            draft = drafting.start(request.user, chosen)
        else:
            _tell_added(request, drafting.add(draft, chosen.keys))
    except choosing.TooManyError as refusal:
        messages.error(request, refusal.messages[0])
        return _back(request)
    except drafting.SentAlreadyError:
        messages.warning(request, _("This job has been sent already."))
        return _back(request)
    return redirect("translation:job_prepare", draft.pk)


def _tell_added(request: HttpRequest, count: int) -> None:
    said = ngettext("%(count)s item was added.", "%(count)s items were added.", count)
    messages.success(request, said % {"count": count})


def nothing_chosen(request: HttpRequest) -> HttpResponse:
    """Say that there is nothing to send, and go back."""
    messages.warning(request, _("Nothing was chosen that can be sent to a translator."))
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    return redirect(get_valid_next_url_from_request(request) or reverse("translation:jobs"))


def tell_left_out(request: HttpRequest, chosen: Chosen) -> None:
    """Name what was left out, some of it, with the reason."""
    for obstacle, pairs in chosen.left_out.items():
        head = ngettext(
            "%(count)s item was left out.", "%(count)s items were left out.", len(pairs)
        )
        named = " · ".join(_titles(pairs[:MOST_NAMED]))
        more = " …" if len(pairs) > MOST_NAMED else ""
        said = (head % {"count": len(pairs)}, sentence(obstacle.value), named + more)
        messages.warning(request, format_html("{} {} {}", *said))


def _titles(pairs: list[Pair]) -> Iterator[str]:
    for naming in name(pairs).values():
        yield naming.title
