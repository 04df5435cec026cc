"""The addresses of jobs, below /admin/translation/jobs/."""

from django.urls import path

from translation.views.jobs.choosing import ChooseView
from translation.views.jobs.job import JobView, progress, quote_sheet
from translation.views.jobs.listing import JobsView
from translation.views.jobs.mine import MyWorkView
from translation.views.jobs.preparing import PrepareView

urlpatterns = [
    path("", JobsView.as_view(), name="jobs"),
    path("mine/", MyWorkView.as_view(), name="my_work"),
    path("choose/", ChooseView.as_view(), name="job_choose"),
    path("<int:pk>/", JobView.as_view(), name="job"),
    path("<int:pk>/prepare/", PrepareView.as_view(), name="job_prepare"),
    path("<int:pk>/progress/", progress, name="job_progress"),
    path("<int:pk>/quote.<slug:kind>", quote_sheet, name="job_quote"),
]
