"""An open letter in both languages, and people who sign it."""

import datetime
import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.utils import timezone

from campaigns.models import CampaignIndexPage, CampaignPage
from participation import tokens
from participation.models import Signature
from tests.public.everything import pair_below

LINK = re.compile(r"https?://[^/\s]+(/\w\w/\S+)")
TITLES = {"en": "A letter about buses", "cy": "Llythyr am fysiau"}
WORDS = {"en": "Dear Minister", "cy": "Annwyl Weinidog"}


@pytest.fixture(autouse=True)
def unlimited():
    """Start each test as if nobody had sent anything."""
    cache.clear()


@pytest.fixture
def make_letter(english_home, welsh_home):
    """Add a pair of letters; open for another month unless told otherwise."""

    def make(closes_in=30, **fields):
        homes = {"en": english_home, "cy": welsh_home}
        lists = pair_below(homes, CampaignIndexPage, {"en": "Campaigns", "cy": "Ymgyrchoedd"})
        deadline = timezone.localdate() + datetime.timedelta(days=closes_in)
        return pair_below(
            lists, CampaignPage, TITLES, summary="More buses.", recipient="The Minister",
            deadline=deadline,
            letter=lambda code: [("paragraph", f"<p>{WORDS[code]}</p>")] * 2, **fields,
        )  # fmt: skip

    return make


@pytest.fixture
def letter(make_letter):
    return make_letter()


@pytest.fixture
def sign(client, monkeypatch, django_capture_on_commit_callbacks):
    """Sign a letter through its own page, as a reader without a session."""

    def send(page, **typed):
        monkeypatch.setattr(tokens, "QUICKEST", 0)
        html = client.get(page.url_path).content.decode()
        token = re.search(r'name="token" value="([^"]+)"', html)[1]
        form = {
            "token": token, "name": "Nest Rees", "email": "gwen@example.org",
            "name_shown": "nothing", "agrees": "on", **typed,
        }  # fmt: skip
        form = {name: value for name, value in form.items() if value is not None}
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(page.url_path, form)

    return send


@pytest.fixture
def follow(client, django_capture_on_commit_callbacks):
    """Open the link of the last mail, or send what stands on the page it opens."""

    def go(send=None):
        path = link_of(mail.outbox[-1])
        if send is None:
            return client.get(path)
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(path, send)

    return go


@pytest.fixture
def signed(letter, sign, follow):
    """A confirmed signature, whose person has the link to their own page in the last mail."""

    def make(page=None, **typed):
        sign(page or letter["en"], **typed)
        follow(send={})
        return Signature.objects.latest("pk")

    return make


def link_of(message):
    """The path of the signed link in a mail."""
    return next(
        path for path in LINK.findall(message.body) if "signature" in path or "llofnod" in path
    )
