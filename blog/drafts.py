"""A post made of a story that somebody sent."""

from django.utils.translation import gettext_lazy as _

from blog.models import BlogIndexPage, BlogPostPage
from participation.forms.drafts import Making, Sent
from participation.forms.texts import body_of


def _post(sent: Sent) -> BlogPostPage:
    return BlogPostPage(title=sent.title, summary=sent.summary, body=body_of(sent))


POST = Making("post", _("Make a draft of a post"), frozenset({"story"}), BlogIndexPage, _post)
