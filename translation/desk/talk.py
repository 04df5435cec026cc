"""Talking about a text: comments on one piece, for those who translate, edit and approve."""

from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, Q, QuerySet
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail_localize.models import Translation

from translation import rights
from translation.desk import telling
from translation.desk.whereabouts import Spot
from translation.kinds import Someone, known
from translation.models import Job, JobItem, Pair, SegmentChange, SegmentComment, TextNotice

LONGEST = 2000
LONGEST_NAME = 200
# How many of those who translated a page last take part in what is said about it.
LAST_TRANSLATORS = 3


def comments_on(translation: Translation, spot: Spot) -> QuerySet[SegmentComment]:
    """What was said about a text, or about the whole page, oldest first."""
    comments = SegmentComment.objects.filter(
        pair_id=translation.source.object_id,
        language=translation.target_locale.language_code,
        path=spot.path,
    )
    return spot.those_about(comments).select_related("user", "resolved_by")


@transaction.atomic
def add(translation: Translation, user: Someone, spot: Spot, text: str) -> SegmentComment:
    """Keep a comment, and tell those who take part.

    Args:
        user: who comments; the caller has checked their right to read.
        spot: the text it is about, or the whole page.

    Raises:
        ValidationError: if it is empty, or longer than `LONGEST` characters.
    """
    text = text.replace("\r\n", "\n").replace("\0", "").strip()
    if not text:
        raise ValidationError(_("Write something first."))
    if len(text) > LONGEST:
        sentence = _(
            "The comment is %(length)s characters long; the most is %(most)s. Shorten it, or make "
            "two of it."
        )
        said = {"length": _number(len(text)), "most": _number(LONGEST)}
        raise ValidationError(sentence % said)
    comment = SegmentComment.objects.create(
        pair_id=translation.source.object_id,
        language=translation.target_locale.language_code,
        path=spot.path,
        source=spot.source,
        text=text,
        user=known(user),
        user_name=str(get_user_display_name(user))[:LONGEST_NAME],
    )
    people = people_to_tell(translation, comment)
    telling.tell_now(translation, people, TextNotice.Kind.COMMENT, user, text)
    return comment


def resolve(comment: SegmentComment, user: Someone) -> None:
    """Say that a comment is settled. Who said so first is kept."""
    open_one = SegmentComment.objects.filter(pk=comment.pk, resolved_at=None)
    open_one.update(resolved_by=known(user), resolved_at=timezone.now())


def take_up_again(comment: SegmentComment) -> None:
    """Say that a comment is not settled after all."""
    SegmentComment.objects.filter(pk=comment.pk).update(resolved_by=None, resolved_at=None)


def people_to_tell(translation: Translation, comment: SegmentComment) -> list[Any]:
    """Those who take part in a translation, and may read it, but for who wrote the comment."""
    people = _taking_part(comment.pair_id, comment.language).exclude(pk=comment.user_id)
    found = list(people.filter(is_active=True))
    target = translation.get_target_instance()
    return [person for person in found if rights.may_read(person, translation, target)]


def _taking_part(key: UUID, language: str) -> QuerySet[Any]:
    """Who has the job and who sent it, who translated last, who owns the pair, who commented."""
    open_jobs = JobItem.objects.filter(pair=key, job__language=language, job__state=Job.State.OUT)
    changes = SegmentChange.objects.filter(pair=key, language=language).exclude(user=None)
    last = changes.order_by().values("user").annotate(last=Max("at")).order_by("-last")
    translators = [row["user"] for row in last[:LAST_TRANSLATORS]]
    comments = SegmentComment.objects.filter(pair=key, language=language)
    return get_user_model().objects.filter(
        Q(pk__in=translators)
        | Q(pk__in=open_jobs.values("job__translator"))
        | Q(pk__in=open_jobs.values("job__sent_by"))
        | Q(pk__in=Pair.objects.filter(pk=key).values("owner"))
        | Q(pk__in=comments.values("user"))
    )


def _number(count: int) -> str:
    return number_format(count, force_grouping=True)
