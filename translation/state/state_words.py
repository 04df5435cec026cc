"""The state of a pair in words: whole sentences, so that no name is fitted after a word."""

from django.utils.translation import gettext as _

from translation.models import Pair, ReadersState, WorkState

# How a state looks beside its words: as Wagtail colours it. The words say everything.
CLASSES = {
    ReadersState.UNPUBLISHED: "none",
    ReadersState.MISSING: "critical",
    ReadersState.LIVE: "positive",
    ReadersState.OUT_OF_DATE: "warning",
    ReadersState.WAIVED: "none",
}
# Work that says no more than what readers get.
SAID_ALREADY = {
    (ReadersState.LIVE, WorkState.READY),
    (ReadersState.MISSING, WorkState.NONE),
    (ReadersState.OUT_OF_DATE, WorkState.NEEDS_WORK),
    (ReadersState.WAIVED, WorkState.NONE),
    (ReadersState.WAIVED, WorkState.NEEDS_WORK),
}


def readers_words(pair: Pair) -> str:
    """What readers of the two languages get, in the language of the moment."""
    state = pair.readers_state
    if state == ReadersState.UNPUBLISHED:
        return _("Not published in either language")
    if state == ReadersState.LIVE:
        return _("Live in both languages")
    return {
        (ReadersState.MISSING, "cy"): _("Welsh: missing"),
        (ReadersState.MISSING, "en"): _("English: missing"),
        (ReadersState.OUT_OF_DATE, "cy"): _("Welsh: out of date"),
        (ReadersState.OUT_OF_DATE, "en"): _("English: out of date"),
        (ReadersState.WAIVED, "cy"): _("Welsh: not needed"),
        (ReadersState.WAIVED, "en"): _("English: not needed"),
    }[ReadersState(state), pair.lacking]


def work_words(pair: Pair) -> str:
    """How far the translation has come, in the language of the moment.

    A free pair has no translation: there it is whether both texts were compared.
    """
    if pair.is_free:
        return _work_on_free(WorkState(pair.work_state))
    return {
        (WorkState.NONE, "cy"): _("Welsh: not begun"),
        (WorkState.NONE, "en"): _("English: not begun"),
        (WorkState.NEEDS_WORK, "cy"): _("Welsh: needs work"),
        (WorkState.NEEDS_WORK, "en"): _("English: needs work"),
        (WorkState.IN_TRANSLATION, "cy"): _("Welsh: in translation"),
        (WorkState.IN_TRANSLATION, "en"): _("English: in translation"),
        (WorkState.IN_REVIEW, "cy"): _("Welsh: in review"),
        (WorkState.IN_REVIEW, "en"): _("English: in review"),
        (WorkState.READY, "cy"): _("Welsh: ready"),
        (WorkState.READY, "en"): _("English: ready"),
    }[WorkState(pair.work_state), pair.twin_language]


def _work_on_free(state: WorkState) -> str:
    return {
        WorkState.NONE: _("Exists in one language only"),
        WorkState.NEEDS_WORK: _("To be compared"),
        WorkState.IN_REVIEW: _("In review"),
        WorkState.READY: _("Both say the same"),
    }[state]


def adds_work_words(pair: Pair) -> bool:
    """Whether the state of the work says more than what readers get."""
    return (ReadersState(pair.readers_state), WorkState(pair.work_state)) not in SAID_ALREADY


def state_class(pair: Pair) -> str:
    """How urgent what readers get is: "positive", "warning", "critical" or "none"."""
    return CLASSES[ReadersState(pair.readers_state)]
