"""The library: resources, collections and their lists."""

from resources.models.author import ResourceAuthor
from resources.models.collection import CollectionPage, CollectionStep
from resources.models.index import CollectionIndexPage, ResourceIndexPage
from resources.models.resource import ResourcePage
from resources.models.vocabulary import Kind, Licence, Source

__all__ = [
    "CollectionIndexPage",
    "CollectionPage",
    "CollectionStep",
    "Kind",
    "Licence",
    "ResourceAuthor",
    "ResourceIndexPage",
    "ResourcePage",
    "Source",
]
