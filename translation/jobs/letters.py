"""The letters about work sent to a translator; docs/mail.md shows how each is sent."""

from collections.abc import Callable, Mapping
from datetime import date

from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from mail.registry import Kind, Placeholder, Shape, Words, register
from mail.values import InLanguage, Line
from translation.jobs import wordings

SENT = "job_sent"
HANDED_OVER = "job_handed_over"
DUE_SOON = "job_due_soon"
LATE = "job_late"
LATE_FOR_SENDER = "job_late_for_sender"
FINISHED = "job_finished"
REVIEW_WANTED = "review_wanted"
SENT_BACK = "translation_sent_back"
REOPENED = "approval_reopened"
MOVED_ON = "job_source_moved_on"
DIGEST = "translation_digest"

_NAME = Placeholder("name", _("the name of the reader"), "Mair Rhys")
_JOB = Placeholder(
    "job",
    _("the title of the job"),
    InLanguage("Hydref: tudalennau’r ymgyrch", "cy"),
    is_required=True,
)
_TITLE = Placeholder(
    "title",
    _("the title of the page or record"),
    InLanguage("Afon wedi rhewi", "cy"),
    is_required=True,
)
_DUE = Placeholder("due", _("the date it is to be ready by, if there is one"), date(2026, 3, 1))
_NOTE = Placeholder(
    "note", _("what was written with it, if anything"), "Mae’r termau yn y ddogfen."
)
_WHO = Placeholder("who", _("the name of the person who did it"), "Gwenllian Rees")
_LANGUAGE = Placeholder("language", _("the language to translate into"), _("Welsh"))


def how_many(count: int) -> dict[str, str]:
    """A number of pages and records, as a letter says it in each language."""
    number = {"count": number_format(count)}
    return _in_both(lambda: ngettext("%(count)s item", "%(count)s items", count) % number)


def how_many_words(count: int) -> dict[str, str]:
    """A number of words, as a letter says it in each language."""
    number = {"count": number_format(count)}
    return _in_both(
        lambda: (
            ngettext("%(count)s word to translate", "%(count)s words to translate", count) % number
        )
    )


def _in_both(say: Callable[[], str]) -> dict[str, str]:
    said = {}
    for language in ("en", "cy"):
        with translation.override(language):
            said[language] = say()
    return said


_ITEMS = Placeholder("items", _("how many pages and records"), {"en": "12 items", "cy": "12 eitem"})
_WORDS = Placeholder(
    "words",
    _("how many words, if they were counted"),
    {"en": "3,450 words to translate", "cy": "3,450 gair i’w cyfieithu"},
)


def _address(means: Words, path: str) -> Placeholder:
    example = f"https://www.example.org/admin/translation/{path}/"
    return Placeholder("address", means, example, is_required=True, shape=Shape.ADDRESS)


_UNTIL = Placeholder("until", _("the last day on which the address serves"), date(2026, 3, 31))
_OUTSIDE = Placeholder(
    "address",
    _("the address of their own, which lets them in"),
    "https://www.example.org/en/translate/abc/",
    is_required=True,
    shape=Shape.ADDRESS,
)
_JOB_ADDRESS = _address(_("where the job is"), "jobs/1")
_TEXT_ADDRESS = _address(_("where the translation is"), "1")
_MOVED = Placeholder(
    "pages",
    _("what has changed, with the way to each"),
    [Line("Afon wedi rhewi", "https://www.example.org/admin/translation/1/", "", "cy")],
    is_required=True,
    shape=Shape.LINES,
)
_NEWS = Placeholder(
    "news",
    _("what has happened, each with the way to it"),
    {
        "en": [
            Line("Afon wedi rhewi", "https://www.example.org/", "Sent back with a comment", "cy"),
            Line("Hydref", "https://www.example.org/", "Due on 1 March 2026", "cy"),
        ],
        "cy": [
            Line("Afon wedi rhewi", "https://www.example.org/", "Anfonwyd yn ôl gyda sylw", "cy"),
            Line("Hydref", "https://www.example.org/", "Dyddiad cau: 1 Mawrth 2026", "cy"),
        ],
    },
    is_required=True,
    shape=Shape.LINES,
)

# Letters with what lets somebody in.
_SECRET = (HANDED_OVER,)
# Name, title, what it is for, placeholders.
_LETTERS: Mapping[str, tuple[Words, Words, tuple[Placeholder, ...]]] = {
    SENT: (
        _("A job for a translator"),
        _("To the translator, when a job is sent to them."),
        (_NAME, _JOB, _LANGUAGE, _ITEMS, _WORDS, _DUE, _WHO, _NOTE, _JOB_ADDRESS),
    ),
    HANDED_OVER: (
        _("A job for a translator without an account"),
        _("To a translator without an account, when somebody makes an address for them."),
        (_NAME, _JOB, _LANGUAGE, _ITEMS, _WORDS, _DUE, _WHO, _NOTE, _UNTIL, _OUTSIDE),
    ),
    DUE_SOON: (
        _("A job is due soon"),
        _("To the translator, once, some days before the date of a job that is not finished."),
        (_NAME, _JOB, _ITEMS, _DUE, _JOB_ADDRESS),
    ),
    LATE: (
        _("A job is late"),
        _("To the translator, once, when the date of a job has passed and it is not finished."),
        (_NAME, _JOB, _ITEMS, _DUE, _JOB_ADDRESS),
    ),
    LATE_FOR_SENDER: (
        _("A job you sent is late"),
        _("To the person who sent a job, once, when its date has passed and it is not finished."),
        (_NAME, _JOB, _ITEMS, _DUE, _WHO, _JOB_ADDRESS),
    ),
    FINISHED: (
        _("A job is finished"),
        _("To the person who sent a job, when all that was in it is translated."),
        (_NAME, _JOB, _ITEMS, _WHO, _JOB_ADDRESS),
    ),
    REVIEW_WANTED: (
        _("A translation wants review"),
        _("To those who can approve it, when a translation is sent for review."),
        (_NAME, _TITLE, _WHO, _NOTE, _TEXT_ADDRESS),
    ),
    SENT_BACK: (
        _("A translation was sent back"),
        _("To the translator, when a reviewer has sent a translation back."),
        (_NAME, _TITLE, _WHO, _NOTE, _TEXT_ADDRESS),
    ),
    REOPENED: (
        _("A review starts again"),
        _(
            "To those who can approve it, when a text was edited after it had been sent for review "
            "or approved."
        ),
        (_NAME, _TITLE, _WHO, _TEXT_ADDRESS),
    ),
    MOVED_ON: (
        _("The source of a job has changed"),
        _(
            "To the translator and the person who sent the job, when a text was edited after it "
            "had been sent to the translator."
        ),
        (_NAME, _JOB, _MOVED, _JOB_ADDRESS),
    ),
    DIGEST: (
        _("Translation news of the day"),
        _("To everybody with news about translations, once a day, in place of a letter for each."),
        (_NAME, _NEWS),
    ),
}


def register_letters() -> None:
    """Let these letters be sent."""
    for name, (title, purpose, placeholders) in _LETTERS.items():
        shipped = wordings.SHIPPED[name]
        register(Kind(name, title, purpose, placeholders, shipped, is_secret=name in _SECRET))
