"""Keeping a value that was chosen for the other language."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _
from wagtail_localize.models import SegmentOverride, Translation, TranslationContext

from translation.desk import chosen_for, files, wording
from translation.desk.choices import MAILTO, Choice, shown
from translation.desk.entry import version_of
from translation.kinds import Someone, known
from translation.numbers import number_in
from translation.past.texts import Help, TextChange
from translation.state import contents

# What a link to an e-mail address may begin for the person who writes.
BEGUN = ("subject", "body")


def save(
    translation: Translation, user: Someone, one: Choice, text: str, seen: str | None
) -> tuple[Choice, TextChange | None]:
    """Keep what was chosen; nothing, or the source's own value, means the same as the source.

    Args:
        one: the choice as it is stored.
        text: the value as a form has it.
        seen: `Choice.version` as the person saw it; None asks nothing.

    Returns:
        The choice as it is now, and its line of history if it was changed.
    """
    text = wording.cleaned(text)
    choice_seen, _dash, source_seen = (seen or one.version).partition("-")
    if text in (one.text, "" if one.value is None else None) or version_of(text) == choice_seen:
        return one, None
    if choice_seen != version_of(one.text):
        return replace(one, value=text, theirs=one.text), None
    if source_seen != contents.short(one.source_value):
        return replace(one, value=text, problems=(_source_changed(),)), None
    value, problem = _checked(one.place.choice, text, user)
    if problem:
        return replace(one, value=text, problems=(problem,)), None
    context, _created = TranslationContext.objects.get_or_create(
        object_id=translation.source.object_id, path=one.path
    )
    rows = SegmentOverride.objects.filter(context=context, locale_id=translation.target_locale_id)
    rows.delete()
    value = None if value in (None, one.source_value) else value
    if value is not None:
        row = SegmentOverride.objects.create(
            context=context,
            locale_id=translation.target_locale_id,
            data_json=json.dumps(value),
            last_translated_by=known(user),
        )
        chosen_for.keep(row, one.source_value, one.source_label)
    after = "" if value is None else shown(value)
    line = TextChange(one.path, one.place.label, one.source_label, one.text, after)
    return replace(one, value=value, label=after, was=""), line


def let_stand(
    translation: Translation, one: Choice, seen: str | None
) -> tuple[Choice, TextChange | None]:
    """Keep somebody's word that a choice serves what the source has by now.

    Args:
        one, seen: as for `save`.

    Returns:
        The choice as it is now, and its line of history if it was out of date.
    """
    if one.is_settled:
        return one, None
    if seen not in (None, one.version):
        return replace(one, problems=(_source_changed(),)), None
    chosen_for.let_stand(translation, one.path, one.source_value, one.source_label)
    line = TextChange(one.path, one.place.label, one.source_label, one.text, one.text, Help.EARLIER)
    return replace(one, was=""), line


def _source_changed() -> str:
    return _("The source has something else here by now. Load the page again to see it.")


def _checked(kind: str, text: str, user: Someone) -> tuple[Any, str]:
    """The value of a text, and what is wrong with it."""
    if not text:
        return None, ""
    if kind in files.KINDS:
        number = number_in(text)
        found = files.may_use(kind, number, user)
        return (number, "") if found else (None, _("This cannot be chosen."))
    try:
        return ADDRESSES[kind](text), ""
    except ValidationError as error:
        return None, " ".join(error.messages)


def _web_address(text: str) -> str:
    URLValidator(schemes=["http", "https"])(text)
    return text


def _email_address(text: str) -> str:
    validate_email(text)
    return text


def _mail_link(text: str) -> str:
    """A link that opens a mail to an address, perhaps with a subject and some words begun."""
    address, _mark, rest = text.removeprefix(MAILTO).partition("?")
    validate_email(address)
    begun = [(name, said) for name, said in parse_qsl(rest) if name in BEGUN]
    # As Wagtail's editor writes them.
    query = urlencode(begun, quote_via=quote)
    return f"{MAILTO}{address}?{query}" if query else f"{MAILTO}{address}"


# The value of a written address; each raises a ValidationError for what is none.
ADDRESSES: Mapping[str, Callable[[str], str]] = {
    "link": _web_address,
    "email": _email_address,
    "mailto": _mail_link,
}
