"""The addresses of files: the one way out of the storage, in development and in production."""

from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.documents.models import document_served

from core.documents import SiteDocument
from core.files.doorkeeper import doorkeeper
from core.files.finding import is_avatar, owner_of
from core.files.rights import is_signed_in, may_see
from core.files.sending import send


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """The file at a path in the storage: an image in one of its sizes, or a document.

    What one may not have is not there. The answer is short, because pages ask and not people.
    """
    is_public = _is_sound(path) and doorkeeper.lets_everyone_have(path)
    if not is_public and not _is_shown_to(request, path):
        return _nothing()
    try:
        return _told_apart(send(request, path, is_public=is_public), is_public)
    except (Http404, SuspiciousFileOperation):
        return _nothing()


@require_safe
def document(request: HttpRequest, document_id: str, name: str) -> HttpResponseBase:
    """A document at the address that pages give it.

    Raises:
        Http404: if there is none, or it may not be had.
    """
    found = get_object_or_404(SiteDocument.objects.select_related("collection"), pk=document_id)
    is_public = doorkeeper.lets_everyone_have(found.file.name)
    if found.filename != name or not (is_public or may_see(request, found)):
        raise Http404
    document_served.send(sender=SiteDocument, instance=found, request=request)
    return _told_apart(send(request, found.file.name, is_public=is_public), is_public)


def _is_sound(path: str) -> bool:
    # PostgreSQL refuses to look for a NUL.
    return "\0" not in path and ".." not in path.split("/")


def _is_shown_to(request: HttpRequest, path: str) -> bool:
    if not _is_sound(path) or not is_signed_in(request):
        return False
    owner = owner_of(path)
    if owner is None:
        return request.user.has_perm("wagtailadmin.access_admin") and is_avatar(path)
    return may_see(request, owner)


def _told_apart(response: HttpResponseBase, is_public: bool) -> HttpResponseBase:
    if not is_public:
        patch_vary_headers(response, ["Cookie"])
    return response


def _nothing() -> HttpResponse:
    words = _("There is no such file.")
    response = HttpResponse(words, status=404, content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "private, no-store"
    return response
