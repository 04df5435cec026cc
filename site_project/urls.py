"""Every address of the site."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views import static
from django.views.decorators.http import require_safe
from wagtail import views as wagtail_views
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from blog.feeds import PostsFeed
from core import addresses, errors, views
from core.serving import serve
from core.sitemap import sitemap
from home.robots import robots
from home.search import search

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error

# In production the proxy serves uploads; see docs/deployment.md.
media_urls = []
if settings.SERVE_MEDIA:
    options = {"document_root": settings.MEDIA_ROOT}
    media_urls = [path("media/<path:path>", static.serve, options)]

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
    path("documents/", include(wagtaildocs_urls)),
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        wagtail_views.authenticate_with_password,
        name="wagtailcore_authenticate_with_password",
    ),
    path("_util/login/", views.to_sign_in, name="wagtailcore_login"),
    *media_urls,
    *i18n_patterns(
        path(addresses.SEARCH, search, name="search"),
        path(addresses.FEED, require_safe(PostsFeed()), name="feed"),
        path(addresses.NOT_YET, include([path("<int:page_id>/", views.not_yet, name="not_yet")])),
        re_path(r"^((?:[\w\-]+/)*)$", serve, name="wagtail_serve"),
    ),
]
