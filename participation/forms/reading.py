"""Messages that came through forms, on the screens of those who may read them."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join, linebreaks
from django.utils.safestring import SafeString, mark_safe

from participation.forms.models import Form
from participation.forms.words import answer_in_words
from participation.models import FormEntry
from translation.past.spreadsheets import safe_cell

# A column of a spreadsheet: the answers to the question of a key.
ANSWERS = "answers_by_key."


class QuestionColumns:
    """A list of messages whose spreadsheet has a column for each question of the form asked for.

    Questions that are not asked any more have theirs too, as they were worded last.
    """

    request: Any
    list_export: Any
    export_headings: Any

    @cached_property
    def questions(self) -> dict[str, str]:
        """The questions of the form the list is narrowed to, by their keys."""
        number = self.request.GET.get("form", "")
        form = Form.objects.filter(pk=number).first() if number.isdecimal() else None
        if form is None:
            return {}
        kept = form.entries.order_by("created_at").values_list("answers", flat=True)
        return {one["key"]: one["question"] for answers in kept for one in answers}

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Put the columns of the form asked for in place of the whole message."""
        super().setup(request, *args, **kwargs)  # type: ignore[misc]
        if not self.questions:
            return
        columns = {f"{ANSWERS}{key}": safe_cell(words) for key, words in self.questions.items()}
        self.list_export = [name for name in self.list_export if name != "message"] + [*columns]
        self.export_headings = {**self.export_headings, **columns}


def shown_answers(entry: FormEntry) -> SafeString:
    """The answers of a message below their questions, or the message itself."""
    if not entry.answers:
        return mark_safe(linebreaks(entry.message, autoescape=True))  # noqa: S308
    rows = (
        (
            one["question"],
            mark_safe(linebreaks(answer_in_words(one["answer"]), autoescape=True)),  # noqa: S308
        )
        for one in entry.answers
    )
    return format_html("<div>{}</div>", format_html_join("", "<h2>{}</h2>{}", rows))
