"""Who may send files out, bring them back, and say what becomes of them."""

from collections.abc import Iterable
from uuid import UUID

from wagtail_localize.models import Translation

from translation import rights
from translation.files.receiving import translations_of
from translation.jobs import items, listing
from translation.kinds import Someone
from translation.models import Delivery, Job


def may_do(user: Someone, job: Job) -> bool:
    """Whether a person may take out the files of a job and bring them back.

    Its translator may, and so may those who send, who do it for a translator without an account.
    """
    is_theirs = job.translator_id == user.pk and rights.may_translate_into(user, job.language)
    return is_theirs or _may_manage(user, job)


def _may_manage(user: Someone, job: Job) -> bool:
    return listing.may_manage(user) and listing.visible(user).filter(pk=job.pk).exists()


def translations_for(user: Someone, job: Job) -> list[Translation]:
    """The translations of a job whose titles a person may see, in order."""
    shown: set[UUID] = set(items.shown(job, user).values_list("pair", flat=True))
    return [one for one in translations_of(job) if one.source.object_id in shown]


def may_decide(user: Someone, delivery: Delivery, translations: Iterable[Translation]) -> bool:
    """Whether a person may look at a file that came back, and take it over or put it away."""
    if delivery.job and _may_manage(user, delivery.job):
        seen = {one.pk for one in translations_for(user, delivery.job)}
        if all(one.pk in seen for one in translations):
            return True
    return all(rights.may_translate(user, one) for one in translations)
