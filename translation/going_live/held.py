"""Why the schedule held something back, from the codes that are kept with a pair's history."""

from django.utils.translation import gettext as _

from translation.going_live import gate


def sentences(codes: str) -> tuple[str, ...]:
    """The reasons in plain words.

    Args:
        codes: the codes of `translation.going_live.gate.Reason`s, separated by commas.
    """
    known = {
        "parent": _("The page above it is not published."),
        "related": _("A record it shows is not published in this language."),
        "copied": _("Most of its text is still in the other language."),
        "untranslated": _("Some of its text is not translated yet."),
        "unbuilt": gate.unbuilt_reason().sentence,
        "outdated": gate.outdated_reason().sentence,
        "no_twin": gate.missing_twin_reason().sentence,
        "by_hand": gate.by_hand_reason().sentence,
        "source_missing": gate.source_missing_reason().sentence,
        "in_review": gate.in_review_reason().sentence,
        "failed": gate.failed_reason().sentence,
    }
    return tuple(known.get(code, code) for code in codes.split(", ") if code)
