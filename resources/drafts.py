"""A resource made of what somebody sent."""

from django.utils.translation import gettext_lazy as _

from participation.forms.drafts import Making, Sent
from participation.forms.texts import body_of
from resources.models import ResourceAuthor, ResourceIndexPage, ResourcePage


def _resource(sent: Sent) -> ResourcePage:
    body = body_of(sent, is_credited=False)
    authors = [ResourceAuthor(name=sent.credit)] if sent.credit else []
    page = ResourcePage(title=sent.title, summary=sent.summary, body=body)
    page.authors.set(authors)
    return page


RESOURCE = Making(
    "resource",
    _("Make a draft of a resource"),
    frozenset({"contribution"}),
    ResourceIndexPage,
    _resource,
)
