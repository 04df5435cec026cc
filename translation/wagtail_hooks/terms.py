"""Terms in the admin."""

from wagtail.snippets.models import register_snippet

from translation.terms.admin import TermViewSet

register_snippet(TermViewSet)
