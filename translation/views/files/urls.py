"""The addresses of files: below /admin/translation/, and for those without an account."""

from django.urls import include, path
from django.utils.translation import pgettext_lazy

from translation.views.files.delivery import DeliveryView
from translation.views.files.exchange import JobFilesView, TranslationFilesView
from translation.views.files.outside import OutsideView

urlpatterns = [
    path("<int:pk>/files/", TranslationFilesView.as_view(), name="files"),
    path("jobs/<int:pk>/files/", JobFilesView.as_view(), name="job_files"),
    path("files/<int:pk>/", DeliveryView.as_view(), name="delivery"),
]

OUTSIDE = path(
    pgettext_lazy("address", "translate-by-file/"),
    include([path("<str:token>/", OutsideView.as_view(), name="translate_by_file")]),
)
