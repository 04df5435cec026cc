"""What somebody sent, as the body of a page."""

from django.utils.html import format_html, linebreaks
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from wagtail.rich_text import RichText

from participation.forms.drafts import Sent


def body_of(sent: Sent, *, is_credited: bool = True) -> list[tuple[str, RichText]]:
    """Each part below its question, and who sent it. Nothing in it is markup of theirs.

    Args:
        sent: what they sent.
        is_credited: whether the name is told in the text.
    """
    texts = [
        format_html("<h2>{}</h2>{}", question, mark_safe(linebreaks(answer, autoescape=True)))  # noqa: S308
        for question, answer in sent.parts
    ]
    if is_credited and sent.credit:
        words = gettext("Sent to us by %(name)s.") % {"name": sent.credit}
        texts.append(format_html("<p>{}</p>", words))
    return [("text", RichText(text)) for text in texts]
