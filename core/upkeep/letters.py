"""The letter to those who look after pages."""

from django.utils.translation import gettext_lazy as _

from mail.registry import Kind, Placeholder, Shape, register, wording
from mail.values import Line

REVIEW_DUE = "review_due"


def register_letters() -> None:
    """Let the letter be sent."""
    register(
        Kind(
            REVIEW_DUE,
            _("Time to check pages"),
            _(
                "To those who look after pages, once for each date, when the day has come on which "
                "a page should be checked."
            ),
            (
                Placeholder(
                    "pages",
                    _("the pages, each with its date and the way to it"),
                    {
                        "en": [Line("About us", "https://www.example.org/", "1 March 2026")],
                        "cy": [Line("Amdanom ni", "https://www.example.org/", "1 Mawrth 2026")],
                    },
                    is_required=True,
                    shape=Shape.LINES,
                ),
            ),
            {
                "en": wording(
                    "Time to check what you look after",
                    "Please see whether all of it is still correct, in both languages. If it is, "
                    "one click says so. Each page has the date since when it is to be checked.",
                    "{pages}",
                    "You are told once for each date.",
                ),
                "cy": wording(
                    "Mae’n bryd gwirio’r hyn sydd yn eich gofal",
                    "Edrychwch a yw’r cyfan yn dal yn gywir, yn y ddwy iaith. Os ydyw, un clic "
                    "sydd ei angen i ddweud hynny. Wrth bob tudalen mae’r dyddiad y mae angen ei "
                    "gwirio ers hynny.",
                    "{pages}",
                    "Cewch wybod unwaith am bob dyddiad.",
                ),
            },
        )
    )
