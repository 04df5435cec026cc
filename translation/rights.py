"""Who may send, read, translate and publish. Translating needs no right to change pages."""

from django.db.models import Model
from wagtail.locks import BasicLock
from wagtail.models import Page
from wagtail_localize.models import Translation

from translation.kinds import Someone
from translation.locales import LANGUAGES


def languages_of(user: Someone) -> list[str]:
    """The language codes a person may translate into."""
    return [code for code in LANGUAGES if may_translate_into(user, code)]


def may_translate_into(user: Someone, language: str) -> bool:
    """Whether a person may write translations in a language."""
    return user.has_perm(f"translation.translate_to_{language}")


def may_translate(user: Someone, translation: Translation) -> bool:
    """Whether a person may write this translation."""
    return may_translate_into(user, translation.target_locale.language_code)


def may_change(user: Someone, record: Model) -> bool:
    """Whether a person may edit a page or record, as Wagtail sees it."""
    if isinstance(record, Page):
        return record.permissions_for_user(user).can_edit()
    return user.has_perm(_codename(record, "change"))


def may_send(user: Someone, record: Model) -> bool:
    """Whether a person may send a page or record for translation."""
    return user.has_perm("translation.send_for_translation") and may_change(user, record)


def may_read(user: Someone, translation: Translation, target: Model) -> bool:
    """Whether a person may see the source and the translation side by side."""
    return may_translate(user, translation) or may_change(user, target)


def may_publish(user: Someone, record: Model) -> bool:
    """Whether a person may publish a page or record on their own."""
    if isinstance(record, Page):
        return record.permissions_for_user(user).can_publish()
    return user.has_perm(_codename(record, "publish"))


def is_locked_for(user: Someone, record: Model) -> bool:
    """Whether somebody has locked a page or record against a person.

    A lock that its review or its schedule brings is not meant: to publish is to end both.
    """
    return bool(getattr(record, "locked", False) and BasicLock(record).for_user(user))


def _codename(record: Model, action: str) -> str:
    return f"{record._meta.app_label}.{action}_{record._meta.model_name}"
