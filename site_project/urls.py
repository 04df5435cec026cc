"""Every address of the site."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.decorators.http import require_safe
from wagtail import views as wagtail_views
from wagtail.admin import urls as wagtailadmin_urls

from blog.feeds import PostsFeed
from core import addresses, errors, views
from core.files import views as files
from core.gallery.views import gallery, schemes
from core.records.urls import urlpatterns as record_urls
from core.serving import serve
from core.sitemap import sitemap
from events.urls import event_urls
from home.labelled.urls import urlpatterns as label_urls
from home.robots import robots
from home.search.titles import titles
from home.search.view import search
from participation.signatures.urls import signature_urls
from resources.urls import resource_urls
from translation.views.files.urls import OUTSIDE

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error

urlpatterns = [
    path("", views.front_door, name="front_door"),
    path("language/<slug:language>/", views.choose_language, name="choose_language"),
    re_path(
        r"^pattern/(?P<key>[\w-]{1,40})/(?P<face>\w+)/(?P<shape>[\w-]+)\.(?P<kind>svg|png)$",
        views.pattern,
        name="pattern",
    ),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path("admin/", include("site_project.security_urls")),
    path("admin/", include(wagtailadmin_urls)),
    # No more digits than a database can look for.
    re_path(r"^documents/([0-9]{1,18})/(.*)$", files.document, name="wagtaildocs_serve"),
    path("media/<path:path>", files.media, name="media"),
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        wagtail_views.authenticate_with_password,
        name="wagtailcore_authenticate_with_password",
    ),
    path("_util/login/", views.to_sign_in, name="wagtailcore_login"),
    *i18n_patterns(
        path(
            addresses.SEARCH,
            include(
                [
                    path("", search, name="search"),
                    path(addresses.TITLES, titles, name="search_titles"),
                ]
            ),
        ),
        OUTSIDE,
        path(addresses.FEED, require_safe(PostsFeed()), name="feed"),
        path(addresses.NOT_YET, include([path("<int:page_id>/", views.not_yet, name="not_yet")])),
        *record_urls,
        *label_urls,
        *event_urls,
        *resource_urls,
        *signature_urls,
        path(
            addresses.COMPONENTS,
            include(
                [
                    path("", gallery, name="components"),
                    path("colours.css", schemes, name="component_colours"),
                ]
            ),
        ),
        re_path(r"^((?:[\w\-]+/)*)$", serve, name="wagtail_serve"),
    ),
]
