"""The pages of labels on the sitemap: those that have something to read."""

from collections.abc import Callable, Iterator
from functools import partial

from django.urls import reverse
from django.utils import translation

from core.label_links import label_url
from home.labelled.gathering import counts
from home.labelled.places import KINDS
from labels.cached import all_labels
from translation.locales import LANGUAGES


def label_paths() -> Iterator[dict[str, str]]:
    """The paths of the lists of topics and areas, and of each label that something has."""
    for kind in KINDS.values():
        yield paths_of(partial(reverse, kind.index_name))
        with translation.override(LANGUAGES[0]):
            used = counts(kind.field)
        for label in all_labels(kind.model):
            if used.get(label.pk):
                yield paths_of(partial(label_url, label))


def paths_of(path: Callable[[], str]) -> dict[str, str]:
    """A path in each language.

    Args:
        path: gives it in the language of the moment.
    """
    paths = {}
    for language in LANGUAGES:
        with translation.override(language):
            paths[language] = path()
    return paths
