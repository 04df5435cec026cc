"""Seeing the source and the translation as pages, without a right to change either."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail.models import PreviewableMixin
from wagtail_localize.models import Translation

from translation import rights
from translation.desk import drafts
from translation.locales import speaking


def preview(request: HttpRequest, pk: int, side: str) -> HttpResponse:
    """Show the source as it was sent, or the translation as it is saved now.

    Args:
        pk: the translation.
        side: "source" or "target". Gaps in the target show the source's words.
    """
    translation = get_object_or_404(Translation, pk=pk, enabled=True)
    target = translation.get_target_instance()
    if not rights.may_read(request.user, translation, target):
        raise PermissionDenied
    if not isinstance(target, PreviewableMixin):
        raise Http404
    if side == "source":
        shown, locale = translation.source.as_instance(), translation.source.locale
    else:
        shown, locale = drafts.build(translation, with_gaps=True), translation.target_locale
    with speaking(locale.language_code):
        return shown.make_preview_request(request, shown.default_preview_mode)
