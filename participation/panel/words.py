"""Why forms refuse something, in words for organisers."""

from django.utils.translation import gettext_lazy as _

# By the codes of `participation.abuse.refusals.REASONS`.
REASONS = {
    "origin": _("Sent from another website"),
    "expired": _("The form was too old, or was forged"),
    "robot": _("Filled in as a program does it"),
    "limit": _("Too much from one network"),
    "work": _("Asked to prove more, under attack"),
    "link": _("A web address in a name or a reason"),
    "formula": _("A name that begins like a formula"),
    "unseen": _("Characters that cannot be seen"),
    "repeated": _("One character many times in a row"),
    "throwaway": _("An address that soon ends"),
}
