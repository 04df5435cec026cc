"""What people are told about the other half of a pair, in whole sentences."""

from enum import Enum

from django.utils.translation import gettext as _


class Deed(Enum):
    """What is about to be done to a page or record."""

    UNPUBLISH = "unpublish"
    DELETE = "delete"
    MOVE = "move"


def only(language: str) -> str:
    """The choice of one language."""
    return {"en": _("English only"), "cy": _("Welsh only")}[language]


def of_both(deed: Deed) -> str:
    """What happens if both languages are chosen."""
    return {
        Deed.UNPUBLISH: _("Both versions are unpublished at the same moment."),
        Deed.DELETE: _("Both versions are deleted at the same moment."),
        Deed.MOVE: _("Both versions are moved, each within its own language."),
    }[deed]


def stays(deed: Deed, language: str) -> str:
    """What becomes of the other language if it is not chosen.

    Args:
        language: the language that stays.
    """
    return {
        (Deed.UNPUBLISH, "en"): _("The English version stays published."),
        (Deed.UNPUBLISH, "cy"): _("The Welsh version stays published."),
        (Deed.DELETE, "en"): _("The English version stays, and so does every text translated."),
        (Deed.DELETE, "cy"): _("The Welsh version stays, and so does every text translated."),
        (Deed.MOVE, "en"): _("The English version stays where it is."),
        (Deed.MOVE, "cy"): _("The Welsh version stays where it is."),
    }[deed, language]


def done_too(deed: Deed, language: str) -> str:
    """What was done to the other language.

    Args:
        language: the other language.
    """
    return {
        (Deed.UNPUBLISH, "en"): _("The English version was unpublished at the same moment."),
        (Deed.UNPUBLISH, "cy"): _("The Welsh version was unpublished at the same moment."),
        (Deed.DELETE, "en"): _("The English version was deleted too."),
        (Deed.DELETE, "cy"): _("The Welsh version was deleted too."),
        (Deed.MOVE, "en"): _("The English version was moved too."),
        (Deed.MOVE, "cy"): _("The Welsh version was moved too."),
    }[deed, language]


def no_right(deed: Deed) -> str:
    """Why a person can do it to one language only."""
    return {
        Deed.UNPUBLISH: _("You may not unpublish this version."),
        Deed.DELETE: _("You may not delete this version."),
        Deed.MOVE: _("You may not move this version there."),
    }[deed]


def not_live() -> str:
    """Why there is nothing to unpublish."""
    return _("This version is not published, so it stays as it is.")


def locked() -> str:
    """Why nothing can be done to it now."""
    return _("Another person has locked this version.")


def in_approval() -> str:
    """Why it cannot be unpublished now."""
    return _("A new text of this version is being approved or scheduled.")


def kept_by_others() -> str:
    """Why it cannot be deleted."""
    return _("Something else needs this version, so it cannot be deleted.")


def no_destination() -> str:
    """Why a twin cannot follow a move."""
    return _("The page it would go below does not exist in this language.")


def there_already() -> str:
    """Why a twin need not follow a move."""
    return _("This version stands there already.")


def address_taken() -> str:
    """Why a twin cannot follow a move."""
    return _("Another page there has the same address in this language.")


def same_readers() -> str:
    """What a move does to those who may read."""
    return _(
        "Only some people may read one of the two places. Wherever the versions stand afterwards, "
        "only those people can read either of them."
    )


def nothing_done() -> str:
    """What is said when something has changed since the question was put."""
    return _("Nothing was changed, because the other language could not be changed with it.")


def restricted() -> str:
    """What is said when a move has brought a restriction."""
    return _(
        "Only some people may read one of the two places, so now only they can read either "
        "version. You can change that in the page’s privacy settings."
    )
