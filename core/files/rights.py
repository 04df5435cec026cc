"""Who may have a file that not everyone may have."""

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import PageViewRestriction
from wagtail.permissions import policy_registry

from core.files.uses import ShownFile, is_taken_down, live_pages_with, read_closed
from translation.rights import languages_of

WORK = ["choose", "change", "delete"]


def is_signed_in(request: HttpRequest) -> bool:
    """Whether somebody has signed in; without a cookie the session is not touched."""
    has_cookie = settings.SESSION_COOKIE_NAME in request.COOKIES
    return has_cookie and request.user.is_authenticated


def may_see(request: HttpRequest, file: ShownFile) -> bool:
    """Whether the person who asks works with a file, or may open a page that shows it.

    Args:
        request: made by anybody.
        file: an image or document.
    """
    if is_taken_down(file) or not is_signed_in(request):
        return False
    return _works_with(request, file) or _may_open_a_page_with(request, file)


def _works_with(request: HttpRequest, file: ShownFile) -> bool:
    user = request.user
    if not user.has_perm("wagtailadmin.access_admin"):
        return False
    policy = policy_registry.get_by_type(type(file))
    if policy.user_has_any_permission_for_instance(user, WORK, file):
        return True
    # A translator reads every source, pictures included, and has no right to files of their own.
    return bool(languages_of(user)) and _is_let_into_the_collection(request, file)


def _may_open_a_page_with(request: HttpRequest, file: ShownFile) -> bool:
    if not _is_let_into_the_collection(request, file):
        return False
    refusing = tuple(
        restriction.page.path
        for restriction in PageViewRestriction.objects.select_related("page")
        if not restriction.accept_request(request)
    )
    shut = read_closed().hidden + refusing
    return any(not path.startswith(shut) for path in live_pages_with(file))


def _is_let_into_the_collection(request: HttpRequest, file: ShownFile) -> bool:
    restrictions = file.collection.get_view_restrictions()
    return all(restriction.accept_request(request) for restriction in restrictions)
