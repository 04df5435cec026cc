"""Where topics and areas stand on the site."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.label_links import label_url
from core.records.pages import home_crumbs
from core.shown import Crumb, Shown
from labels.kinds import kind_word
from labels.models import Area, LabelPair, Topic
from translation.locales import OTHER


@dataclass(frozen=True)
class Kind:
    """A kind of label with public pages.

    Attributes:
        field: the field and facet of pages that have it.
        plural: what stands above the list of all of them.
        index_name: the name of the address of that list.
    """

    model: type[LabelPair]
    field: str
    plural: str | Promise
    index_name: str


TOPICS = Kind(Topic, "topics", _("Topics"), "topics")
AREAS = Kind(Area, "areas", _("Areas"), "areas")
KINDS = {kind.model: kind for kind in (TOPICS, AREAS)}


def shown_label(label: LabelPair, description: str) -> Shown:
    """A label's page for the head, the switch and the breadcrumbs."""
    kind = KINDS[type(label)]
    with translation.override(OTHER[get_language()]):
        twin_url = label_url(label)
    return Shown(
        title=label.name,
        url=label_url(label),
        description=description,
        twin_url=twin_url,
        crumbs=(*home_crumbs(), Crumb(str(kind.plural), reverse(kind.index_name))),
        key=f"{kind_word(label)}-{label.pk}",
        data={"@type": "CollectionPage"},
    )


def shown_index(kind: Kind) -> Shown:
    """The list of all labels of a kind, likewise."""
    with translation.override(OTHER[get_language()]):
        twin_url = reverse(kind.index_name)
    return Shown(
        title=str(kind.plural),
        url=reverse(kind.index_name),
        twin_url=twin_url,
        crumbs=home_crumbs(),
        key=kind.index_name,
        data={"@type": "CollectionPage"},
    )
