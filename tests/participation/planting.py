"""Strangers with names, addresses and words that stand nowhere else, and what they send."""

import re

from django import forms
from django.test import Client

from participation.protection import MACHINERY

NETWORK = "203.0.113.77"
MARK = re.compile(r"qvz[a-z]{2}(?:given|kin|mail|words|guild)|203\.0\.113\.77", re.IGNORECASE)
BYTES = re.compile(MARK.pattern.encode(), re.IGNORECASE)
LINK = re.compile(r"https?://[^/\s]+(/\w\w/(?:signature|llofnod)\S+)")


def marks_in(content):
    """What of the strangers stands in a text or in bytes, in small letters."""
    if isinstance(content, str):
        return {found.lower() for found in MARK.findall(content)}
    return {found.decode().lower() for found in BYTES.findall(content)}


class Stranger:
    """Somebody who sends things. What they are called holds a tag of two letters."""

    sent = []  # where every sending led, of all strangers

    def __init__(self, letters):
        tag = f"Qvz{letters}"
        self.first, self.last = f"{tag}given", f"{tag}kin"
        self.name = f"{self.first} {self.last}"
        self.email = f"{tag.lower()}mail@example.org"
        self.words, self.organisation = f"{tag}words yma", f"{tag}guild"
        self.client = Client(REMOTE_ADDR=NETWORK, enforce_csrf_checks=True)

    def send(self, page, query="", **changes):
        """Fill in the form a page shows, and send it; None leaves a field out."""
        shown = self.client.get(page.url_path + query).context
        form = shown["comments"]["form"] if "comments" in shown else shown["form"]
        data = {**self.filled_in(form), "form": form.form_name, **changes}
        response = self.client.post(
            page.url_path,
            {name: value for name, value in data.items() if value is not None},
            headers={"origin": "http://testserver"},
        )
        assert response.status_code == 303, response.context["form"].errors
        Stranger.sent.append(response["Location"])
        assert not self.client.cookies
        return response

    def filled_in(self, form):
        """An answer to everything a form asks."""
        given = {
            name: self.answer(name, field)
            for name, field in form.fields.items()
            if name not in MACHINERY and not getattr(field, "is_heading", False)
        }
        hidden = {name: form.initial.get(name) for name in ("token", "about")}
        return {**given, **hidden, "website": ""}

    def answer(self, name, field):
        """What they answer in a field."""
        if isinstance(field, forms.EmailField):
            return self.email
        if isinstance(field, forms.BooleanField):
            return "on"
        if isinstance(field, forms.MultipleChoiceField):
            return [field.choices[0][0]]
        if isinstance(field, forms.ChoiceField):
            return next(str(value) for value, _label in field.choices if value)
        if isinstance(field, forms.DateField):
            return "1/3/2026"
        return {"name": self.name, "organisation": self.organisation}.get(name, self.words)

    def follow(self, outbox, **typed):
        """Open the link of the newest mail to them, and press its button."""
        mail = next(mail for mail in reversed(outbox) if mail.to == [self.email])
        path = LINK.search(mail.body)[1]
        self.client.get(path)
        response = self.client.post(path, typed)
        assert response.status_code in (200, 302, 303)
        Stranger.sent.append(response.headers.get("Location", ""))
