"""What people who sign are asked to agree to, in both languages.

Changing a word here makes a new version; what was agreed to before is kept as it was.
"""

from datetime import datetime

from consent.models import Wording
from participation.models import NameShown, Signature, SignatureConsent

SIGN = "sign"
UPDATES = "updates"
AUTHORITY = "authority"

# A signature can show a political opinion: UK GDPR, article 9(2)(a), wants explicit consent.
WORDINGS = {
    SIGN: {
        "en": "I agree that you keep a record that I signed this letter. I know that my signature "
        "can show what I think about a political question.",
        "cy": "Rwy’n cytuno i chi gadw cofnod fy mod wedi llofnodi’r llythyr hwn. Gwn y gall fy "
        "llofnod ddangos fy marn ar gwestiwn gwleidyddol.",
    },
    NameShown.FIRST_NAME.value: {
        "en": "Show my first name and my area on this website",
        "cy": "Dangoswch fy enw cyntaf a’m hardal ar y wefan hon",
    },
    NameShown.FULL_NAME.value: {
        "en": "Show my full name on this website",
        "cy": "Dangoswch fy enw llawn ar y wefan hon",
    },
    UPDATES: {
        "en": "Send me news of this letter by e-mail",
        "cy": "Anfonwch newyddion am y llythyr hwn ataf drwy ebost",
    },
    AUTHORITY: {
        "en": "I sign for this organisation and have the authority to do so. Its name is shown "
        "on this website.",
        "cy": "Rwy’n llofnodi dros y sefydliad hwn ac mae gennyf awdurdod i wneud hynny. Dangosir "
        "ei enw ar y wefan hon.",
    },
}


def give(signature: Signature, codes: list[str], language: str, at: datetime) -> None:
    """Note what somebody agrees to, in the words they see now.

    Args:
        signature: whose agreement it is.
        codes: what to; keys of `WORDINGS`.
        language: the language they read it in.
        at: when.
    """
    for code in codes:
        wording = Wording.objects.asked(code, WORDINGS[code])
        SignatureConsent.objects.create(
            signature=signature, wording=wording, language=language, given_at=at
        )


def take_back(signature: Signature, codes: list[str] | None, at: datetime) -> None:
    """Note that somebody no longer agrees to something; to anything at all where it is None."""
    standing = SignatureConsent.objects.filter(signature=signature, withdrawn_at=None)
    if codes is not None:
        standing = standing.filter(wording__code__in=codes)
    standing.update(withdrawn_at=at)
