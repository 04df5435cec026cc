"""What the dialog of a publication shows of the question it asks."""

from typing import Any

from translation import rights
from translation.going_live import publishing_words
from translation.going_live.questions import Question
from translation.kinds import Record, Someone
from translation.locales import language_of
from translation.models import Pair
from translation.names import why_sentence
from translation.sides import sides_of
from translation.sources.sending import Why
from translation.state import state_words


def shown(question: Question, record: Record, user: Someone) -> dict[str, Any]:
    """The context of the dialog's template, as far as it follows from the question.

    Args:
        question: what is asked.
        record: the half that was asked for.
        user: whose ways on are shown.
    """
    pair, source = Pair.objects.get(pk=question.plan.pair.pk), question.source
    halves = sides_of(question, user)
    language = language_of(record)
    return {
        "language": next(half.title_language for half in halves if half.language == language),
        "question": question,
        "outcome": question.outcome.value,
        "halves": halves,
        "explanation": publishing_words.explanation(question),
        "rows": publishing_words.rows_of(question, user),
        "button": publishing_words.button(question),
        "readers_words": state_words.readers_words(pair),
        "work_words": state_words.work_words(pair),
        "state_class": state_words.state_class(pair),
        "needed": [
            (item, "" if item.why is Why.ASKED else why_sentence(item.why))
            for item in question.needed
        ],
        "needed_language": language_of(source) if source else "",
        "may_send": bool(source and question.needed and rights.may_send(user, source)),
    }
