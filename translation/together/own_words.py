"""A copy in one language alone holds nothing of the other: no door would tell it later.

The pair of a copy begins with the copy, so the gate takes its words for the words of its language.
"""

from django.utils.translation import gettext as _
from wagtail.models import Page

from translation import twins
from translation.desk import segments
from translation.going_live.gate import NotReadyError, Reason
from translation.models import TranslatedDraft
from translation.sources import copied


def require(page: Page, *, with_below: bool = False) -> None:
    """Pass in silence if a page may be copied without its twin.

    Args:
        page: what is to be copied.
        with_below: whether the pages below it are copied too.

    Raises:
        NotReadyError: if one of them still holds the words of the other language.
    """
    tree = page.get_descendants(inclusive=True).specific() if with_below else [page.specific]
    for one in tree:
        if _lacks_own_words(one):
            sentence = _("It is not translated yet, so it can only be copied in both languages.")
            raise NotReadyError(page, [Reason("copied", sentence, one)])


def _lacks_own_words(page: Page) -> bool:
    if segments.translation_of(page):
        is_as_published = page.live and page.latest_revision_id in (page.live_revision_id, None)
        built = TranslatedDraft.objects.filter(revision=page.latest_revision_id)
        return not is_as_published and not built.exists()
    return copied.is_copy_of_other_language(twins.latest(page))


def keep_newest(copy: Page) -> None:
    """Drop the earlier texts of a copy and of the pages below it.

    A translation begins with the words of the other language, and an earlier text can be
    published again.
    """
    for page in copy.get_descendants(inclusive=True):
        page.revisions.exclude(pk=page.latest_revision_id).delete()
