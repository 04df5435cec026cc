"""The forms below a page: a comment, a report, and a complaint with what the law asks for."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from participation.commenting.models import CommentReport
from participation.fields import email_field, language_field, name_field
from participation.protection import PlainTextField, ProtectedForm

if TYPE_CHECKING:
    from participation.fields import Words

TOO_LONG = _("The text is too long. Characters: %(show_value)d of %(limit_value)d.")
NEEDED = _("Fill this in.")


def text_field(label: "Words", limit: int, *, rows: int = 6, **kwargs: Any) -> PlainTextField:
    """A field for text of several lines."""
    return PlainTextField(
        label=label,
        validators=[MaxLengthValidator(limit, TOO_LONG)],
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": NEEDED},
        **kwargs,
    )


class AboutForm(ProtectedForm):
    """A form about a page's comments; `about` is the id of the comment it is about, if any."""

    title: "Words"
    button: "Words"
    privacy: "Words"

    about = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)


class CommentForm(AboutForm):
    """A comment, or an answer to one."""

    form_name = "comment"
    title = _("Write a comment")
    button = _("Send the comment")
    privacy = _(
        "Your name and your comment are shown in both languages of this page once somebody has "
        "read them. Your e-mail address is never shown; we delete it after 12 months."
    )

    name = name_field(_("Your name, as it will be shown"), 80)
    email = email_field(_("We write to you only about your comment."))
    text = text_field(_("Your comment"), 3000, help_text=_("Up to 3,000 characters."))
    language = language_field(
        _("Which language is your comment in?"), required=_("Choose the language of your comment.")
    )

    field_order = ["token", "about", "name", "email", "text", "language", "website"]


class ReportForm(AboutForm):
    """That a comment should be looked at."""

    form_name = "report"
    title = _("Report a comment")
    button = _("Send the report")
    privacy = _("We do not ask who you are, and delete your report after 12 months.")

    matter = forms.ChoiceField(
        label=_("What is the matter?"),
        choices=CommentReport.About.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is the matter.")},
    )
    note = text_field(_("What we should know"), 1000, rows=3, required=False)


class ComplaintForm(AboutForm):
    """A notice of complaint: regulation 2 and section 5(6) say what is in it."""

    form_name = "complaint"
    title = _("Complain that a comment harms your good name")
    button = _("Send the complaint")
    privacy = _(
        "We send what you write to the writer of the comment, your name and e-mail address only if "
        "you tick the box. We delete your complaint two years after it is closed."
    )

    name = name_field(_("Your name"))
    email = email_field(_("We answer to this address."))
    words = text_field(_("Which words do you complain of, and what do they say of you?"), 3000)
    untrue = text_field(
        _("Which facts in them are untrue, or which opinions have no support?"), 3000
    )
    lacks_writer = forms.BooleanField(
        label=_("I do not know enough about the writer to go to court against them."),
        error_messages={
            "required": _("Tick this if it is so. If you know the writer, write to them instead.")
        },
    )
    may_be_named = forms.BooleanField(
        label=_("You may give the writer my name and my e-mail address."), required=False
    )
