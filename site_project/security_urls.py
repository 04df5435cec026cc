"""Addresses of the second step of signing in; they stand before Wagtail's own under /admin/."""

from django.urls import path

from site_project.sign_in import views

urlpatterns = [
    path("second-step/", views.verify, name="second_factor_verify"),
    path("second-step/set-up/", views.set_up, name="second_factor_set_up"),
    path("second-step/set-up/done/", views.show_recovery_codes, name="second_factor_codes"),
]
