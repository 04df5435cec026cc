"""What is kept of those who sign in, and by the server, as privacy and cookie pages tell them."""

from datetime import timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import Comment, ModelLogEntry, PageLogEntry
from wagtail.users.models import UserProfile

from core.periodic import KEEP_FINISHED_TASKS
from privacy import browsers, keeping
from privacy.browsers import InBrowser
from privacy.keeping import Group, Held, Kept, Limit


def declare() -> None:
    """Let privacy and cookie pages tell of those who sign in, and of the server's own notes."""
    keeping.declare(_log(), _accounts())
    browsers.declare(*_cookies(), *_kept_by_wagtail())


def _log() -> Kept:
    return Kept(
        "log",
        Group.READING,
        _("The log of the server"),
        holds=(
            Held(_("the time, the address of the page, whether it worked and how long it took")),
            Held(_("no network address, no name, no search and nothing from a form")),
        ),
        why=_("To find faults."),
        basis=_("Our legitimate interest in a site that works. It says nothing about you."),
        seen_by=_("Those who run the server."),
        limits=(Limit(_("As long as the server keeps its log.")),),
        erased=_("There is nothing in it that says who you are."),
    )


def _accounts() -> Kept:
    return Kept(
        "accounts",
        Group.WORKING,
        _("Accounts of people who work here"),
        model=get_user_model(),
        along=(
            UserProfile,
            Session,
            TOTPDevice,
            StaticDevice,
            AccessAttempt,
            ModelLogEntry,
            PageLogEntry,
            Comment,
        ),
        holds=(
            Held(
                _("your name, user name and e-mail address"),
                ("username", "first_name", "last_name", "email"),
            ),
            Held(
                _("your password in a form nobody can read, and what your second factor needs"),
                ("password",),
            ),
            Held(
                _("what you may do, and whether the account is open"),
                ("is_superuser", "is_staff", "is_active"),
            ),
            Held(
                _("when you joined and last signed in; your language and picture"),
                ("date_joined", "last_login"),
            ),
            Held(_("what you did here and when: changes, comments, decisions")),
            Held(_("failed attempts to sign in, with name and network address")),
        ),
        why=_("So that only you can work in your name, and others know who did what."),
        basis=_("Our legitimate interest in knowing who changes what is published."),
        seen_by=_("Administrators; colleagues see your name beside what you did."),
        limits=(
            Limit(
                _("Failed attempts to sign in: %(time)s."),
                lambda: settings.AXES_COOLOFF_TIME,
                "core.periodic.forget_sign_in_attempts",
            ),
            Limit(
                _(
                    "That you are signed in: %(time)s at most after you were last here, or until "
                    "you sign out."
                ),
                lambda: timedelta(seconds=settings.SESSION_COOKIE_AGE),
                "core.periodic.forget_sessions",
            ),
            Limit(
                _("What is left to do for you in the background: %(time)s after it is done."),
                lambda: KEEP_FINISHED_TASKS,
                "core.periodic.forget_finished_tasks",
            ),
            Limit(_("The account: until an administrator deletes it.")),
        ),
        erased=_("Ask an administrator."),
    )


def _cookies() -> tuple[InBrowser, ...]:
    signed_in = _("People who work here, when they sign in.")
    return (
        InBrowser(
            lambda: settings.SESSION_COOKIE_NAME,
            Group.WORKING,
            why=_("It keeps you signed in."),
            who=signed_in,
            length=lambda: timedelta(seconds=settings.SESSION_COOKIE_AGE),
            until=_("%(time)s if you ask to be remembered; otherwise until the browser is closed."),
        ),
        InBrowser(
            lambda: settings.CSRF_COOKIE_NAME,
            Group.WORKING,
            why=_("It stops other websites from pressing buttons in your name."),
            who=_("People who open the page to sign in."),
            length=lambda: timedelta(seconds=settings.CSRF_COOKIE_AGE),
        ),
    )


def _kept_by_wagtail() -> tuple[InBrowser, ...]:
    return (
        InBrowser(
            lambda: "wagtail_sidebar_collapsed",
            Group.WORKING,
            why=_("Whether you closed the menu at the side."),
            who=_("People who work here, when they close it."),
            until=_("Until the browser is closed."),
        ),
        InBrowser(
            lambda: "wagtail:*",
            Group.WORKING,
            why=_("How you arranged the page editor: its panels, its preview, its buttons."),
            who=_("People who write here."),
            until=_("Until you delete it."),
            is_cookie=False,
        ),
    )
