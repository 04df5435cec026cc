"""Every address of the demonstration site, in both languages, followed from the front door."""

import re
import urllib.error
import urllib.request
from collections import deque
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

pytestmark = pytest.mark.browser

MOST_PAGES = 2000
ENGLISH = re.compile(r"\b(the|and|with|this|that|from|which)\b", re.IGNORECASE)
WELSH = re.compile(r"\b(mae|ac|yn|wedi|gyda|hefyd|rydym|sydd)\b", re.IGNORECASE)
MANY = 6  # words of the other language in what should be all in one


class Reading(HTMLParser):
    """The links of a page, its language, and its text that has no `lang` of its own."""

    def __init__(self):
        super().__init__()
        self.links, self.assets, self.ids = [], [], set()
        self.language = ""
        self.stack = []
        self.text = []

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "html":
            self.language = found.get("lang", "")
        if found.get("id"):
            self.ids.add(found["id"])
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])
        for name in ("src", "srcset"):
            if tag in ("img", "script", "source") and found.get(name):
                self.assets.append(found[name].split()[0])
        if tag == "link" and found.get("rel") in ("stylesheet", "icon"):
            self.assets.append(found["href"])
        if tag not in ("img", "input", "link", "meta", "br", "source", "hr", "wbr", "col"):
            foreign = tag != "html" and found.get("lang", self.language) != self.language
            inside = bool(self.stack) and self.stack[-1][1]
            self.stack.append((tag, foreign or inside or tag in ("script", "style")))

    def handle_endtag(self, tag):
        while self.stack:
            if self.stack.pop()[0] == tag:
                break

    def handle_data(self, data):
        if self.stack and not self.stack[-1][1]:
            self.text.append(data)


def get(address):
    request = urllib.request.Request(address, headers={"Accept-Language": "de"})  # noqa: S310
    try:
        with urllib.request.urlopen(request) as response:  # noqa: S310
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def test_no_address_of_the_site_is_broken_foreign_or_in_the_wrong_language(site):
    findings, seen = [], {site + "/"}
    waiting, assets = deque(seen), set()
    pages = 0
    while waiting:
        address = waiting.popleft()
        status, headers, body = get(address)
        pages += 1
        assert pages < MOST_PAGES, "the crawl does not end"
        findings += problems(site, address, status, headers, body)
        if "text/html" not in headers.get("Content-Type", ""):
            continue
        reading = Reading()
        reading.feed(body.decode())
        assets |= {urljoin(address, asset) for asset in reading.assets}
        for link in reading.links:
            target = urldefrag(urljoin(address, link))[0]
            if target.startswith(site + "/") and target not in seen:
                seen.add(target)
                if not urlsplit(target).path.startswith("/admin/"):
                    waiting.append(target)
    findings += [f"{asset} is not ours" for asset in assets if not asset.startswith(site)]
    for asset in assets:
        if asset.startswith(site) and get(asset)[0] != 200:
            findings.append(f"{asset} is missing")
    print(f"crawled {pages} addresses and {len(assets)} files")  # noqa: T201
    assert findings == []
    assert pages > 60


def problems(site, address, status, headers, body):
    path = urlsplit(address).path
    if status != 200:
        yield f"{address} answers {status}"
        return
    if headers.get("Set-Cookie") and not path.startswith("/language/"):
        yield f"{address} sets a cookie"
    if "text/html" not in headers.get("Content-Type", ""):
        return
    reading = Reading()
    reading.feed(body.decode())
    text = " ".join(reading.text)
    if path.startswith("/cy/"):
        if reading.language != "cy":
            yield f"{address} says it is in {reading.language}"
        if len(ENGLISH.findall(text)) >= MANY:
            yield f"{address} has English: {sorted(set(ENGLISH.findall(text)))}"
    if path.startswith("/en/"):
        if reading.language != "en":
            yield f"{address} says it is in {reading.language}"
        if len(WELSH.findall(text)) >= MANY:
            yield f"{address} has Welsh: {sorted(set(WELSH.findall(text)))}"
    for link in reading.links:
        if link.startswith("#") and len(link) > 1 and link[1:] not in reading.ids:
            yield f"{address} links to {link}, which is not on it"
