"""The addresses of topics and areas, below a language's prefix, in the words of each language."""

from django.urls import include, path

from core import addresses
from home.labelled.views import area_list, area_page, topic_list, topic_page

urlpatterns = [
    path(
        addresses.TOPICS,
        include(
            [
                path("", topic_list, name="topics"),
                path("<slug:slug>/", topic_page, name="topic"),
            ]
        ),
    ),
    path(
        addresses.AREAS,
        include(
            [
                path("", area_list, name="areas"),
                path("<slug:slug>/", area_page, name="area"),
            ]
        ),
    ),
]
