"""The addresses of records; they stand below a language's prefix, in the words of each language."""

from django.urls import include, path

from core import addresses, sitemap
from core.records.sitemap import record_paths
from core.records.views import record_list, record_not_yet, record_page


def _of(kind: str, list_name: str) -> list:
    return [
        path("", record_list, {"kind": kind}, name=list_name),
        path("<slug:slug>/", record_page, {"kind": kind}, name=kind),
    ]


urlpatterns = [
    path(addresses.PEOPLE, include(_of("person", "people"))),
    path(addresses.ORGANISATIONS, include(_of("organisation", "organisations"))),
    path(addresses.LAWS, include(_of("law", "laws"))),
    path(
        addresses.NOT_YET,
        include([path("<slug:kind>/<uuid:key>/", record_not_yet, name="record_not_yet")]),
    ),
]

sitemap.include(record_paths)
