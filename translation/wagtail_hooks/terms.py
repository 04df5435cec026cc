"""Terms in the admin: their screens, and the report on how they are kept to."""

from wagtail.snippets.models import register_snippet

from translation.terms.admin import TermViewSet

register_snippet(TermViewSet)
