"""Which models make pairs, and what their rows are called."""

from django.apps import apps
from django.db.models import Model
from wagtail.models import Page, TranslatableMixin

from translation.signals import is_part_of_a_page


def paired_records() -> list[type[Model]]:
    """The models, other than pages, whose rows make pairs."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, TranslatableMixin)
        and not issubclass(model, Page)
        and not is_part_of_a_page(model)
    ]


def title_field(model: type[Model]) -> str:
    """The field that names the rows of a model."""
    names = {field.name for field in model._meta.get_fields()}
    return "title" if "title" in names else "name"
