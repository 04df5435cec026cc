"""Our screens in the admin, below /admin/translation/."""

from django.urls import include, path

from translation.views.beside import BesideView
from translation.views.checks import ChecksView
from translation.views.comments import TalkView
from translation.views.desk import DeskView
from translation.views.free import CompareView, FreeView, TieView
from translation.views.history import PairHistoryView
from translation.views.labels import LabelsView
from translation.views.listing import TranslationsView
from translation.views.machine import MachineView
from translation.views.memory import PieceMemoryView
from translation.views.memory_screen import MemoryExportView, MemoryView
from translation.views.pair import PairView
from translation.views.parity import ParityView
from translation.views.period import PeriodView
from translation.views.preview import preview
from translation.views.publishing import PublishPageView, PublishRecordView
from translation.views.review import ReviewView
from translation.views.segment import SegmentView
from translation.views.sending import SendPageView, SendRecordView
from translation.views.terms.report import TermsReportView
from translation.views.texts import PairTextsView, TextsView
from translation.views.turning import TurnView

app_name = "translation"
urlpatterns = [
    path("", TranslationsView.as_view(), name="list"),
    path("<int:pk>/", DeskView.as_view(), name="desk"),
    path("<int:pk>/segment/", SegmentView.as_view(), name="desk_segment"),
    path("<int:pk>/comments/", TalkView.as_view(), name="desk_talk"),
    path("<int:pk>/texts/", TextsView.as_view(), name="desk_texts"),
    path("<int:pk>/checks/", ChecksView.as_view(), name="desk_checks"),
    path("<int:pk>/beside/", BesideView.as_view(), name="desk_beside"),
    path("<int:pk>/memory/", PieceMemoryView.as_view(), name="desk_memory"),
    path("<int:pk>/machine/", MachineView.as_view(), name="machine"),
    path("<int:pk>/review/", ReviewView.as_view(), name="review"),
    path("<int:pk>/preview/source/", preview, {"side": "source"}, name="preview_source"),
    path("<int:pk>/preview/target/", preview, {"side": "target"}, name="preview_target"),
    path("", include("translation.views.files.urls")),
    path("jobs/", include("translation.views.jobs.urls")),
    path("labels/", LabelsView.as_view(), name="labels"),
    path("memory/", MemoryView.as_view(), name="memory"),
    path("memory/carthen.tmx", MemoryExportView.as_view(), name="memory_export"),
    path("parity/", ParityView.as_view(), name="parity"),
    path("parity/results/", ParityView.as_view(results_only=True), name="parity_results"),
    path("period/", PeriodView.as_view(), name="period"),
    path("publish/page/<int:page_id>/", PublishPageView.as_view(), name="publish_page"),
    path(
        "publish/record/<slug:app_label>/<slug:model_name>/<str:pk>/",
        PublishRecordView.as_view(),
        name="publish_record",
    ),
    path("terms/", TermsReportView.as_view(), name="terms_report"),
    path(
        "terms/results/",
        TermsReportView.as_view(results_only=True),
        name="terms_report_results",
    ),
    path("pair/<uuid:key>/", PairView.as_view(), name="pair"),
    path("pair/<uuid:key>/history/", PairHistoryView.as_view(), name="pair_history"),
    path("pair/<uuid:key>/texts/", PairTextsView.as_view(), name="pair_texts"),
    path("pair/<uuid:key>/direction/", TurnView.as_view(), name="pair_turn"),
    path("pair/<uuid:key>/compare/", CompareView.as_view(), name="compare"),
    path("pair/<uuid:key>/free/", FreeView.as_view(), name="pair_free"),
    path("pair/<uuid:key>/tie/", TieView.as_view(), name="pair_tie"),
    path("send/page/<int:page_id>/", SendPageView.as_view(), name="send_page"),
    path(
        "send/record/<slug:app_label>/<slug:model_name>/<str:pk>/",
        SendRecordView.as_view(),
        name="send_record",
    ),
]
