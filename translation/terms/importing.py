"""Putting the terms of a file into the termbase: what would change first, then all or nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from labels.models import Topic
from translation.kinds import Someone
from translation.models import Term, TermsStamp
from translation.numbers import number_in
from translation.terms.keeping import keep_all
from translation.terms.rows import TEXTS, TermRow

YES = {"1", "yes", "true", "x", "ie", "y", "oes", "ydy"}
NO = {"", "0", "no", "false", "na", "n", "nac oes"}
UNIQUE_IN_MEMORY = {"validate_unique": False, "validate_constraints": False}


class ChangedMeanwhileError(Exception):
    """The terms are not what they were when somebody saw what a file would change."""


@dataclass(frozen=True)
class FieldChange:
    """What a file changes of one field: its name, and what it says before and after."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """One term that a file adds or changes.

    Attributes:
        number: its row in the file.
        term: with the values it would have.
        fields: what is different; empty for a new term.
        twin: another term with the same English words, if this one is new.
    """

    number: int
    term: Term
    fields: tuple[FieldChange, ...] = ()
    twin: str = ""

    @property
    def is_new(self) -> bool:
        """Whether the term is not there yet."""
        return self.term.pk is None


@dataclass
class Plan:
    """What a file would do.

    Attributes:
        changes: the terms it adds or changes, in its order.
        same: how many are there as they are.
        problems: what is wrong, by row; nothing is put in while there is any.
        stamp: names the terms it was compared with.
    """

    changes: list[Change] = field(default_factory=list)
    same: int = 0
    problems: list[tuple[int, str]] = field(default_factory=list)
    stamp: str = ""

    @property
    def new(self) -> list[Change]:
        """The terms it adds."""
        return [change for change in self.changes if change.is_new]

    @property
    def changed(self) -> list[Change]:
        """The terms it changes."""
        return [change for change in self.changes if not change.is_new]


def plan(rows: Iterable[TermRow]) -> Plan:
    """What the terms of a file would change. Three queries, however many they are."""
    found = Plan(stamp=_stamp())
    planner = _Planner()
    for row in rows:
        try:
            change = planner.change(row)
        except ValidationError as error:
            found.problems += [(row.number, sentence) for sentence in _sentences(error)]
            continue
        if change is None:
            found.same += 1
        else:
            found.changes.append(change)
    return found


@transaction.atomic
def put_in(rows: Iterable[TermRow], user: Someone, stamp: str) -> Plan:
    """Put the terms of a file in, if they change what somebody has seen.

    Args:
        user: who does it; each term's history names them.
        stamp: of the plan they have seen.

    Returns:
        What was done; nothing, if it has problems.

    Raises:
        ChangedMeanwhileError: if a term has changed since.
    """
    # Two files at once take turns.
    list(TermsStamp.objects.select_for_update())
    if stamp != _stamp():
        raise ChangedMeanwhileError
    done = plan(rows)
    if done.problems:
        return done
    keep_all([change.term for change in done.changes], user)
    return done


def _stamp() -> str:
    found = TermsStamp.objects.values_list("stamp", flat=True).first()
    return str(found) if found else ""


class _Planner:
    """Compares rows with the terms there are, each row with those before it too."""

    def __init__(self) -> None:
        self._terms = {term.pk: term for term in Term.objects.select_related("domain")}
        self._seen: dict[Any, int] = {}

    @cached_property
    def _by_words(self) -> dict[tuple[str, str], Term]:
        return {_words(term): term for term in self._terms.values()}

    @cached_property
    def _by_english(self) -> dict[str, list[Term]]:
        found: dict[str, list[Term]] = {}
        for term in self._terms.values():
            found.setdefault(term.en.casefold(), []).append(term)
        return found

    @cached_property
    def _topics(self) -> dict[str, Topic]:
        topics = Topic.objects.all()
        return {name.casefold(): one for one in topics for name in (one.name_en, one.name_cy)}

    def change(self, row: TermRow) -> Change | None:
        """What a row changes; None if all of it is there.

        Raises:
            ValidationError: if it makes no term.
        """
        before = self._term_of(row)
        term = Term(pk=before.pk) if before else Term()
        for name in Term._meta.fields:
            if before:
                setattr(term, name.attname, getattr(before, name.attname))
        term._state.adding = before is None
        self._take(term, row)
        term.full_clean(exclude=["domain"], **UNIQUE_IN_MEMORY)
        self._require_own_words(term, row)
        if before is None:
            twins = self._by_english.get(term.en.casefold(), []) if term.en else []
            return Change(row.number, term, twin=str(twins[0]) if twins else "")
        fields = tuple(_different(before, term))
        return Change(row.number, term, fields) if fields else None

    def _term_of(self, row: TermRow) -> Term | None:
        """The term a row is about: by its number, by its words, or as the half that was there."""
        if number := row.values.get("id", ""):
            if term := self._terms.get(number_in(number)):
                return term
            raise ValidationError(_("There is no term with the number %(id)s.") % {"id": number})
        en, cy = (" ".join(row.values.get(name, "").split()) for name in ("en", "cy"))
        if term := self._by_words.get((en.casefold(), cy.casefold())):
            return term
        halves = [term for term in self._by_english.get(en.casefold(), []) if en and not term.cy]
        return halves[0] if len(halves) == 1 else None

    def _take(self, term: Term, row: TermRow) -> None:
        values = row.values
        for name in TEXTS:
            if name in values:
                setattr(term, name, values[name])
        if values.get("status"):
            term.status = _status(values["status"])
        if "domain" in values:
            term.domain = self._topic(values["domain"])
        if "in_glossary" in values:
            term.in_glossary = _is_yes(values["in_glossary"])

    def _topic(self, name: str) -> Topic | None:
        if not name:
            return None
        if topic := self._topics.get(name.casefold()):
            return topic
        raise ValidationError(_("There is no topic of this name: %(name)s.") % {"name": name})

    def _require_own_words(self, term: Term, row: TermRow) -> None:
        for key in filter(None, (_words(term), term.pk)):
            if first := self._seen.get(key):
                sentence = _("The same term is in the file twice. The other row: %(row)s.")
                raise ValidationError(sentence % {"row": first})
        other = self._by_words.get(_words(term))
        if other and other.pk != term.pk:
            raise ValidationError(_("There is such a term already."))
        self._seen[_words(term)] = row.number
        if term.pk:
            self._seen[term.pk] = row.number


def _words(term: Term) -> tuple[str, str]:
    return term.en.casefold(), term.cy.casefold()


def _different(before: Term, after: Term) -> Iterator[FieldChange]:
    for name in (*TEXTS, "status", "domain", "in_glossary"):
        old, new = _shown(before, name), _shown(after, name)
        if old != new:
            label = capfirst(str(Term._meta.get_field(name).verbose_name))  # type: ignore[union-attr]
            yield FieldChange(label, old, new)


def _shown(term: Term, name: str) -> str:
    if name == "status":
        return str(term.get_status_display())
    if name == "domain":
        return str(term.domain or "")
    if name == "in_glossary":
        return _("Shown") if term.in_glossary else _("Not shown")
    return str(getattr(term, name))


def _status(text: str) -> str:
    """A status by its code or by its name in the language of the moment."""
    for code, label in Term.Status.choices:
        if text.casefold() in (code, str(label).casefold()):
            return code
    raise ValidationError(_("There is no such status: %(status)s.") % {"status": text})


def _is_yes(text: str) -> bool:
    if text.casefold() in YES | NO:
        return text.casefold() in YES
    raise ValidationError(_("Write 1 for a term of the glossary, or nothing."))


def _sentences(error: ValidationError) -> Iterator[str]:
    if not hasattr(error, "error_dict"):
        yield from error.messages
        return
    for name, sentences in error.message_dict.items():
        label = capfirst(str(Term._meta.get_field(name).verbose_name))  # type: ignore[union-attr]
        for sentence in sentences:
            yield f"{label}: {sentence}"
