"""The contact page in both languages, and somebody who writes to it."""

import re

import pytest
from django.test import Client
from wagtail.models import Page

from home.models import ContactPage
from participation import tokens

HOST = "testserver"
WORDS = {
    "name": "Gwenllian Prys",
    "email": "gwenllian@example.org",
    "message": "Diolch am y daflen.\r\nPryd mae’r cyfarfod nesaf?",
}


@pytest.fixture
def contact_pages(db):
    """The contact page in each language, live, by language code."""
    ContactPage.objects.update(live=True, to_address="office@example.org")
    Page.objects.filter(depth=2).update(live=True)
    return {page.language: page for page in ContactPage.objects.all()}


@pytest.fixture
def english_contact(contact_pages):
    return contact_pages["en"]


@pytest.fixture
def welsh_contact(contact_pages):
    return contact_pages["cy"]


class Visitor:
    """Somebody with a browser that has no cookie and is not signed in."""

    def __init__(self, monkeypatch, committing):
        self.client = Client(enforce_csrf_checks=True)
        self.monkeypatch = monkeypatch
        self.committing = committing

    def open(self, page, query=""):
        return self.client.get(page.url_path + query)

    def token(self, page):
        """The token of the form as the page shows it, once a person has had time to read it."""
        html = self.open(page).content.decode()
        token = re.search(r'name="token" value="([^"]+)"', html)[1]
        self.monkeypatch.setattr(tokens, "QUICKEST", 0)
        return token

    def send(self, page, headers=None, **changes):
        """Send the form; `changes` replaces what is usually typed."""
        data = {**WORDS, "reply_language": page.language, "website": "", **changes}
        if "token" not in data:
            data["token"] = self.token(page)
        headers = {"origin": f"http://{HOST}"} if headers is None else headers
        with self.committing(execute=True):
            return self.client.post(page.url_path, data, headers=headers)


@pytest.fixture
def visitor(monkeypatch, django_capture_on_commit_callbacks):
    return Visitor(monkeypatch, django_capture_on_commit_callbacks)
