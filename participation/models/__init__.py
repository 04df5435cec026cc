"""What people give us. It hangs on the pair and outlives any page."""

from participation.abuse.models import Counter
from participation.commenting.models import Comment, CommentReport, Complaint
from participation.erasures.models import Erasure
from participation.forms.models import Form, FormQuestion
from participation.forms.steps import EntryStep
from participation.models.entries import FormEntry
from participation.models.runs import RetentionRun
from participation.models.signatures import Capacity, NameShown, Signature, SignatureConsent, State
from participation.models.signed_letters import SignedLetter
from participation.models.updates import LetterUpdate, UpdateMail

__all__ = [
    "Capacity",
    "Comment",
    "CommentReport",
    "Complaint",
    "Counter",
    "EntryStep",
    "Erasure",
    "Form",
    "FormEntry",
    "FormQuestion",
    "LetterUpdate",
    "NameShown",
    "RetentionRun",
    "Signature",
    "SignatureConsent",
    "SignedLetter",
    "State",
    "UpdateMail",
]
