"""The addresses of signed links, below a language."""

from django.urls import include, path

from core import addresses
from participation.signatures.views import ConfirmView, OwnView, StopView

CONFIRM = [path("<str:token>/", ConfirmView.as_view(), name="confirm_signature")]
OWN = [path("<str:token>/", OwnView.as_view(), name="own_signature")]
STOP = [path("<str:token>/", StopView.as_view(), name="stop_letter_news")]

signature_urls = [
    path(
        addresses.SIGNATURE,
        include(
            [path(addresses.CONFIRM, include(CONFIRM)), path(addresses.STOP, include(STOP)), *OWN]
        ),
    ),
]
