"""The kinds of record that have public pages, and what each shows of itself."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from people.models import Law, Organisation, Person


@dataclass(frozen=True)
class Kind:
    """A kind of record.

    Attributes:
        name: names it in addresses and templates.
        plural: above the list of all of them.
        index_name: the name of the address of that list.
    """

    name: str
    model: type[Any]
    plural: str | Promise
    index_name: str


KINDS = {
    kind.name: kind
    for kind in (
        Kind("person", Person, _("People"), "people"),
        Kind("organisation", Organisation, _("Organisations"), "organisations"),
        Kind("law", Law, _("Laws and policies"), "laws"),
    )
}


def kind_named(name: str) -> Kind:
    """The kind of record an address names.

    Raises:
        Http404: if there is none.
    """
    if name not in KINDS:
        raise Http404
    return KINDS[name]
