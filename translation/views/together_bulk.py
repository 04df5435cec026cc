"""Wagtail's bulk actions, for both languages of what was selected."""

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction
from wagtail.admin.views.pages.bulk_actions.move import MoveBulkAction
from wagtail.admin.views.pages.bulk_actions.unpublish import UnpublishBulkAction
from wagtail.models import Page
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction as DeleteRecordsBulkAction

from translation.kinds import Record
from translation.records import PairedRecord
from translation.together import deeds
from translation.together.effects import Effect, effect_on, effect_on_twin
from translation.together.sentences import Deed
from translation.views.together import answer_in

Do = Callable[[Record, Effect | None, Record | None], None]


class BothLanguages:
    """A bulk action that is carried out on the other language too, where that is asked for."""

    deed: Deed
    request: HttpRequest

    def get_execution_context(self) -> dict[str, Any]:
        """What carrying it out needs to know: Wagtail's arguments and ourselves."""
        return {**super().get_execution_context(), "view": self}  # type: ignore[misc]

    def carry_out(
        self, records: list[Record], do: Do, destination: Page | None = None
    ) -> tuple[int, int]:
        """Do it to each, with its twin if both were chosen; one that was selected too is its twin.

        Args:
            records: what was selected; the person may do it to each of them.
            do: does it to a record and, if that is not None, to its twin.
            destination: where pages are moved to.

        Returns:
            How many it was done to, and how many pages below them.
        """
        answer, user = answer_in(self.request.POST), self.request.user
        left, stay, count, below = {one.pk: one for one in records}, 0, 0, 0
        for record in _in_turn(left):
            effect = effect_on_twin(record, self.deed, user, destination)
            is_selected = effect is not None and effect.record.pk in left
            twin = effect.record if effect and is_selected else answer.twin(effect)
            stay += answer.is_in_vain(effect) and not is_selected
            halves = [effect_on(half, self.deed) for half in (record, twin) if half]
            do(record, effect, twin)
            left.pop(twin.pk if twin else None, None)
            count += len(halves)
            below += sum(half.below for half in halves)
        if stay:
            messages.warning(self.request, stayed_sentence(stay))
        return count, below


def _in_turn(left: dict[Any, Record]) -> Iterator[Record]:
    """What is left to do, one after the other; some may be done along the way."""
    while left:
        yield left.pop(next(iter(left)))


def stayed_sentence(count: int) -> str:
    """What is said of versions in the other language that could not be changed.

    Args:
        count: how many, at least 1.
    """
    sentence = ngettext(
        "%(count)s version in the other language could not be changed, and stays as it was.",
        "%(count)s versions in the other language could not be changed, and stay as they were.",
        count,
    )
    return sentence % {"count": count}


class BelowForm(forms.Form):
    """Asks whether the pages below come down too."""

    include_descendants = forms.BooleanField(
        required=False, label=gettext_lazy("Unpublish the pages below too")
    )


class UnpublishBothBulkAction(BothLanguages, UnpublishBulkAction):
    """Unpublish pages, and their twins."""

    form_class = BelowForm
    deed = Deed.UNPUBLISH
    template_name = "translation/together_bulk_unpublish.html"

    @classmethod
    def execute_action(
        cls, objects: list[Page], include_descendants: bool = False, **kwargs: Any
    ) -> tuple[int, int]:
        """Unpublish what was selected."""
        view = kwargs["view"]
        note = answer_in(view.request.POST).note

        def unpublish(page: Record, effect: Effect | None, twin: Record | None) -> None:
            user = view.request.user
            deeds.unpublish(page, twin, user, with_below=include_descendants, note=note)

        return view.carry_out([page.specific for page in objects], unpublish)


class DeleteBothBulkAction(BothLanguages, DeleteBulkAction):
    """Delete pages, and their twins."""

    deed = Deed.DELETE
    template_name = "translation/together_bulk_delete.html"

    @classmethod
    def execute_action(cls, objects: list[Page], **kwargs: Any) -> tuple[int, int]:
        """Delete what was selected; a page may be gone already with one above it."""
        view = kwargs["view"]
        note = answer_in(view.request.POST).note

        def delete(page: Record, effect: Effect | None, twin: Record | None) -> None:
            if Page.objects.filter(pk=page.pk).exists():
                deeds.delete(page, twin, view.request.user, note=note)

        return view.carry_out([page.specific for page in objects], delete)


class MoveBothBulkAction(BothLanguages, MoveBulkAction):
    """Move pages, and their twins."""

    deed = Deed.MOVE
    template_name = "translation/together_bulk_move.html"

    @classmethod
    def execute_action(
        cls, objects: list[Page], destination: Page | None = None, **kwargs: Any
    ) -> tuple[int, int] | None:
        """Move what was selected."""
        if destination is None:
            return None
        view = kwargs["view"]
        note = answer_in(view.request.POST).note

        def move(page: Record, effect: Effect | None, twin: Record | None) -> None:
            there = effect.destination if effect else None
            # Read afresh: the move before this one has changed it.
            here = Page.objects.get(pk=destination.pk)
            deeds.move(page, here, twin, there, view.request.user, note=note)

        count, _below = view.carry_out([page.specific for page in objects], move, destination)
        return count, 0


class DeleteBothRecordsBulkAction(BothLanguages, DeleteRecordsBulkAction):
    """Delete records, and their twins."""

    deed = Deed.DELETE
    template_name = "translation/together_bulk_delete_records.html"

    @classmethod
    def execute_action(cls, objects: list[Any], **kwargs: Any) -> tuple[int, int]:
        """Delete what was selected."""
        view = kwargs["view"]
        if not issubclass(view.model, PairedRecord):
            return super().execute_action(objects, **kwargs)
        note = answer_in(view.request.POST).note

        def delete(record: Record, effect: Effect | None, twin: Record | None) -> None:
            deeds.delete(record, twin, view.request.user, note=note)

        return view.carry_out(objects, delete)[0], 0
