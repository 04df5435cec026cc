"""Who agreed to be quoted or shown, what to, and until when it holds.

A record is about one person and one agreement. It is never deleted: what hangs on a withdrawn one
must stay hidden for good. After its time only its number and its dates are left; see
`consent.retention`.
"""

from consent.models.consent import Consent
from consent.models.evidence import Evidence
from consent.models.history import ConsentEvent
from consent.models.wording import Wording

__all__ = ["Consent", "ConsentEvent", "Evidence", "Wording"]
