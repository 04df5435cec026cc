"""The steps of somebody who signs the demonstration's practice letter by keyboard."""

import re

from participation.signatures.wordings import SIGN, WORDINGS
from tests.browser.letter_box import own_link_in

LETTER = {
    "en": "/en/campaigns/practice-letter-try-signing/",
    "cy": "/cy/ymgyrchoedd/llythyr-ymarfer-rhowch-gynnig-ar-lofnodi/",
}


def wording(code, language):
    """What somebody agrees to, as it begins beside its box."""
    return re.compile(f"^{re.escape(WORDINGS[code][language])}")


def fill_in(visitor, name, email):
    """Open the letter, and write into the form all but the agreement."""
    visitor.go(visitor.site + LETTER[visitor.language])
    visitor.fill("Your name", name)
    visitor.fill("Your e-mail address", email)
    visitor.fill("Why do you sign?", "Mae angen hyn arnom")


def sign(visitor, mails, name, email):
    """Sign the letter with the full name to be seen, and confirm it.

    Returns:
        The address of the signer's own page.
    """
    fill_in(visitor, name, email)
    visitor.tab_to(visitor.say("Do not show my name"))
    visitor.press("ArrowDown")
    visitor.press("ArrowDown")
    agree_and_confirm(visitor, mails, email)
    return own_link_in(mails(email)[-1])


def agree_and_confirm(visitor, mails, email):
    """Agree to what a signature means, send it, and press the button that the mail leads to."""
    visitor.agree(wording(SIGN, visitor.language))
    visitor.send("Sign the letter")
    assert visitor.say("One more step: look in your e-mail") in visitor.main()
    visitor.go(own_link_in(mails(email)[-1]))
    visitor.send("Confirm my signature")
    assert visitor.say("Thank you: your signature counts") in visitor.main()
