"""The site's addresses, with wagtail-localize's own screens beside ours at addresses of the bench.

Ours stand at the addresses wagtail-localize registers for its own; here its views are asked as
they are.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation, report, submit_translations

from site_project.urls import urlpatterns as ours


def open_translation(request: HttpRequest, pk: int) -> HttpResponse:
    """Its editor of one translation, which it shows in the place of the page's."""
    translation = Translation.objects.get(pk=pk)
    return edit_translation.edit_translation(
        request, translation, translation.get_target_instance()
    )


urlpatterns = [
    path(
        "stock/submit/<int:page_id>/",
        require_admin_access(submit_translations.SubmitPageTranslationView.as_view()),
        name="stock_submit",
    ),
    path("stock/open/<int:pk>/", require_admin_access(open_translation), name="stock_open"),
    path(
        "stock/save/<int:translation_id>/<int:string_segment_id>/",
        edit_translation.edit_string_translation,
        name="stock_save",
    ),
    path(
        "stock/preview/<int:translation_id>/",
        require_admin_access(edit_translation.preview_translation),
        name="stock_preview",
    ),
    path(
        "stock/list/",
        require_admin_access(report.TranslationsReportView.as_view()),
        name="stock_list",
    ),
    *ours,
]
