"""The components of core in the gallery, with what they are given."""

import datetime
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from core.blocks.pictures import example_images
from core.cards import Card, card_date
from core.gallery.specimens import Context, show_in_gallery
from core.lists.listing import Chip, Listing, Option, PageLinks, ShownFacet, WayOut
from core.shown import Crumb
from core.twin_notice import TwinNotice
from translation.locales import OTHER

NOWHERE = "#"


class ExampleForm(forms.Form):
    """A form somebody has not filled in."""

    name = forms.CharField(label=_("Name"), help_text=_("As you would like to be called."))


def example_card(language: str = "") -> Card:
    """A card.

    Args:
        language: the language of its page, if it is not that of the moment.
    """
    image = next(iter(example_images(1)), None)
    return Card(
        title=gettext("Working as equals"),
        url=NOWHERE,
        summary=gettext("What we heard, and what we will do."),
        language=language or str(get_language()),
        kind=gettext("Opinion"),
        when=card_date(datetime.date(2026, 3, 1)),
        people=["Ann Rees", "Gwyn Parry"],
        picture=image and image["image"],
        pattern_key="carthen",
    )


def example_listing(*, is_empty: bool = False) -> Listing:
    """A list that somebody has narrowed.

    Args:
        is_empty: whether nothing is left of it.
    """
    topics = [gettext("Housing"), gettext("Health")]
    return Listing(
        items=[] if is_empty else [example_card()],
        count=0 if is_empty else 1,
        facets=[
            ShownFacet(
                gettext("Topic"),
                "topic",
                [
                    Option(label, label, "topic", count, selected=not place)
                    for place, (label, count) in enumerate(zip(topics, (3, 12), strict=True))
                ],
            )
        ],
        chips=[Chip(topics[0], NOWHERE)],
        clear_url=NOWHERE,
        page_links=PageLinks(2, 5, NOWHERE, NOWHERE),
        way_out=WayOut(gettext("Topic"), topics[0], NOWHERE, 12) if is_empty else None,
        sorts=[
            Option(gettext("Newest first"), "new", "sort", 0, selected=True),
            Option(gettext("By title"), "title", "sort", 0, selected=False),
        ],
        words="",
    )


def example_twin_notice() -> Context:
    """A page whose twin says something newer."""
    other = OTHER[str(get_language())]
    twin: Any = {"title": {"en": "Working as equals", "cy": "Gweithio’n gyfartal"}[other]}
    twin["url_path"] = NOWHERE
    sentence = gettext("The other version of this page says something newer.")
    return {"notice": TwinNotice(sentence, twin, other)}


def _card() -> Context:
    return {"card": example_card(), "level": "h3"}


def _card_elsewhere() -> Context:
    return {"item_language": OTHER[str(get_language())]}


def _filters() -> Context:
    return {"listing": example_listing(), "has_search": True, "kept": {}}


def _found() -> Context:
    listing = example_listing(is_empty=True)
    return {"listing": listing, "found_in_words": gettext("Nothing found")}


def _paging() -> Context:
    return {"number": 2, "total": 5, "previous": NOWHERE, "next": NOWHERE}


def _person() -> Context:
    role, organisation = gettext("Chair"), gettext("A community hall")
    person = {"name": "Ann Rees", "role": role, "organisation_name": organisation}
    return {"person": person}


def _breadcrumbs() -> Context:
    titles = [gettext("Home"), gettext("About us")]
    return {"breadcrumbs": [Crumb(title, NOWHERE) for title in titles]}


def _field() -> Context:
    return {"field": ExampleForm()["name"]}


def _errors() -> Context:
    return {"form": ExampleForm({})}


def show_core_components() -> None:
    """Add the components of core to the gallery."""
    for name, title, description, example in [
        ("card", _("Card"), _("A page in a list, whatever its type."), _card),
        (
            "language-badge",
            _("Language badge"),
            _("On what a list has in the other language only."),
            _card_elsewhere,
        ),
        ("filters", _("Filters"), _("Ways to narrow a list, with counts."), _filters),
        ("found", _("What was found"), _("How much is left, and a way out of nothing."), _found),
        ("paging", _("Paging"), _("The way through a long list."), _paging),
        ("person", _("Person"), _("Somebody with their role and organisation."), _person),
        ("breadcrumbs", _("Breadcrumbs"), _("The pages above this one."), _breadcrumbs),
        (
            "twin-notice",
            _("Notice about the other language"),
            _("Above a page whose other half is newer."),
            example_twin_notice,
        ),
        ("field", _("Form field"), _("A question with its help."), _field),
        ("errors", _("Errors of a form"), _("What has to change before it can be sent."), _errors),
    ]:
        show_in_gallery(name, title, description, example)
