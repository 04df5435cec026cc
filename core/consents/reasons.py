"""Why a page or record cannot be published: somebody on it has not agreed."""

from typing import Any

from django.utils.translation import gettext as _

from consent.states import Cover
from core.consents.uses import Use, uses_in
from translation.going_live.gate import Reason


def reasons_against(page: Any) -> list[Reason]:
    """What stands against publishing a page or record, by whose words and pictures it holds.

    What was withdrawn after it was published is hidden already, and does not keep anybody from
    correcting the rest of the page.

    Args:
        page: the specific page or the record, as it would be published.
    """
    found = [(use, code) for use in uses_in(page) if (code := _wrong_with(use))]
    if any(code == "consent_withdrawn" for _use, code in found):
        hidden = _consents_of_live_halves(page)
        found = [one for one in found if not _is_hidden(*one, hidden)]
    sentences = {_sentence(use, code): code for use, code in found}
    return [Reason(code, sentence) for sentence, code in sentences.items()]


def _wrong_with(use: Use) -> str:
    if use.consent is None:
        return "consent_missing" if use.is_needed else ""
    if use.consent.is_withdrawn:
        return "consent_withdrawn"
    return "" if use.consent.covers(use.what) else "consent_scope"


def _consents_of_live_halves(page: Any) -> set[int]:
    halves = type(page).objects.filter(translation_key=page.translation_key, live=True)
    return {use.consent.pk for half in halves for use in uses_in(half) if use.consent}


def _is_hidden(use: Use, code: str, hidden: set[int]) -> bool:
    return code == "consent_withdrawn" and use.consent is not None and use.consent.pk in hidden


def _sentence(use: Use, code: str) -> str:
    sentences = {
        (Cover.WORDS, "consent_missing"): _(
            "No consent has been chosen for the words of this person: %(name)s."
        ),
        (Cover.WORDS, "consent_withdrawn"): _(
            "This person has withdrawn their consent. Take their words out: %(name)s."
        ),
        (Cover.WORDS, "consent_scope"): _(
            "This person has not agreed to be quoted on this website: %(name)s."
        ),
        (Cover.PHOTOGRAPH, "consent_missing"): _(
            "A person can be recognised in this picture, and it has no consent: %(name)s."
        ),
        (Cover.PHOTOGRAPH, "consent_withdrawn"): _(
            "The person in this picture has withdrawn their consent. Choose another: %(name)s."
        ),
        (Cover.PHOTOGRAPH, "consent_scope"): _(
            "The person in this picture has not agreed to be shown on this website: %(name)s."
        ),
        (Cover.RECORDING, "consent_missing"): _(
            "A person can be recognised in this recording, and it has no consent: %(name)s."
        ),
        (Cover.RECORDING, "consent_withdrawn"): _(
            "The person in this recording has withdrawn their consent. Choose another: %(name)s."
        ),
        (Cover.RECORDING, "consent_scope"): _(
            "The person in this recording has not agreed to be heard or seen on this website: "
            "%(name)s."
        ),
    }
    return sentences[(use.what, code)] % {"name": use.name}
